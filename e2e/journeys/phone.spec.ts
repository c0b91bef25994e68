/** On a phone: one part at a time, the run button always in reach. */
import { devices, expect, test } from '@playwright/test';
import { Site } from '../site';

const { viewport: _, ...phone } = devices['Pixel 7'];
test.use({ ...phone, viewport: { width: 390, height: 844 } });

test('a learner reads, runs, and finds output and timeline behind tabs', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('waiting-or-working');
  const tabs = page.getByRole('navigation', { name: 'Parts of the page' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await tabs.getByRole('button', { name: 'Run' }).tap();
  await expect(site.console).toContainText('main: 3.0 s', { timeout: 60_000 });
  await tabs.getByRole('button', { name: 'Timeline' }).tap();
  await expect(site.track('main')).toBeVisible();
  await expect(site.console).toBeHidden();
  await tabs.getByRole('button', { name: 'Editor' }).tap();
  await expect(site.editor).toBeVisible();
  await tabs.getByRole('button', { name: 'Lesson' }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

for (const path of [
  '',
  'learn/the-tower/',
  'zh-Hans/learn/from-generators/',
  'playground/',
  'learn/gather/?present=',
]) {
  test(`/${path} does not scroll sideways`, async ({ page }) => {
    const site = new Site(page);
    await site.open(path);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}

test('a lesson that is presented shows one part at a time, its tools in reach', async ({ page }) => {
  const site = new Site(page);
  await site.open('learn/gather/?present=');
  const tabs = page.getByRole('navigation', { name: 'Parts of the page' });
  const steps = page.getByRole('navigation', { name: 'Slides of the lesson' });
  await expect(page.getByText('You have several things to wait for')).toBeVisible();
  await expect(site.editor).toBeHidden();
  await steps.getByRole('button', { name: 'Next slide' }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await tabs.getByRole('button', { name: 'Run' }).tap();
  await expect(site.console).toContainText('main: [', { timeout: 60_000 });
});
