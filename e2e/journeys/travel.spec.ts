/** Travelling through a run: playing at a speed, stepping, jumping, breakpoints, and the cursor over a new run. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { expectNoViolations } from '../no-violations';
import { Site } from '../site';

const TWO_FETCHES = `import asyncio

async def fetch(name, seconds):
    print(name, "asks")
    await asyncio.sleep(seconds)
    return name

async def main():
    first = asyncio.create_task(fetch("a", 1))
    second = asyncio.create_task(fetch("b", 2))
    print("main has", await first)
    print("main has", await second)

asyncio.run(main())
`;

test.beforeEach(async ({ page }) => {
  // Time goes on by itself until a test stops it.
  await page.clock.install();
  const site = new Site(page);
  await site.open('playground/');
  await site.write(TWO_FETCHES);
  await site.run();
  await site.timeline.getByRole('button', { name: 'To the start' }).click();
});

test('playing shows the events of a moment one by one, waits while the program waits, and ends at the end', async ({
  page,
}) => {
  const site = new Site(page);
  const time = site.timeline.getByRole('status').filter({ hasText: / s$/ });
  await page.clock.pauseAt(new Date(Date.now() + 3_600_000));
  await site.timeline.getByRole('button', { name: 'Play' }).click();
  await page.clock.runFor(500);
  await expect(site.timeline.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(time).toHaveText('0.000 s');
  await expect(site.console).not.toContainText('b asks');
  await page.clock.runFor(20_000);
  await expect(site.timeline.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(site.console).toContainText('main has b');
});

test('pausing holds the cursor where it is; another speed goes on from there', async ({ page }) => {
  const site = new Site(page);
  await page.clock.pauseAt(new Date(Date.now() + 3_600_000));
  await site.timeline.getByRole('button', { name: 'Play' }).click();
  await page.clock.runFor(500);
  await site.timeline.getByRole('button', { name: 'Pause' }).click();
  const held = await site.position();
  await page.clock.runFor(5000);
  await site.expectPosition(held);
  await page.keyboard.press('>');
  await expect(site.timeline.getByRole('button', { name: 'Speed: 2×' })).toBeVisible();
  await site.timeline.getByRole('button', { name: 'Play' }).click();
  await page.clock.runFor(100);
  await expect.poll(() => site.position()).toBeGreaterThan(held);
});

test('the speed is still there after a reload', async ({ page }) => {
  const site = new Site(page);
  await site.timeline.getByRole('button', { name: /^Speed/ }).click();
  await page.getByRole('radio', { name: '10/s' }).check({ force: true });
  await page.reload();
  await site.hydrated();
  await expect(site.timeline.getByRole('button', { name: 'Speed: 10/s' })).toBeVisible();
});

test('jumps lead to outputs, iterations and the selected task, and back', async ({ page }) => {
  const site = new Site(page);
  await site.timeline.getByRole('button', { name: 'Jump' }).click();
  const menu = page.getByRole('dialog', { name: 'Jump' });
  await menu.getByRole('button', { name: 'Next output' }).click();
  await expect(site.console).toContainText('a asks');
  await expect(site.console).not.toContainText('b asks');
  await menu.getByRole('button', { name: 'Next output' }).click();
  await expect(site.console).toContainText('b asks');
  await menu.getByRole('button', { name: 'Previous output' }).click();
  await expect(site.console).not.toContainText('b asks');
  await expect(menu.getByRole('button', { name: 'Next error' })).toBeDisabled();
  await expect(menu.getByRole('button', { name: 'Next run of the selected task' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await site.timeline.getByRole('button', { name: /^fetch 2/ }).click();
  await page.keyboard.press('t');
  await expect(site.cursor).toHaveAttribute('aria-valuetext', '0.000 s, fetch 2 running');
  await page.keyboard.press('t');
  await expect(site.cursor).toHaveAttribute('aria-valuetext', '2.000 s, fetch 2 running');
  const there = await site.position();
  await page.keyboard.press('l');
  await expect.poll(() => site.position()).toBeGreaterThan(there);
  await page.keyboard.press('Shift+L');
  await page.keyboard.press('Shift+T');
  await expect(site.cursor).toHaveAttribute('aria-valuetext', '0.000 s, fetch 2 running');
});

test('playing stops at a breakpoint on a line, which is set by a click and kept on the device', async ({ page }) => {
  const site = new Site(page);
  await site.gutter(12).breakpoint.click();
  await expect(site.timeline.getByRole('button', { name: 'Breakpoints: 1' })).toBeVisible();
  await site.timeline.getByRole('button', { name: /^Speed/ }).click();
  await page.getByRole('radio', { name: '25/s' }).check({ force: true });
  await page.keyboard.press('Escape');
  await site.timeline.getByRole('button', { name: 'Play' }).click();
  await expect(site.timeline.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(site.cursor).toHaveAttribute('aria-valuetext', /^1\.000 s/);
  await expect(site.console).not.toContainText('main has b');

  await page.reload();
  await site.hydrated();
  await expect(site.timeline.getByRole('button', { name: 'Breakpoints: 1' })).toBeVisible();
  await site.gutter(12).breakpoint.click();
  await expect(site.timeline.getByRole('button', { name: 'Breakpoints', exact: true })).toBeVisible();
});

test('a breakpoint moves with the edits above it, and counts again after the next run', async ({ page }) => {
  const site = new Site(page);
  await site.gutter(12).breakpoint.click();
  await site.caretTo(1);
  await page.keyboard.press('Enter');
  const button = site.timeline.getByRole('button', { name: 'Breakpoints: 1' });
  await button.click();
  const list = page.getByRole('dialog', { name: 'Breakpoints' });
  await expect(list.getByRole('checkbox', { name: 'line 13 runs' })).toBeChecked();
  await expect(list).toContainText('count again after the next run');
  await expect(list).toContainText('0×');
  await page.keyboard.press('Escape');
  await site.run();
  await button.click();
  await expect(list).not.toContainText('count again after the next run');
  await expect(list).not.toContainText('0×');
});

test('conditions are chosen from lists, switched off, jumped to and removed', async ({ page }) => {
  const site = new Site(page);
  await site.timeline.getByRole('button', { name: 'Breakpoints', exact: true }).click();
  const list = page.getByRole('dialog', { name: 'Breakpoints' });
  await list.getByLabel('Stop when').selectOption('a task wakes');
  await list.getByLabel('Task', { exact: true }).selectOption('fetch 2');
  await list.getByRole('button', { name: 'Add' }).click();
  const wakes = list.getByRole('checkbox', { name: 'fetch 2 wakes' });
  await expect(wakes).toBeChecked();
  await expectNoViolations(new AxeBuilder({ page }));
  await list.getByRole('button', { name: 'Next breakpoint' }).click();
  await expect(site.cursor).toHaveAttribute('aria-valuetext', /^2\.000 s/);
  await expect(list.getByRole('button', { name: 'Next breakpoint' })).toBeDisabled();
  await list.getByLabel('Stop when').selectOption('the ready queue grows longer than');
  await list.getByLabel('Length').fill('1');
  await list.getByRole('button', { name: 'Add' }).click();
  await list.getByRole('button', { name: 'Previous breakpoint' }).click();
  await expect(site.cursor).toHaveAttribute('aria-valuetext', /^0\.000 s/);
  await wakes.uncheck();
  await expect(list.getByRole('button', { name: 'Next breakpoint' })).toBeDisabled();
  await list.getByRole('button', { name: 'Remove: fetch 2 wakes' }).click();
  await expect(wakes).toBeHidden();
});

test('the cursor stays at its virtual time over a new run, and follows the end of a shorter one', async ({ page }) => {
  const site = new Site(page);
  await site.cursor.focus();
  while (!(await site.cursor.getAttribute('aria-valuetext'))?.startsWith('1.000 s')) {
    await page.keyboard.press('ArrowRight');
  }
  const before = await site.position();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(site.status).toHaveText('Finished at 2.000 s');
  await expect(site.cursor).toHaveAttribute('aria-valuetext', /^1\.000 s/);
  await site.expectPosition(before);

  await site.write(TWO_FETCHES.replace('fetch("b", 2)', 'fetch("b", 3)'));
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(site.status).toHaveText('Finished at 3.000 s');
  await expect(site.cursor).toHaveAttribute('aria-valuetext', /^1\.000 s/);

  await site.write('print("short")\n');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(site.status).toHaveText('Finished at 0.000 s');
  await expect(site.console).toContainText('short');
  await expect(site.timeline.getByRole('button', { name: 'To the end' })).toBeDisabled();
});
