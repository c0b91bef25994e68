/** Ctrl-C, as in a terminal, at an instant of the reader's choice. */
import { expect, test } from '@playwright/test';
import { Site } from '../site';

test('Ctrl-C is pressed at the cursor: the program ends as it would in a terminal', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('waiting-or-working');
  const button = page.getByRole('button', { name: 'Press Ctrl-C at this moment' });
  await expect(button).toBeDisabled();
  await site.timeline.getByRole('button', { name: 'To the start' }).click();
  await button.click();
  await site.ended();
  await expect(site.console).toContainText('KeyboardInterrupt');
  await expect(site.console).not.toContainText('tea: ready');
});

test('by keyboard, in the midst of a wait', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('waiting-or-working');
  await site.timeline.getByRole('button', { name: 'To the start' }).click();
  await site.timeline.getByRole('button', { name: 'Next step' }).click();
  await site.timeline.getByRole('button', { name: 'Next step' }).click();
  await page.keyboard.press('x');
  await site.ended();
  await expect(site.console).toContainText('KeyboardInterrupt');
});
