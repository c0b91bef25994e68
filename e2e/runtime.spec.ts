/** What every program can rely on, and what every page: runs, their ends, and that nothing of one reaches the next. */
import { test as base, expect } from '@playwright/test';
import { type Door, openDoor } from './door';

const test = base.extend<{ door: Door }>({
  door: async ({ page, baseURL }, use) => use(await openDoor(page, baseURL ?? '')),
});

const TWO_SLEEPS = `import asyncio

async def sleeper(name, seconds):
    await asyncio.sleep(seconds)
    print(name)

async def main():
    await asyncio.gather(sleeper("slow", 2), sleeper("fast", 1))

asyncio.run(main())
`;

test('a program runs to its end', async ({ door }) => {
  expect(await door.run(TWO_SLEEPS)).toMatchObject({
    outcome: 'finished',
    stdout: 'fast\nslow\n',
    stderr: '',
    error: null,
    exitCode: 0,
    virtualSeconds: 2,
    trace: null,
  });
});

test('an exception is told by its bare class name, with line and traceback', async ({ door }) => {
  const { outcome, error, exitCode } = await door.run('import json\n\njson.loads("{")\n');
  expect(outcome).toBe('failed');
  expect(exitCode).toBe(1);
  expect(error).toMatchObject({ type: 'JSONDecodeError', line: 3 });
  expect(error?.traceback).toContain('File "main.py", line 3');
});

test('a traceback shows the lines of the standard library, as CPython does', async ({ door }) => {
  const { stderr } = await door.run('import asyncio\nasync def main(): 1/0\nasyncio.run(main())\n');
  expect(
    stderr.replaceAll(/File "\S*\/asyncio\/(\w+\.py)", line \d+/g, 'File "$1", line …'),
  ).toBe(`Traceback (most recent call last):
  File "main.py", line 3, in <module>
    asyncio.run(main())
    ~~~~~~~~~~~^^^^^^^^
  File "runners.py", line …, in run
    return runner.run(main)
           ~~~~~~~~~~^^^^^^
  File "runners.py", line …, in run
    return self._loop.run_until_complete(task)
           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^
  File "base_events.py", line …, in run_until_complete
    return future.result()
           ~~~~~~~~~~~~~^^
  File "main.py", line 2, in main
    async def main(): 1/0
                      ~^~
ZeroDivisionError: division by zero
`);
});

test('a program imports the further files it was sent with', async ({ door }) => {
  const { stdout } = await door.run('import helper\nprint(helper.answer)', {}, { 'helper.py': 'answer = 42\n' });
  expect(stdout).toBe('42\n');
});

test('output arrives while the program still computes', async ({ door }) => {
  const id = await door.start('print("first")\nwhile True: pass');
  await door.output(id, 'first\n');
  await door.stop(id);
  expect(await door.result(id)).toMatchObject({ outcome: 'stopped', stdout: 'first\n', exitCode: null });
});

test('a stopped program keeps what was recorded, also in the step that never ended', async ({ door }) => {
  const code = `import asyncio

async def main():
    await asyncio.sleep(1)
    print("now")
    for _ in range(10_000_000): pass
    print("later")
    while True: pass

asyncio.run(main())
`;
  const id = await door.start(code, { trace: 'events' });
  await door.output(id, 'later\n');
  await door.stop(id);
  const { outcome, trace } = await door.result(id);
  expect(outcome).toBe('stopped');
  expect(trace).toContainEqual(expect.objectContaining({ kind: 'output', text: 'now\n', t: 1e9 }));
});

test('an endless loop is stopped at once, and the next program runs', async ({ door }) => {
  const endless = await door.start('while True: pass');
  await door.stop(endless);
  expect((await door.result(endless)).outcome).toBe('stopped');
  expect((await door.run('print("alive")')).stdout).toBe('alive\n');
});

test('a call into C that never looks up is stopped too', async ({ door }) => {
  const id = await door.start('print("summing", flush=True)\nsum(range(10**13))');
  await door.output(id, 'summing\n');
  await door.stop(id);
  expect((await door.result(id)).outcome).toBe('stopped');
  expect((await door.run('print("alive")')).stdout).toBe('alive\n');
});

test('a run that waits for its turn can be stopped', async ({ door }) => {
  const first = await door.start('while True: pass');
  const second = await door.start('print("never")');
  await door.stop(second);
  expect(await door.result(second)).toMatchObject({ outcome: 'stopped', stdout: '' });
  await door.stop(first);
  expect((await door.result(first)).outcome).toBe('stopped');
});

test('runs are answered one at a time and in order', async ({ door }) => {
  const ids = [await door.start('print(1)'), await door.start('1/0'), await door.start('print(3)')];
  await Promise.all(ids.map((id) => door.result(id)));
  const order = (await door.answers()).flatMap((answer) => (answer.type === 'ready' ? [] : [answer.id, answer.type]));
  expect(order.filter((item) => typeof item === 'number')).toEqual([...order.filter(Number)].sort());
});

test('ten runs of one program give ten identical traces', async ({ door }) => {
  const code = `${TWO_SLEEPS}
import os, random, time, uuid
print(object(), random.random(), uuid.uuid4(), os.urandom(4), time.time(), hash("x"), {"a", "b", "c"})
`;
  const traces = new Set<string>();
  for (let i = 0; i < 10; i++) {
    const { trace, stdout } = await door.run(code, { trace: 'events' });
    traces.add(JSON.stringify([trace, stdout]));
  }
  expect(traces.size).toBe(1);
});

test('a fresh worker gives the same as one that has run other programs', async ({ door, page, baseURL }) => {
  const code = 'import random\nprint(object(), [object() for _ in range(3)], random.random())';
  await door.run('import decimal, statistics\nkept = [bytearray(1000) for _ in range(10_000)]\n1/0');
  const used = await door.run(code);
  const fresh = await (await openDoor(page, baseURL ?? '')).run(code);
  expect(fresh.stdout).toBe(used.stdout);
});

test('programs of every kind of end leave the worker as they found it', async ({ door }) => {
  const programs = [
    TWO_SLEEPS,
    'import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()',
    'import threading, time\nfor i in range(5): threading.Thread(target=time.sleep, args=(i,)).start()\nprint(object())',
    'kept = bytearray(50_000_000)\nprint(object())',
    'import statistics\nprint(statistics.mean([1, 2]), object())',
    'while True: pass',
    '1/0',
  ];
  const first: string[] = [];
  for (let round = 0; round < 4; round++) {
    // Each round in another order, so that each follows another.
    for (let i = 0; i < programs.length; i++) {
      const index = (i * (round + 1)) % programs.length;
      const result = await door.run(programs[index] ?? '', { trace: 'events', limits: { computeSeconds: 0.1 } });
      const { id, ...told } = result;
      first[index] ??= JSON.stringify(told);
      expect(JSON.stringify(told), `run ${id}`).toBe(first[index]);
    }
  }
});

test('nothing of one run reaches the next', async ({ door }) => {
  const leak = `import asyncio, builtins, json, os, sys
builtins.leaked = 1
json.dumps = None
sys.setrecursionlimit(50_000)
os.environ["LEAK"] = "1"
os.chdir("/")
async def left(): await asyncio.Event().wait()
loop = asyncio.new_event_loop()
task = loop.create_task(left())
open("/tmp/leak", "w").write("x")
`;
  const look = `import asyncio, builtins, json, os, sys
print(hasattr(builtins, "leaked"), json.dumps([1]), sys.getrecursionlimit(), "LEAK" in os.environ)
print(os.path.exists("/tmp/leak"), os.getcwd())
`;
  const before = await door.run(look);
  await door.run(leak);
  expect((await door.run(look)).stdout).toBe(before.stdout);
});

test('the budget of computing ends a run with a sentence', async ({ door }) => {
  const { outcome, explanation } = await door.run('while True: pass', { limits: { computeSeconds: 0.5 } });
  expect(outcome).toBe('limit');
  expect(explanation).toContain('0.5 seconds of computing');
  expect((await door.run('print("alive")')).stdout).toBe('alive\n');
});

test('a program that swallows every exception is ended all the same', async ({ door }) => {
  const stubborn = `while True:
    try:
        while True: pass
    except BaseException: pass
`;
  const { outcome } = await door.run(stubborn, { limits: { computeSeconds: 0.5 } });
  expect(outcome).toBe('limit');
  expect((await door.run('print("alive")')).stdout).toBe('alive\n');
});

test('a program of 500 kB runs', async ({ door }) => {
  const lines = Array.from({ length: 20_000 }, (_, i) => `value_${i} = "${'x'.repeat(10)}"`);
  const code = `${lines.join('\n')}\nprint(value_19999)\n`;
  expect(code.length).toBeGreaterThan(500_000);
  expect((await door.run(code)).stdout).toBe('xxxxxxxxxx\n');
});

test('memory has an end that a program can read', async ({ door }) => {
  const { outcome, error } = await door.run('kept = []\nwhile True: kept.append(bytearray(10**7))');
  expect(outcome).toBe('failed');
  expect(error?.type).toBe('MemoryError');
  expect((await door.run('print("alive")')).stdout).toBe('alive\n');
});

test('a broken interpreter is told of in a sentence, and the next program runs', async ({ door }) => {
  const nested = 'nested = []\nfor _ in range(100_000): nested = [nested]\nprint(len(repr(nested)))';
  const { outcome, explanation } = await door.run(nested);
  expect(outcome).toBe('crashed');
  expect(explanation).toContain('started anew');
  expect((await door.run('print("alive")')).stdout).toBe('alive\n');
});

test('large output comes whole', async ({ door }) => {
  const { outcome, stdout } = await door.run('for i in range(100_000): print(i)', { limits: { outputBytes: 5e6 } });
  expect(outcome).toBe('finished');
  expect(stdout.split('\n').slice(-3)).toEqual(['99998', '99999', '']);
});

test('a trace comes as events or as Chrome trace JSON', async ({ door }) => {
  const events = (await door.run(TWO_SLEEPS, { trace: 'events' })).trace as readonly { seq: number; t: number }[];
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index));
  expect(events.map(({ t }) => t)).toEqual(events.map(({ t }) => t).sort((a, b) => a - b));
  const chrome = (await door.run(TWO_SLEEPS, { trace: 'chrome' })).trace;
  expect(chrome).toHaveProperty('traceEvents');
});

test('a run that cannot be read is refused with a reason', async ({ door }) => {
  await door.send({ target: 'loopscope', type: 'run', id: 'odd', code: 42 });
  await expect
    .poll(async () => (await door.answers()).at(-1))
    .toMatchObject({
      type: 'result',
      id: 'odd',
      outcome: 'failed',
      error: { type: 'InvalidRequest', message: '`code` must be a string.' },
    });
});

test('the door answers its parent only', async ({ door, page }) => {
  await page.evaluate(() => {
    const stranger = document.createElement('iframe');
    stranger.srcdoc = `<script>
      parent.frames[0].postMessage({ target: 'loopscope', type: 'run', id: 'stranger', code: 'print(1)' }, '*');
    </script>`;
    document.body.append(stranger);
    return new Promise((resolve) => stranger.addEventListener('load', resolve));
  });
  await door.run('print("for the parent")');
  expect((await door.answers()).filter((answer) => 'id' in answer && answer.id === 'stranger')).toEqual([]);
});

test.describe('in another time zone', () => {
  test.use({ timezoneId: 'America/New_York' });

  test('a program still lives in UTC', async ({ door }) => {
    const { stdout } = await door.run(
      'import datetime, time\nprint(datetime.datetime.now(), time.localtime().tm_hour)',
    );
    expect(stdout).toBe('2025-01-01 00:00:00 0\n');
  });
});
