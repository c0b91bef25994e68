/** The timeline at size: a program of 1,000 tasks and some 100,000 events, recorded, drawn, panned and zoomed. */
import { inMilliseconds, median, quantile } from './statistics.mjs';

const TASKS = 1000;

const PROGRAM = `import asyncio

async def worker(n, lock):
    for turn in range(9):
        await asyncio.sleep(0.01 + n % 37 * 0.003)
        if n % 10 == 0:
            async with lock:
                await asyncio.sleep(0.001)

async def main():
    lock = asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        for n in range(${TASKS}):
            group.create_task(worker(n, lock))

asyncio.run(main())
`;

/** Input events of each gesture, about as many as a hand makes in two seconds. */
const GESTURE = 120;

/** @param {import('@playwright/test').Browser} browser @param {string} address */
export async function timelineFigures(browser, address) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.addInitScript(noteMessages);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.goto(`${address}playground/`);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await write(page, PROGRAM);
  const heapBefore = await usedHeap(cdp);
  // The first run loads Python and warms the page up.
  await run(page);
  const painted = [];
  for (let i = 0; i < 3; i++) painted.push(await run(page));
  const events = Number(await page.locator('[data-seq]').getAttribute('data-seq')) + 1;
  const heap = await usedHeap(cdp);

  const timeline = page.getByRole('region', { name: 'Timeline' });
  const box = await timeline.locator('canvas').last().boundingBox();
  if (!box) throw new Error('There is no picture of the run.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  const zooming = await frames(page, cdp, async (i) => {
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, i % 60 < 30 ? -60 : 45);
    await page.keyboard.up('Control');
  });
  await page.mouse.down();
  const dragging = await frames(page, cdp, (i) =>
    page.mouse.move(x + 300 * Math.sin(i / 12), y + 120 * Math.sin(i / 9)),
  );
  await page.mouse.up();
  const scrolling = await frames(page, cdp, (i) => page.mouse.wheel(i % 40 < 20 ? 40 : -40, 90));
  await context.close();
  return /** @type {import('../bench.mjs').Figure[]} */ ([
    ['tasks, events', `${TASKS.toLocaleString('en')}, ${events.toLocaleString('en')}`],
    ['last event to painted timeline', inMilliseconds(median(painted))],
    ['JavaScript heap of the page, before and after the runs', `${megabytes(heapBefore)}, ${megabytes(heap)}`],
    ['zooming', describe(zooming)],
    ['dragging', describe(dragging)],
    ['scrolling both ways', describe(scrolling)],
  ]);
}

/** Replaces the program as a person would. @param {import('@playwright/test').Page} page @param {string} program */
async function write(page, program) {
  await page.locator('.monaco-editor[role="code"]').click();
  await page.evaluate((text) => navigator.clipboard.writeText(text), program);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+V');
}

/**
 * Runs the program to its end.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<number>} milliseconds from the last message of the worker to the painted picture of all events.
 */
async function run(page) {
  const toolbar = page.getByRole('toolbar', { name: 'Program' });
  await page.evaluate(() => {
    const found = /** @type {any} */ (window);
    found.painted = 0;
    new MutationObserver(() =>
      requestAnimationFrame(() => setTimeout(() => (found.painted = performance.now()))),
    ).observe(/** @type {Element} */ (document.querySelector('[data-seq]')), { attributeFilter: ['data-seq'] });
  });
  await toolbar.getByRole('button', { name: 'Run', exact: true }).click();
  const ended = toolbar.getByRole('status').filter({ hasText: / at \d+\.\d{3} s$/ });
  await ended.waitFor({ state: 'detached' }).catch(() => {});
  await ended.waitFor({ timeout: 120_000 });
  await page.waitForTimeout(1000);
  return page.evaluate(() => {
    const { painted, lastMessage } = /** @type {any} */ (window);
    return painted - lastMessage;
  });
}

/** Runs inside the page, before its scripts: notes when events came in last. */
function noteMessages() {
  const found = /** @type {any} */ (window);
  const Original = found.MessageChannel;
  found.MessageChannel = class extends Original {
    constructor() {
      super();
      this.port1.addEventListener('message', (/** @type {MessageEvent} */ event) => {
        if (event.data?.type === 'events') found.lastMessage = performance.now();
      });
    }
  };
}

/**
 * Makes a gesture of real input events, while every frame is timed.
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').CDPSession} cdp
 * @param {(i: number) => Promise<void>} act
 */
async function frames(page, cdp, act) {
  await page.evaluate(() => {
    const found = /** @type {any} */ (window);
    found.frameTimes = [];
    let last = performance.now();
    const tick = (/** @type {number} */ now) => {
      found.frameTimes.push(now - last);
      last = now;
      found.ticking = requestAnimationFrame(tick);
    };
    found.ticking = requestAnimationFrame(tick);
  });
  const before = await taskSeconds(cdp);
  for (let i = 0; i < GESTURE; i++) await act(i);
  const work = (await taskSeconds(cdp)) - before;
  const times = await page.evaluate(() => {
    const found = /** @type {any} */ (window);
    cancelAnimationFrame(found.ticking);
    return /** @type {number[]} */ (found.frameTimes.slice(1));
  });
  return { times, work: (work * 1000) / times.length };
}

/** Seconds that the page's main thread has worked. @param {import('@playwright/test').CDPSession} cdp */
async function taskSeconds(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0;
}

/** @param {import('@playwright/test').CDPSession} cdp */
async function usedHeap(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

/** @param {{ times: number[], work: number }} frames */
function describe({ times, work }) {
  const spread = `p50 ${inMilliseconds(median(times))}, p95 ${inMilliseconds(quantile(times, 0.95))}`;
  return `${spread} a frame; main thread ${inMilliseconds(work)} a frame`;
}
