/** Reading a lesson: terms, links, the way back, and what a plain host may do to an address. */
import { expect, test } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { Site } from '../site';

test('a term is explained where it stands, and Escape leads back to it', async ({ page }) => {
  await new Site(page).openLesson('hello-event-loop');
  const term = page.getByRole('article').getByRole('link', { name: 'event loop', exact: true }).first();
  await term.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'event loop' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(term).toBeFocused();
});

test('the next lesson opens at its top, with its title and the focus; back returns to the place that was left', async ({
  page,
}) => {
  const site = new Site(page);
  await site.openLesson('hello-event-loop');
  await page.evaluate(() => {
    document.body.dataset.same = 'document';
  });
  const next = page.getByRole('link', { name: /^Next/ });
  await next.click();
  await expect(page).toHaveTitle('Waiting or working? · Loopscope');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveTitle('Hello, event loop · Loopscope');
  await expect(next).toBeInViewport();
  await expect(page.locator('body')).toHaveAttribute('data-same', 'document');
});

test('a link to a section of another lesson leads to that section', async ({ page }) => {
  await new Site(page).open('learn/the-tower/#layers');
  await expect(page.getByRole('heading', { name: 'The nine layers' })).toBeInViewport();
});

test('the tower is climbed by keyboard', async ({ page }) => {
  await new Site(page).openLesson('the-tower');
  await page.getByRole('tab', { name: /Coroutines/ }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('tab', { name: /Event loop/ })).toBeFocused();
  await expect(page.locator('#pane-lesson').getByRole('tabpanel')).toContainText('layer-2.py');
  await page.keyboard.press('End');
  await expect(page.locator('#pane-lesson').getByRole('tabpanel')).toContainText('layer-9.py');
});

test('an address without the slash at its end works, also below a path', async ({ page }) => {
  const { address, close } = await serve({ port: 0, base: '/courses/loop/' });
  try {
    await new Site(page).open(`${address}learn/the-tower`);
    await expect(page).toHaveURL(`${address}learn/the-tower/`);
    await page.getByRole('link', { name: 'Loopscope' }).first().click();
    await expect(page).toHaveURL(address);
  } finally {
    close();
  }
});

test('what is not there says so in the language of its address, at any depth', async ({ page }) => {
  const { address, close } = await serve({ port: 0, base: '/courses/loop/' });
  try {
    await page.goto(`${address}zh-Hant/learn/no/such/lesson/at/all`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('這裡沒有網頁');
    await page.getByRole('link', { name: '所有課程' }).click();
    await expect(page).toHaveURL(`${address}zh-Hant/`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  } finally {
    close();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all layers of the tower are listed, and its bars lead to them', async ({ page }) => {
    await page.goto('learn/the-tower/');
    await expect(page.locator('#pane-lesson').getByRole('tabpanel')).toHaveCount(9);
    await page.getByRole('tab', { name: /Streams/ }).click();
    await expect(page).toHaveURL(/#layer-9$/);
    await expect(page.getByRole('tabpanel', { name: /Streams/ })).toBeInViewport();
  });

  test('a term leads to its explanation at the end of the lesson', async ({ page }) => {
    await page.goto('learn/hello-event-loop/');
    await page.getByRole('link', { name: 'event loop', exact: true }).first().click();
    await expect(page).toHaveURL(/#term-event-loop$/);
    await expect(page.locator('#term-event-loop')).toBeInViewport();
  });
});
