/** Processes: what the simulator's own tests ask for, how they show in the trace, and that runs know nothing of each other. */
import { readFileSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import { type Door, openDoor } from './door';

const test = base.extend<{ door: Door }>({
  door: async ({ page, baseURL }, use) => use(await openDoor(page, baseURL ?? '')),
});

test('test_processes.py passes', async ({ door }) => {
  const code = `import sys, unittest, test_processes
if __name__ == "__main__":
    unittest.main(test_processes, argv=sys.argv)
`;
  const path = new URL('../src/runtime/python/tests/test_processes.py', import.meta.url);
  const result = await door.run(code, {}, { 'test_processes.py': readFileSync(path, 'utf8') });
  expect(result.stderr).toMatch(/\nRan \d+ tests in .*\n\nOK\n$/);
  expect(result.exitCode).toBe(0);
});

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
