/** Processes: how they show in the trace, and that runs know nothing of each other. */
import { expect } from '@playwright/test';
import { testAtOneDoor as test } from './door';

const KILLED = `import asyncio

async def main():
    process = await asyncio.create_subprocess_exec("sleep", "10")
    await asyncio.sleep(1)
    process.kill()
    print(await process.wait(), process.pid)

asyncio.run(main())
`;

test('a process is a thread of the trace, the same in each run', async ({ door }) => {
  const first = await door.run(KILLED, { trace: 'events' });
  expect(first.stdout).toBe('-9 1001\n');
  const events = (first.trace as { kind: string; name?: string; t: number }[]).filter(({ kind }) =>
    kind.startsWith('thread-'),
  );
  expect(events.map(({ kind, name, t }) => [kind, name ?? null, t])).toEqual([
    ['thread-started', 'process 1001 (sleep)', 0],
    ['thread-blocked', null, 0],
    ['thread-ended', null, 1e9],
  ]);
  expect(await door.run(KILLED, { trace: 'events' })).toEqual({ ...first, id: expect.anything() });
});

test('a child sends a signal to the program, not to itself', async ({ door }) => {
  const { stdout, outcome } = await door.run(`import subprocess, sys, time

code = "import os, signal; os.kill(os.getppid(), signal.SIGINT); print('on')"
child = subprocess.Popen([sys.executable, "-c", code])
try:
    time.sleep(9)
except KeyboardInterrupt:
    print("interrupted at", time.monotonic())
child.wait()
`);
  expect(stdout).toBe('on\ninterrupted at 0.0\n');
  expect(outcome).toBe('finished');
});
