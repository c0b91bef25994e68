/** What the recorder tells of threads, pools and processes, which need the browser's stack switching. */
import { expect } from '@playwright/test';
import type { EventKind, EventOf, TraceEvent } from '../src/protocol/events';
import { type Door, testAtOneDoor as test } from './door';

async function record(door: Door, code: string): Promise<readonly TraceEvent[]> {
  const { outcome, trace } = await door.run(code, { trace: 'events' });
  expect(outcome).toBe('finished');
  return trace as readonly TraceEvent[];
}

const all = <K extends EventKind>(events: readonly TraceEvent[], kind: K) =>
  events.filter((event): event is EventOf<K> & TraceEvent => event.kind === kind);

test('a wait for a job of threads names the job', async ({ door }) => {
  const events = await record(
    door,
    `import asyncio, time
from concurrent.futures import ThreadPoolExecutor

def work(n):
    time.sleep(n)

async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1) as pool:
        first = loop.run_in_executor(pool, work, 1)
        second = pool.submit(work, 1)
        await first
        second.result()
    await asyncio.to_thread(work, 1)

asyncio.run(main())
`,
  );
  const jobs = all(events, 'job-queued');
  expect(jobs).toMatchObject([
    { poolName: 'pool', workers: 1, callable: 'work', line: 10 },
    { poolName: 'pool', callable: 'work', line: 11 },
    { poolName: 'asyncio', callable: 'work', line: 14 },
  ]);
  const ids = jobs.map(({ job }) => job);
  expect(all(events, 'job-started').map(({ job }) => job)).toEqual(ids);
  expect(all(events, 'job-ended').map(({ job, state }) => [job, state])).toEqual(ids.map((job) => [job, 'result']));
  expect(all(events, 'task-waiting').map(({ on }) => on.id)).toEqual(expect.arrayContaining([ids[0], ids[2]]));
  expect(all(events, 'thread-blocked').filter(({ on }) => on.id === ids[1])).toMatchObject([{ id: 0 }]);
});

test('a job of processes is taken up in a worker', async ({ door }) => {
  const events = await record(
    door,
    `from concurrent.futures import ProcessPoolExecutor

def square(n):
    return n * n

if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        print(pool.submit(square, 3).result(), *pool.map(square, [4]))
`,
  );
  const jobs = all(events, 'job-queued');
  expect(jobs).toMatchObject([{ poolName: 'pool', workers: 2, callable: 'square' }, { callable: 'square' }]);
  expect(all(events, 'job-started').map(({ job }) => job)).toEqual(jobs.map(({ job }) => job));
  expect(all(events, 'job-started').every(({ id }) => id > 0)).toBe(true);
  expect(all(events, 'job-ended')).toHaveLength(2);
});

test('a thread that is blocked on a lock names it, and its holder', async ({ door }) => {
  const events = await record(
    door,
    `import threading, time

bank = threading.Lock()

def use():
    with bank:
        time.sleep(1)

threads = [threading.Thread(target=use) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`,
  );
  const [lock] = all(events, 'primitive-created');
  const [first, second] = all(events, 'thread-started').map(({ id }) => id);
  expect(lock).toMatchObject({
    library: 'threading',
    type: 'Lock',
    name: 'bank',
    state: { holders: [{ thread: first }] },
  });
  expect(all(events, 'thread-blocked').filter(({ on }) => on.id === lock?.primitive)).toMatchObject([{ id: second }]);
  const states = all(events, 'primitive-changed').map(({ state }) => state.holders);
  expect(states).toEqual([[], [{ thread: second }], []]);
});

test('a thread whose time slice is over waits for the interpreter', async ({ door }) => {
  const events = await record(
    door,
    `import threading

done = []

def count(name):
    n = 0
    while n < 1_000_000:
        n += 1
    done.append(name)

threads = [threading.Thread(target=count, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert sorted(done) == ["a", "b"]
`,
  );
  const waits = all(events, 'thread-blocked').filter(({ on }) => on.label === 'GIL');
  expect(new Set(waits.map(({ id }) => id)).size).toBe(2);
  expect(all(events, 'thread-ended').map(({ error }) => error)).toEqual([null, null]);
});
