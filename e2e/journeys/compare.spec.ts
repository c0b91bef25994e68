/** Two runs one above the other: before and after an edit, and two programs of a lesson. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from '../no-violations';
import { Site } from '../site';

const IN_SEQUENCE = `import asyncio

async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "done")

async def main():
    await asyncio.create_task(fetch("a", 1))
    await asyncio.create_task(fetch("b", 2))

asyncio.run(main())
`;
const AT_ONCE = `import asyncio

async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "done")

async def main():
    a = asyncio.create_task(fetch("a", 1))
    b = asyncio.create_task(fetch("b", 2))
    await a
    await b

asyncio.run(main())
`;

const comparison = (page: Page) => page.getByRole('region', { name: 'Two runs compared' });
const total = (page: Page, name: string) =>
  comparison(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });

async function compareEdit(page: Page): Promise<Site> {
  const site = new Site(page);
  await site.open('playground/');
  await site.write(IN_SEQUENCE);
  await site.run();
  await page.getByRole('button', { name: 'Compare runs' }).click();
  await page.getByRole('button', { name: 'Keep this run' }).click();
  await page.keyboard.press('Escape');
  await site.write(AT_ONCE);
  await site.run();
  await page.getByRole('button', { name: 'Compare runs' }).click();
  await page.getByRole('button', { name: 'Compare with the kept run' }).click();
  await expect(comparison(page)).toBeVisible();
  return site;
}

test('a program before and after an edit: both runs, what differs, and the totals with their signs', async ({
  page,
}) => {
  await compareEdit(page);
  await expect(comparison(page).getByRole('region', { name: 'A: playground.py, kept' })).toBeVisible();
  await expect(comparison(page).getByRole('region', { name: 'B: playground.py' })).toBeVisible();
  await expect(total(page, 'Virtual time').getByRole('cell')).toHaveText(['3.000 s', '2.000 s', '−1.000 s']);
  await expect(total(page, 'Virtual time').locator('strong')).toHaveText('−1.000 s');
  await expect(total(page, 'Tasks').getByRole('cell')).toHaveText(['3', '3', 'the same']);
  await expect(comparison(page).getByRole('region', { name: 'What differs' })).toContainText(
    'fetch 2: A waiting sleep 2.0 1.000–3.000 s; B waiting sleep 2.0 0.000–2.000 s',
  );
});

test('both runs have one cursor in virtual time', async ({ page }) => {
  await compareEdit(page);
  const cursors = comparison(page).getByRole('slider', { name: 'Moment shown' });
  await expect(cursors).toHaveCount(2);
  await cursors.nth(1).focus();
  await page.keyboard.press('Home');
  for (const cursor of await cursors.all()) await expect(cursor).toHaveAttribute('aria-valuetext', /^0\.000 s/);
  await page.keyboard.press('End');
  for (const cursor of await cursors.all()) await expect(cursor).toHaveAttribute('aria-valuetext', /^2\.000 s/);
});

test('the comparison ends, and what was kept can be compared with again', async ({ page }) => {
  const site = await compareEdit(page);
  await comparison(page).getByRole('button', { name: 'End the comparison' }).click();
  await expect(comparison(page)).toHaveCount(0);
  await expect(site.timeline).toBeVisible();
  await page.getByRole('button', { name: 'Compare runs' }).focus();
  await page.keyboard.press('c');
  await expect(comparison(page)).toBeVisible();
  await page.keyboard.press('Shift+C');
  await expect(comparison(page)).toHaveCount(0);
});

test('two programs of a lesson: one after the other against overlapped', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('waiting-or-working');
  await page.getByRole('button', { name: 'Run: overlapped.py' }).click();
  await site.ended();
  await page.getByRole('button', { name: 'Compare runs' }).click();
  await page.getByRole('button', { name: 'Compare with one-after-another.py' }).click();
  await expect(comparison(page).getByRole('region', { name: 'A: one-after-another.py' })).toBeVisible();
  await expect(total(page, 'Virtual time').getByRole('cell')).toHaveText(['3.000 s', '2.000 s', '−1.000 s']);
  await expect(total(page, 'Tasks').getByRole('cell')).toHaveText(['1', '3', '+2']);
  await expect(comparison(page).getByRole('region', { name: 'What differs' })).toContainText('tea: only in Run B');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no violation that axe can find, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await compareEdit(page);
    await expectNoViolations(new AxeBuilder({ page }));
  });
}
