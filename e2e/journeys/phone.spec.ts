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

test('what is said of an answer comes into view, from whichever part it was checked', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('waiting-or-working');
  const exercise = page.getByRole('region', { name: 'Two machines' });
  await exercise.getByRole('button', { name: 'Open in editor' }).tap();
  await expect(site.editor).toBeVisible();
  await site.workbench.getByRole('toolbar', { name: 'Program' }).getByRole('button', { name: 'Check my answer' }).tap();
  await expect(exercise.getByRole('status')).toBeInViewport({ ratio: 1, timeout: 60_000 });
  await exercise.getByRole('button', { name: 'Show on the timeline' }).tap();
  await expect(site.track('main')).toBeVisible();
});

test('a moment that an exercise asks for is chosen and answered in the timeline’s own part', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('hello-event-loop');
  const exercise = page.getByRole('region', { name: 'The second wait' });
  const here = page.getByRole('group', { name: 'The second wait' }).getByRole('button', { name: 'It is here' });
  await exercise.getByRole('button', { name: 'Open the timeline' }).tap();
  await expect(here).toBeInViewport({ ratio: 1 });
  expect((await here.boundingBox())?.height).toBeGreaterThanOrEqual(40);

  await site.cursor.press('Home');
  // The task runs, and waits.
  for (const _ of [1, 2]) await site.cursor.press('ArrowRight');
  await here.tap();
  await expect(exercise.getByRole('status')).toBeInViewport({ ratio: 1 });
  await expect(exercise.getByRole('status')).toContainText('This is where the first wait begins');

  await exercise.getByRole('button', { name: 'Open the timeline' }).tap();
  for (const _ of [1, 2]) await site.cursor.press('ArrowRight');
  await here.press('Enter');
  await expect(exercise.getByRole('status')).toBeFocused();
  await expect(exercise.getByRole('status')).toContainText('Solved.');
});

test('a solution is no wider than its exercise, and an answered one shows its run', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('waiting-or-working');
  const hurry = page.getByRole('region', { name: 'Two machines' });
  await hurry.getByText('Solution', { exact: true }).tap();
  const overflow = await hurry.evaluate((box) =>
    [...box.querySelectorAll('.prose')].map(
      (text) => text.getBoundingClientRect().right - box.getBoundingClientRect().right,
    ),
  );
  expect(Math.max(...overflow)).toBeLessThan(0);

  const order = page.getByRole('region', { name: 'The pot and the plates' });
  const lines = order.getByRole('list', { name: 'Lines' }).getByRole('listitem');
  for (const [place, line] of ['pot: on', 'wash: begins', 'wash: ends', 'pot: off'].entries()) {
    const up = order.getByRole('button', { name: `Up: ${line}` });
    while (!(await lines.nth(place).textContent())?.includes(line)) await up.tap();
  }
  await order.getByRole('button', { name: 'Check my answer' }).tap();
  const run = order.getByRole('status').getByRole('img');
  await expect(run).toBeInViewport();
  expect((await run.boundingBox())?.width).toBeGreaterThan(200);
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
