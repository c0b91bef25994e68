/** Computing takes virtual time, the same whether it is recorded or not; Ctrl-C comes at its instant. */
import { expect } from '@playwright/test';
import { testAtOneDoor as test } from './door';

const COMPUTE = `
def compute(turns):
    total = 0
    for i in range(turns):
        total += i
    return total
`;

const PROGRAMS: Readonly<Record<string, string>> = {
  'a lock in a loop': `import threading, time
lock, total = threading.Lock(), 0
for i in range(1_000_000):
    with lock:
        total += i
print(total, time.monotonic())
`,
  'an asyncio queue': `import asyncio, time
${COMPUTE}
async def main():
    queue = asyncio.Queue()
    for i in range(20_000):
        queue.put_nowait(i)
        compute(50)
        await queue.get()
    print(time.monotonic())
asyncio.run(main())
`,
  'threads beside a loop': `import asyncio, time
${COMPUTE}
async def tick():
    for _ in range(5):
        await asyncio.sleep(0.02)
        print(time.monotonic())
async def main():
    await asyncio.gather(tick(), asyncio.to_thread(compute, 5_000_000), asyncio.to_thread(compute, 5_000_000))
    print(time.monotonic())
asyncio.run(main())
`,
};

for (const [name, code] of Object.entries(PROGRAMS)) {
  test(`${name}: recording is not charged`, async ({ door }) => {
    const bare = await door.run(code);
    const recorded = await door.run(code, { trace: 'events' });
    const told = ({ stdout, stderr, virtualSeconds }: typeof bare) => ({ stdout, stderr, virtualSeconds });
    expect(bare.outcome).toBe('finished');
    expect(bare.virtualSeconds).toBeGreaterThan(0);
    expect(told(recorded)).toEqual(told(bare));
  });
}

const INTERRUPTED: Readonly<Record<string, string>> = {
  'asyncio.run': 'import asyncio\nasyncio.run(asyncio.sleep(10))\n',
  'a busy loop': 'while True:\n    pass\n',
  'time.sleep': 'import time\ntime.sleep(10)\n',
};

for (const [name, code] of Object.entries(INTERRUPTED)) {
  test(`Ctrl-C interrupts ${name}`, async ({ door }) => {
    const result = await door.run(code, { interruptAt: 1 });
    expect(result.stderr).toMatch(/KeyboardInterrupt\n$/);
    expect(result.exitCode).toBe(130);
    expect(result.virtualSeconds).toBeCloseTo(1, 2);
  });
}

test('the trace tells computing, and five runs are the same', async ({ door }) => {
  const code =
    'total = 0\nfor n in range(2_000_000):\n    total += n * n\nprint(sum(n * n for n in range(2_000_000)))\n';
  const first = await door.run(code, { trace: 'events' });
  expect(JSON.stringify(first)).toContain('"reason":"computing"');
  expect(first.virtualSeconds).toBeGreaterThan(0.079);
  for (let run = 0; run < 4; run++) {
    const { stdout, virtualSeconds, trace } = await door.run(code, { trace: 'events' });
    expect({ stdout, virtualSeconds, trace }).toEqual({
      stdout: first.stdout,
      virtualSeconds: first.virtualSeconds,
      trace: first.trace,
    });
  }
});
