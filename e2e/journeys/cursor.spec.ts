/** Time travel: the cursor moves by keyboard, by button and by mouse; console and editor follow. */
import { expect, test } from '@playwright/test';
import { Site } from '../site';

test.beforeEach(async ({ page }) => {
  await new Site(page).openLesson('hello-event-loop');
});

test('from the end the cursor goes to the start, and the console with it', async ({ page }) => {
  const site = new Site(page);
  await expect(site.console).toContainText('main: one second later');
  await site.timeline.getByRole('button', { name: 'To the start' }).click();
  await expect(site.console).not.toContainText('main: hello');
  await expect(site.console).toContainText('Nothing printed up to this moment.');
  await site.timeline.getByRole('button', { name: 'To the end' }).click();
  await expect(site.console).toContainText('main: one second later');
});

test('in the middle of the wait the console shows one line and the editor marks the await', async ({ page }) => {
  const site = new Site(page);
  await expect(site.editor).toBeVisible();
  await site.timeline.getByRole('button', { name: 'To the start' }).click();
  await site.cursor.focus();
  await page.keyboard.press('ArrowRight');
  await expect(site.cursor).toHaveAttribute('aria-valuetext', '0.000 s, main running');
  await page.keyboard.press('ArrowRight');
  await expect(site.cursor).toHaveAttribute('aria-valuetext', '0.000 s, main waiting for sleep 1.0');
  await expect(site.console).toContainText('main: hello');
  await expect(site.console).not.toContainText('main: one second later');
  await expect(site.editor.getByText('main', { exact: true }).last()).toBeVisible();
});

test('a click on the timeline moves the cursor, a click on an output line moves it to the moment of printing', async ({
  page,
}) => {
  const site = new Site(page);
  await site.span('main', 'waiting').click();
  await expect(site.console).not.toContainText('main: one second later');
  await site.timeline.getByRole('button', { name: 'To the end' }).click();
  const end = await site.cursor.getAttribute('aria-valuenow');
  await site.console.getByRole('button', { name: 'main: hello' }).click();
  await expect(site.cursor).not.toHaveAttribute('aria-valuenow', end ?? '');
  await expect(site.cursor).toHaveAttribute('aria-valuetext', /^0\.000 s/);
});
