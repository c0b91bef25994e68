/** The run in words: reached and walked by keyboard, in step with the cursor, and on paper. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from '../no-violations';
import { Site } from '../site';

async function openText(page: Page): Promise<Site> {
  const site = new Site(page);
  await site.openLesson('waiting-or-working');
  await site.run();
  await page.getByRole('button', { name: 'Read this run as text' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Text' })).toBeFocused();
  await expect(text(page)).toBeVisible();
  return site;
}

const text = (page: Page) => page.getByRole('region', { name: 'The run in words' });
const rowNow = (page: Page) => text(page).locator('tr[aria-current="true"]');

test('a reader goes from the timeline to the words, and moves the cursor by keys', async ({ page }) => {
  const site = await openText(page);
  const table = text(page).getByRole('table', { name: 'What happened, by time' });
  await expect(table.getByRole('columnheader')).toHaveText(['Time', 'Who', 'What happened', 'Line']);
  const count = Number(await table.getAttribute('aria-rowcount'));
  expect(count).toBeGreaterThan(20);
  // One stop for the Tab key; arrow keys go on from there.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(table.getByRole('button', { name: /look at this moment/ }).and(page.locator(':focus'))).toHaveCount(1);
  await page.keyboard.press('Home');
  const first = table.getByRole('row').nth(1).getByRole('button');
  await expect(first).toBeFocused();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(rowNow(page)).toHaveAttribute('aria-rowindex', '6');
  await expect(table.getByRole('row').nth(5).getByRole('button')).toBeFocused();
  await expect(site.cursor).toHaveAttribute('aria-valuetext', /0\.000 s/);
});

test('the words follow the cursor of the timeline and leave the focus where it is', async ({ page }) => {
  const site = await openText(page);
  await site.cursor.focus();
  await page.keyboard.press('Home');
  await expect(rowNow(page)).toHaveAttribute('aria-rowindex', '2');
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
  await expect(rowNow(page)).toBeInViewport();
  await expect(site.cursor).toBeFocused();
});

test('tasks and sentences say the same', async ({ page }) => {
  await openText(page);
  await text(page).getByText('By task', { exact: true }).click();
  const tea = text(page)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: 'main' }) });
  await expect(tea).toContainText('waiting 0.000–1.000 s: sleep 1.0');
  await expect(tea).toContainText('finished at 3.000 s');
  await text(page).getByText('In sentences', { exact: true }).click();
  await expect(text(page).getByRole('list', { name: 'What happened, in sentences' })).toContainText(
    'main wakes: its sleep is over. It runs. It prints “tea: ready”.',
  );
  await text(page).getByRole('button', { name: 'At 3.000 s:' }).click();
  await expect(text(page).locator('[aria-current="true"]')).toContainText('the clock has moved on by 2 s');
});

test('a run of thousands of events is shown page by page, with all its rows counted', async ({ page }) => {
  const site = new Site(page);
  await site.open('playground/');
  await site.write(
    'import asyncio\n\nasync def work():\n    for _ in range(50):\n        await asyncio.sleep(0.1)\n\n' +
      'async def main():\n    await asyncio.gather(*(work() for _ in range(40)))\n\nasyncio.run(main())\n',
  );
  await site.run();
  await page.getByRole('button', { name: 'Read this run as text' }).focus();
  await page.keyboard.press('Enter');
  const table = text(page).getByRole('table');
  expect(Number(await table.getAttribute('aria-rowcount'))).toBeGreaterThan(8000);
  await expect(table.getByRole('row')).toHaveCount(101);
  await text(page).getByRole('button', { name: 'Later' }).click();
  await expect(table.getByRole('row').nth(1)).toHaveAttribute('aria-rowindex', '102');
  await table.getByRole('row').nth(1).getByRole('button').focus();
  await page.keyboard.press('End');
  await expect(table.getByRole('row').last()).toContainText('the run ends: Finished');
  await expect(table.getByRole('row').last().getByRole('button')).toBeFocused();
});

for (const form of ['By time', 'By task', 'In sentences']) {
  test(`no violation that axe can find: ${form}`, async ({ page }) => {
    await openText(page);
    await text(page).getByText(form, { exact: true }).click();
    await expectNoViolations(new AxeBuilder({ page }));
  });
}

test('print brings the run’s picture and its tables', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('waiting-or-working');
  await site.run();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'The run of one-after-another.py in words' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'What each task did' })).toContainText('sleep 2.0');
  await expect(page.getByRole('table', { name: 'What happened, by time' })).toContainText('prints “toast: ready”');
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('table', { name: 'What each task did' })).toHaveCount(0);
});
