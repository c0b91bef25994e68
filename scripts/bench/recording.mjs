/** What recording costs: the same loops with and without it, in turn, so that a busy moment of the machine meets both. */
import { openOurs } from './runtime.mjs';
import { inMilliseconds, median } from './statistics.mjs';

/** Each takes about as many task steps as it says. */
const LOOPS = /** @type {const} */ ([
  [
    '100,000 steps of one task',
    `import asyncio

async def main():
    for _ in range(100_000):
        await asyncio.sleep(0)

asyncio.run(main())
`,
  ],
  [
    '20,000 sleeps of 100 tasks',
    `import asyncio

async def worker(number):
    for i in range(200):
        await asyncio.sleep(0.001 * number)

async def main():
    await asyncio.gather(*(worker(number) for number in range(100)))

asyncio.run(main())
`,
  ],
  [
    '20,000 turns with a lock',
    `import asyncio

async def worker(lock, counts):
    for i in range(2_000):
        async with lock:
            counts[0] += 1
            await asyncio.sleep(0)

async def main():
    lock = asyncio.Lock()
    counts = [0]
    await asyncio.gather(*(worker(lock, counts) for _ in range(10)))

asyncio.run(main())
`,
  ],
  [
    '20,000 items through a queue',
    `import asyncio

async def producer(queue):
    for i in range(20_000):
        await queue.put(i)

async def consumer(queue):
    while True:
        await queue.get()
        queue.task_done()

async def main():
    queue = asyncio.Queue(10)
    consumers = [asyncio.create_task(consumer(queue)) for _ in range(3)]
    await producer(queue)
    await queue.join()
    for task in consumers:
        task.cancel()

asyncio.run(main())
`,
  ],
]);

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address of the site
 * @param {string} directory where it lies
 */
export async function recordingFigures(browser, address, directory) {
  const page = await openOurs(browser, address, `${directory}/assets`);
  /** @type {import('../bench.mjs').Figure[]} */ const figures = [];
  for (const [name, code] of LOOPS) {
    const { plain, recorded } = await page.evaluate((code) => window.bench.steps(code), code);
    const ratio = median(recorded) / median(plain);
    figures.push([
      name,
      `${inMilliseconds(median(plain))}, recorded ${inMilliseconds(median(recorded))}: ${ratio.toFixed(2)}×`,
    ]);
  }
  await page.close();
  return figures;
}
