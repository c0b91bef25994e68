/** Travelling with a finger, on a phone. */
import { devices, expect, test } from '@playwright/test';
import { Site } from '../site';

const { viewport: _, ...phone } = devices['Pixel 7'];
test.use({ ...phone, viewport: { width: 390, height: 844 } });

test('the toolbar keeps to one line of large targets, and a tap sets a breakpoint where playing stops', async ({
  page,
}) => {
  const site = new Site(page);
  await site.openLesson('waiting-or-working');
  const tabs = page.getByRole('navigation', { name: 'Parts of the page' });
  await tabs.getByRole('button', { name: 'Run' }).tap();
  await expect(site.console).toContainText('main: 3.0 s', { timeout: 60_000 });

  await tabs.getByRole('button', { name: 'Editor' }).tap();
  await site.gutter(7).breakpoint.tap();
  await site.gutter(6).number.tap();
  await tabs.getByRole('button', { name: 'Timeline' }).tap();
  await expect(site.cursor).toHaveAttribute('aria-valuetext', '0.000 s, main waiting for sleep 1.0');

  const toolbar = site.timeline.getByRole('toolbar', { name: 'Timeline controls' });
  for (const button of await toolbar.getByRole('button').all()) {
    const box = await button.boundingBox();
    if (box) expect([box.width, box.height].map((size) => Math.round(size)).every((size) => size >= 40)).toBe(true);
  }
  expect((await toolbar.boundingBox())?.height).toBeLessThan(52);

  await toolbar.getByRole('button', { name: 'Breakpoints: 1' }).tap();
  const list = page.getByRole('dialog', { name: 'Breakpoints' });
  await expect(list.getByRole('checkbox', { name: 'line 7 runs' })).toBeChecked();
  await list.getByRole('button', { name: 'Next breakpoint' }).tap();
  await expect(site.cursor).toHaveAttribute('aria-valuetext', /^1\.000 s/);
  await page.keyboard.press('Escape');

  await toolbar.getByRole('button', { name: 'More' }).tap();
  await page.getByRole('radio', { name: 'Steps', exact: true }).check({ force: true });
  await expect(page.getByRole('radio', { name: 'Steps', exact: true })).toBeChecked();
});
