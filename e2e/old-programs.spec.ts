/** Old programs run as they were meant, and errors teach: in the browser, where the Python is Pyodide's. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { TraceEvent } from '../src/protocol/events';
import { testAtOneDoor as test } from './door';

const PROGRAMS = join(import.meta.dirname, 'old-programs');

for (const name of readdirSync(PROGRAMS).filter((file) => file.endsWith('.py'))) {
  test(`runs as it was meant: ${name}`, async ({ door }) => {
    const [stdout, told] = readFileSync(join(PROGRAMS, name.replace(/py$/, 'txt')), 'utf8').split('--- diagnostics\n');
    const program = readFileSync(join(PROGRAMS, name), 'utf8');
    const run = await door.run(program, { trace: 'events', compat: true });
    expect(run).toMatchObject({ outcome: 'finished', stdout, stderr: '' });
    expect(`${diagnosticsOf(run.trace).join('\n')}\n`.trimStart()).toBe(told);
    const today = await door.run(program, { trace: 'events' });
    expect(diagnosticsOf(today.trace).length > 0).toBe(told !== '');
  });
}

test('the threads of an old program get no loop of their own, and may make one', async ({ door }) => {
  const { stdout, stderr } = await door.run(
    `import asyncio, threading

def work():
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    print(asyncio.get_event_loop() is loop, loop.run_until_complete(asyncio.sleep(1, "slept", loop=loop)))

thread = threading.Thread(target=work, name="worker")
thread.start()
thread.join()
`,
    { compat: true },
  );
  expect({ stdout, stderr }).toEqual({
    stdout: "There is no current event loop in thread 'worker'.\nTrue slept\n",
    stderr: '',
  });
});

test('a run with compat leaves nothing to the next', async ({ door }) => {
  const program = 'import asyncio\nprint(hasattr(asyncio, "coroutine"), hasattr(asyncio.Task, "all_tasks"))';
  expect((await door.run(program, { compat: true })).stdout).toBe('True True\n');
  expect((await door.run(program)).stdout).toBe('False False\n');
});

const HINTS: readonly {
  readonly title: string;
  readonly code: string;
  readonly hint: string;
  readonly says: string;
}[] = [
  {
    title: 'await outside async',
    code: 'def f():\n    await g()',
    hint: '2 hint-await-outside-async',
    says: "SyntaxError: 'await' outside async function",
  },
  {
    title: 'a forgotten await',
    code: 'import asyncio\nasync def main():\n    asyncio.sleep(1)\nasyncio.run(main())',
    hint: '3 hint-never-awaited',
    says: "RuntimeWarning: coroutine 'sleep' was never awaited",
  },
  {
    title: 'a coroutine taken for its result',
    code: 'async def f(): return [1]\nx = f()\nprint(x[0])',
    hint: '3 hint-coroutine-as-value',
    says: "TypeError: 'coroutine' object is not subscriptable",
  },
  {
    title: 'a loop within a loop',
    code: 'import asyncio\nasync def main():\n    asyncio.run(main())\nasyncio.run(main())',
    hint: '3 hint-run-in-running-loop',
    says: 'RuntimeError: asyncio.run() cannot be called from a running event loop',
  },
  {
    title: 'a blocking call in a coroutine',
    code: 'import asyncio, time\nasync def main():\n    time.sleep(1)\n    time.sleep(1)\nasyncio.run(main())',
    hint: '3 hint-blocking-call',
    says: '',
  },
  {
    title: 'a thread without a loop of its own',
    code: 'import asyncio, threading\ndef work():\n    asyncio.get_event_loop()\nthreading.Thread(target=work).start()',
    hint: '3 hint-no-loop-in-thread',
    says: "RuntimeError: There is no current event loop in thread 'Thread-1 (work)'.",
  },
  {
    title: 'a module that is not there',
    code: 'import requests',
    hint: '1 hint-module-not-there',
    says: "ModuleNotFoundError: No module named 'requests'\n",
  },
];

for (const { title, code, hint, says } of HINTS) {
  test(`a hint stands beside the message: ${title}`, async ({ door }) => {
    const { trace, stderr } = await door.run(code, { trace: 'events' });
    expect(diagnosticsOf(trace)).toEqual([hint]);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('hint');
  });
}

/** Line and code of each diagnostic. */
function diagnosticsOf(trace: unknown): string[] {
  return (trace as readonly TraceEvent[]).flatMap((event) =>
    event.kind === 'diagnostic' ? [`${event.line ?? 0} ${event.code}`] : [],
  );
}
