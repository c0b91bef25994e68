/** Threads: runs that leave threads behind, and a browser without them. */
import { expect } from '@playwright/test';
import { openDoor, testAtOneDoor as test } from './door';

const DEADLOCK = `import asyncio, threading

locks = threading.Lock(), threading.Lock()

def take(first, second):
    with locks[first]:
        threading.Event().wait(1)
        with locks[second]:
            pass

async def main():
    await asyncio.gather(asyncio.to_thread(take, 0, 1), asyncio.to_thread(take, 1, 0))

asyncio.run(main())
`;

const BUSY = `import queue, random, threading, time

items = queue.Queue(3)

def produce(name):
    for number in range(20):
        time.sleep(random.random())
        items.put((name, number))

threads = [threading.Thread(target=produce, args=(name,)) for name in "abc"]
for thread in threads:
    thread.start()
for _ in range(60):
    print(*items.get(), time.monotonic())
`;

test('threads that are left behind in a deadlock reach no later run', async ({ door }) => {
  const first = await door.run(BUSY, { trace: 'events', seed: 3 });
  const deadlock = await door.run(DEADLOCK, { trace: 'events' });
  expect(deadlock.outcome).toBe('deadlock');
  expect(deadlock.error?.message).toContain('Thread asyncio_0 waits for Lock.acquire at line 8 (held by asyncio_1)');
  for (let run = 0; run < 4; run++) {
    expect(await door.run(BUSY, { trace: 'events', seed: 3 })).toEqual({ ...first, id: expect.anything() });
    expect(await door.run(DEADLOCK, { trace: 'events' })).toEqual({ ...deadlock, id: expect.anything() });
  }
});

test('a thread that never blocks shares the interpreter with the others and ends with the budget', async ({ door }) => {
  const code = `import threading

def spin():
    while not stop:
        pass

stop = False
threading.Thread(target=spin).start()
stop = True
print("stopped one")
stop = False
threading.Thread(target=spin).start()
print("main is done")
`;
  const { outcome, stdout, error } = await door.run(code, { limits: { computeSeconds: 0.2 } });
  expect(stdout).toBe('stopped one\nmain is done\n');
  expect(outcome).toBe('limit');
  expect(error?.message).toContain('0.2 seconds of computing');
});

test('threads that are interrupted anywhere lose updates, the same ones each time', async ({ door }) => {
  const code = `import threading

count = 0

def more(number):
    return number + 1

def work():
    global count
    for _ in range(2000):
        count = more(count)

threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(count)
`;
  expect((await door.run(code)).stdout).toBe('6000\n');
  const { stdout } = await door.run(code, { preempt: true, seed: 1 });
  expect(Number(stdout)).toBeLessThan(6000);
  expect((await door.run(code, { preempt: true, seed: 1 })).stdout).toBe(stdout);
});

test('without stack switching a job for an executor still runs, and a thread says what it needs', async ({
  page,
  baseURL,
}) => {
  await page.route('**/assets/*.js', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    // The worker's script is the one that asks for it.
    const without = text.includes('jspiSupported')
      ? 'delete WebAssembly.Suspending; delete WebAssembly.promising; '
      : '';
    await route.fulfill({ response, body: without + text });
  });
  const door = await openDoor(page, baseURL ?? '');
  const { stdout } = await door.run(`import asyncio, threading, time

def job(seconds):
    time.sleep(seconds)
    print("slept until", time.monotonic())
    return seconds

async def main():
    print(await asyncio.gather(asyncio.to_thread(job, 2), asyncio.to_thread(job, 1)), time.monotonic())
    try:
        threading.Thread(target=print).start()
    except RuntimeError as error:
        print(error)

asyncio.run(main())
`);
  expect(stdout).toContain('slept until 2.0\nslept until 1.0\n[2, 1] 2.0\n');
  expect(stdout).toContain("can't start new thread: threads need WebAssembly stack switching (JSPI)");
});
