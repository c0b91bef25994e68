/** The timeline in the hand: zoom, pan, the strip of the whole run, finding, folding; by mouse, by keys and by touch. */
import { devices, expect, type Locator, type Page, test } from '@playwright/test';
import { Site } from '../site';

const PROGRAM = `import asyncio, time

async def rude():
    await asyncio.sleep(0.5)
    time.sleep(2)

async def polite(lock):
    async with lock:
        await asyncio.sleep(1)

async def main():
    lock = asyncio.Lock()
    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        group.create_task(rude())
        for _ in range(3):
            group.create_task(polite(lock))

asyncio.run(main())
`;

async function open(page: Page, program = PROGRAM): Promise<Site> {
  const site = new Site(page);
  await site.open('playground/');
  await site.write(program);
  await site.run();
  return site;
}

/** The middle of an element, for a mouse. What stands for the picture is hidden until that has come to rest. */
async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  await expect(locator).toBeVisible();
  const box = await locator.boundingBox();
  if (!box) throw new Error('not to be seen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test.describe('with mouse and keys', () => {
  test('wheel and Ctrl zoom in where the pointer is, the strip shows what part is in view, 0 shows all again', async ({
    page,
  }) => {
    const site = await open(page);
    const bar = site.span('rude', 'blocked');
    const { x, y } = await middleOf(bar);
    const before = await bar.boundingBox();
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await bar.boundingBox())?.width).toBeGreaterThan((before?.width ?? 0) * 1.3);
    const after = await bar.boundingBox();
    expect(after && after.x < x && after.x + after.width > x).toBe(true);

    const view = site.timeline.getByRole('slider', { name: 'Part of the run in view' });
    const value = Number(await view.getAttribute('aria-valuenow'));
    await view.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => Number(await view.getAttribute('aria-valuenow'))).toBeGreaterThan(value);

    await site.cursor.focus();
    await page.keyboard.press('0');
    await expect
      .poll(async () => Math.round((await bar.boundingBox())?.width ?? 0))
      .toBe(Math.round(before?.width ?? 0));
  });

  test('a task’s waits name the lock, and what the group is for', async ({ page }) => {
    const site = await open(page);
    await expect(site.timeline.getByText("Lock 'lock'").first()).toBeVisible();
    await expect(site.track('ready')).toBeAttached();
    await expect(site.track('timers')).toBeAttached();
  });

  test('who points at a frozen task is told who holds the loop', async ({ page }) => {
    const site = await open(page);
    const held = await middleOf(site.span('rude', 'blocked'));
    const frozen = await middleOf(site.track('polite'));
    await page.mouse.move(held.x, frozen.y);
    await expect(page.getByRole('tooltip')).toContainText('Frozen: rude holds the loop in time.sleep');
  });

  test('what a task created is hidden and shown', async ({ page }) => {
    const site = await open(page);
    await expect(site.track('rude')).toBeVisible();
    await site.timeline.getByRole('button', { name: 'Hide the tasks that main created' }).click();
    await expect(site.track('rude')).toBeHidden();
    await site.timeline.getByRole('button', { name: 'Show the tasks that main created' }).click();
    await expect(site.track('rude')).toBeVisible();
  });

  test('the slash finds labels one after the other; a filter leaves the tasks that match', async ({ page }) => {
    const site = await open(page);
    await site.cursor.focus();
    await page.keyboard.press('/');
    await page.keyboard.type('lock');
    await page.keyboard.press('Enter');
    await expect(site.cursor).toHaveAttribute('aria-valuetext', /polite 2 waiting for Lock/);
    await page.keyboard.press('Enter');
    await expect(site.cursor).toHaveAttribute('aria-valuetext', /polite 3 waiting for Lock/);
    await site.timeline.getByRole('checkbox', { name: 'running' }).check();
    await expect(site.track('main')).toBeHidden();
    await site.timeline.getByRole('checkbox', { name: 'running' }).uncheck();
    await site.timeline.getByRole('checkbox', { name: 'Hide other tasks' }).check();
    await site.timeline.getByRole('searchbox').fill('rude');
    await expect(site.track('polite')).toBeHidden();
    await expect(site.track('rude')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(site.track('polite')).toBeVisible();
  });

  test('a thousand tasks make no more elements than are in view', async ({ page }) => {
    const many = `import asyncio

async def main():
    await asyncio.gather(*[asyncio.sleep(n % 7) for n in range(1000)])

asyncio.run(main())
`;
    const site = await open(page, many);
    await expect(site.track('main')).toBeVisible();
    expect(await site.timeline.locator('*').count()).toBeLessThan(1500);
    await site.cursor.focus();
    await page.keyboard.press('ArrowUp');
    await expect(site.track('sleep 1000')).toBeVisible();
  });
});

test.describe('with a finger', () => {
  const { viewport: _, defaultBrowserType: __, ...phone } = devices['Pixel 7'];
  test.use({ ...phone, viewport: { width: 390, height: 844 } });

  test('a tap moves the cursor and selects, a finger that rests asks, two fingers zoom', async ({ page }) => {
    const site = new Site(page);
    await site.open('playground/');
    const tabs = page.getByRole('navigation', { name: 'Parts of the page' });
    await site.write(PROGRAM);
    await tabs.getByRole('button', { name: 'Run' }).tap();
    await site.ended();
    await tabs.getByRole('button', { name: 'Timeline' }).tap();
    const bar = site.span('rude', 'blocked');
    const { x, y } = await middleOf(bar);
    await page.touchscreen.tap(x, y);
    await expect(site.cursor).toHaveAttribute('aria-valuetext', /rude blocked in time\.sleep/);

    const cdp = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([px, py]) => ({ x: px, y: py })) });
    await touch('touchStart', [x, y]);
    await expect(page.getByRole('tooltip')).toContainText('rude');
    await touch('touchEnd');

    const before = (await bar.boundingBox())?.width ?? 0;
    await touch('touchStart', [x - 20, y], [x + 20, y]);
    await touch('touchMove', [x - 40, y], [x + 40, y]);
    await touch('touchMove', [x - 60, y], [x + 60, y]);
    await touch('touchEnd');
    await expect.poll(async () => (await bar.boundingBox())?.width).toBeGreaterThan(before * 1.5);
  });
});
