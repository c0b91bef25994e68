/** A lesson on a projector: steps by a remote's keys, the notes in a second window, the program as everywhere. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from '../no-violations';
import { Site } from '../site';

const step = (page: Page) => page.getByRole('combobox', { name: 'Slide', exact: true });
const slide = (page: Page, title: string) => page.locator('#pane-lesson').getByRole('heading', { name: title });

test.use({ viewport: { width: 1280, height: 720 } });

test('is reached from the lesson, walks through it by the keys of a remote, and runs its programs', async ({
  page,
}) => {
  const site = new Site(page);
  await site.openLesson('waiting-or-working');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('button', { name: 'Present this lesson' }).click();
  await expect(page).toHaveURL(/learn\/waiting-or-working\/\?present=/);
  await site.hydrated();
  await expect(slide(page, 'Waiting or working?')).toBeVisible();
  await step(page).selectOption({ label: '3 / 7 · Two waits at once' });
  await expect(slide(page, 'Two waits at once')).toBeVisible();
  await expect(site.workbench).toContainText('overlapped.py');
  await site.run();
  await expect(site.console).toContainText('main: 2.0 s');

  // The remote works wherever the focus is, in the editor too.
  await site.editor.click();
  await page.keyboard.press('PageUp');
  await expect(slide(page, 'One wait after the other')).toBeVisible();
  await expect(page).toHaveURL(/\?present=in-sequence$/);
  await page.keyboard.press('PageDown');
  await expect(slide(page, 'Two waits at once')).toBeVisible();
  // Arrows turn pages where they move nothing else.
  await slide(page, 'Two waits at once').click();
  await page.keyboard.press('ArrowLeft');
  await expect(slide(page, 'One wait after the other')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(slide(page, 'Two waits at once')).toBeVisible();
  await site.cursor.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(slide(page, 'Two waits at once')).toBeVisible();
  await page.getByRole('button', { name: 'Text beside the program' }).click();
  await expect(page.locator('#pane-lesson')).toBeHidden();
  await expect(site.console).toBeInViewport();

  await page.keyboard.press('.');
  await expect(page.getByRole('button', { name: /Black screen/ })).toBeVisible();
  await page.keyboard.press('.');
  await expect(page.getByRole('button', { name: /Black screen/ })).toBeHidden();
  await page.getByRole('link', { name: 'End' }).click();
  await expect(page).toHaveURL(/learn\/waiting-or-working\/#overlapped$/);
});

test('a click on the enlarged timeline goes to the moment under the pointer', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  const site = new Site(page);
  await site.open('learn/gather/?present=order');
  await expect(slide(page, 'Results in order')).toBeVisible();
  await site.cursor.focus();
  await page.keyboard.press('Home');
  for (let n = 0; n < 6; n++) await page.keyboard.press('ArrowRight');
  const moment = await site.cursor.getAttribute('aria-valuetext');
  const box = await site.cursor.boundingBox();
  if (!box || !moment) throw new Error('The cursor is not there');
  await page.keyboard.press('End');
  await expect(site.cursor).not.toHaveAttribute('aria-valuetext', moment);
  await page.mouse.click(box.x + box.width / 2, box.y + 12);
  await expect(site.cursor).toHaveAttribute('aria-valuetext', moment);
  // Nothing lies outside the window, however large it is.
  await expect(page.locator('#pane-output')).toBeInViewport({ ratio: 0.99 });
});

test('the notes are in step in a second window, whichever of the two turns the page', async ({ page, context }) => {
  await new Site(page).open('learn/gather/?present=order');
  const [notes] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Notes in a second window' }).click(),
  ]);
  await expect(notes.getByRole('heading', { level: 1 })).toHaveText('Results in order');
  await expect(notes.getByRole('main')).toContainText('in which order the results come');
  await notes.keyboard.press('PageDown');
  await expect(slide(page, 'When one fails')).toBeVisible();
  await step(page).selectOption({ index: 3 });
  await expect(notes.getByRole('heading', { level: 1 })).toHaveText('Failures as results');
  await expect(notes.getByRole('main')).toContainText('no note for this slide');
  // The slide stays when the window goes.
  await notes.close();
  await page.getByRole('button', { name: 'Previous slide' }).click();
  await expect(slide(page, 'When one fails')).toBeVisible();
  await expectNoViolations(new AxeBuilder({ page }).exclude('.monaco-editor'));
});

test('where the browser blocks the second window, a link stands in the button’s place', async ({ page, context }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await new Site(page).open('learn/gather/?present=order');
  await page.getByRole('button', { name: 'Notes in a second window' }).click();
  await expect(page.getByText('The browser blocked the window.')).toBeVisible();
  const [notes] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Notes in a second window' }).click(),
  ]);
  await expect(notes.getByRole('heading', { level: 1 })).toHaveText('Results in order');
});

test('fills the screen and leaves it', async ({ page }) => {
  await new Site(page).open('learn/gather/?present=order');
  await page.keyboard.press('F5');
  await expect(page.getByRole('button', { name: 'Leave full screen' })).toBeVisible();
  await page.getByRole('button', { name: 'Leave full screen' }).click();
  await expect(page.getByRole('button', { name: 'Full screen', exact: true })).toBeVisible();
  await expect(slide(page, 'Results in order')).toBeVisible();
});

test.describe('by finger', () => {
  test.use({ hasTouch: true });

  test('a swipe over the text turns the slide', async ({ page, context }) => {
    await new Site(page).open('learn/gather/?present=order');
    const finger = await context.newCDPSession(page);
    const swipe = async (from: number, to: number) => {
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]) =>
        finger.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((x) => ({ x, y: 400 })) });
      await touch('touchStart', from);
      await touch('touchMove', to);
      await touch('touchEnd');
    };
    await expect(slide(page, 'Results in order')).toBeVisible();
    await swipe(350, 100);
    await expect(slide(page, 'When one fails')).toBeVisible();
    await swipe(100, 350);
    await expect(slide(page, 'Results in order')).toBeVisible();
  });
});

test('a link made on a slide opens this step at this moment, in another language too', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const site = new Site(page);
  await site.open('learn/gather/?present=order');
  await expect(slide(page, 'Results in order')).toBeVisible();
  await site.cursor.focus();
  await page.keyboard.press('Home');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('button', { name: /^This moment/ }).click();
  await expect(page.getByText('The link is copied.')).toBeVisible();
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(link.searchParams.get('present')).toBe('order');
  await page.goto(`zh-Hant/learn/gather/${link.search}${link.hash}`);
  await expect(page.getByRole('combobox', { name: '投影片' })).toHaveValue('1');
  await expect(page.getByRole('slider', { name: '目前所看的時刻' })).toHaveAttribute('aria-valuetext', /^0\.000/);
});
