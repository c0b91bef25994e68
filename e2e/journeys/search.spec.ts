/** Looking things up: the search in three languages, the glossary, the index of names, the table of versions. */
import { expect, type Page, test } from '@playwright/test';
import { Site } from '../site';

async function searchFor(page: Page, name: string, text: string) {
  const dialog = page.getByRole('dialog', { name });
  await dialog.getByRole('searchbox').fill(text);
  return dialog;
}

test('a key opens the search, the arrow keys lead to a result, and Enter goes there', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('hello-event-loop');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  // At once: what the beginning of the word finds stands in the list for a moment.
  await page.keyboard.insertText('deadlock');
  await expect(dialog.getByRole('link').first()).toContainText('Deadlocks');
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/learn\/deadlocks\/#/);
  await expect(dialog).toBeHidden();
});

test('names of asyncio are found whole', async ({ page }) => {
  const site = new Site(page);
  await site.open('');
  await page.getByRole('button', { name: 'Search' }).click();
  const dialog = await searchFor(page, 'Search', 'asyncio.gather');
  await expect(dialog.getByRole('link', { name: /^API asyncio\.gather/ })).toHaveAttribute('href', /api\/#gather$/);
  await searchFor(page, 'Search', 'create_task');
  await expect(dialog.getByRole('link', { name: /create_task: from three seconds to two/ }).first()).toBeVisible();
  await searchFor(page, 'Search', 'zzzqq');
  await expect(dialog.getByRole('status')).toHaveText('Nothing found for “zzzqq”.');
});

for (const { language, name, word, title } of [
  { language: 'zh-Hant', name: '搜尋', word: '死結', title: '死結' },
  { language: 'zh-Hans', name: '搜索', word: '死锁', title: '死锁' },
]) {
  test(`Chinese words are found: ${language}`, async ({ page }) => {
    const site = new Site(page);
    await site.open(`${language}/learn/gather/`);
    await page.getByRole('banner').getByRole('button', { name, exact: true }).click();
    const dialog = await searchFor(page, name, word);
    await expect(dialog.getByRole('link').first()).toContainText(title);
    await expect(dialog.locator('mark').first()).toHaveText(word);
    await dialog.getByRole('link').first().click();
    await expect(page).toHaveURL(new RegExp(`/${language}/learn/deadlocks/`));
  });
}

test('the glossary explains a term in the page’s language beside the others, and leads to lessons', async ({
  page,
}) => {
  const site = new Site(page);
  await site.open('glossary/#event-loop');
  const term = page.getByRole('region', { name: 'event loop', exact: true });
  await expect(term).toBeInViewport();
  await expect(term).toContainText('事件迴圈');
  await expect(term).toContainText('事件循环');
  await page.getByRole('searchbox', { name: 'Filter' }).fill('背壓');
  await expect(page.getByRole('region')).toHaveCount(1 + 1); // the notices are a region too
  await page.getByRole('region', { name: 'back-pressure' }).getByRole('link', { name: 'asyncio.Queue' }).click();
  await expect(page).toHaveURL(/\/learn\/queues\/$/);
});

test('the index leads from a name to its lesson and to Python’s documentation', async ({ page }) => {
  const site = new Site(page);
  await site.open('api/');
  const shield = page.getByRole('listitem').filter({ hasText: 'asyncio.shield' });
  await expect(shield.getByRole('link', { name: 'asyncio.shield in Python’s documentation' })).toHaveAttribute(
    'href',
    'https://docs.python.org/3/library/asyncio-task.html#asyncio.shield',
  );
  await shield.getByRole('link', { name: 'shield', exact: true }).click();
  await expect(page).toHaveURL(/\/learn\/shield\/$/);
});

test('the table of versions can be filtered, and has an address for each version', async ({ page }) => {
  const site = new Site(page);
  await site.open('versions/#3.11');
  await expect(page.getByRole('heading', { name: 'Python 3.11' })).toBeInViewport();
  await page.getByRole('searchbox', { name: 'Filter' }).fill('to_thread');
  await expect(page.getByRole('heading', { name: 'Python 3.9' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Python 3.11' })).toBeHidden();
});
