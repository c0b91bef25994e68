/** Everything by keyboard: one journey without a pointer, the sheet of keys, and single letters switched off. */
import { expect, type Page, test } from '@playwright/test';
import { Site } from '../site';

/** Presses Tab until the focus is where it is wanted: a person who cannot see how far it is. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted)) return;
    // In the editor Tab indents, until Escape lets it leave.
    if (await page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null)) {
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${wanted}`);
}

test('a lesson is opened, run, travelled through, inspected, edited, run again and left, without a pointer', async ({
  page,
}) => {
  const site = new Site(page);
  await site.open('');
  await tabTo(page, 'a[href*="learn/hello-event-loop"]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/learn\/hello-event-loop\/$/);
  await expect(site.editor).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await site.ended();

  // Travel: to the start, two steps, then from output to output.
  await tabTo(page, '[aria-label="Moment shown"]');
  await page.keyboard.press('Home');
  await expect(site.console).not.toContainText('main: hello');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(site.cursor).toHaveAttribute('aria-valuetext', '0.000 s, main waiting for sleep 1.0');
  await page.keyboard.press('p');
  await expect(site.console).toContainText('main: one second later');

  // Inspect, and back to the output.
  await page.keyboard.press('i');
  await expect(page.getByRole('tab', { name: 'Inspector' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('o');
  await expect(site.console).toBeVisible();

  // Edit: in the editor letters are text, and Tab indents until Escape lets it leave.
  await page.keyboard.press('Home');
  const before = await site.position();
  await page.locator('.monaco-editor textarea, .native-edit-context').first().focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('# pelt');
  await site.expectPosition(before);
  await expect(site.status).toHaveText('Edited since this run');
  await page.keyboard.press('ControlOrMeta+Enter');
  await site.ended();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.locator('.monaco-editor:focus-within')).toHaveCount(0);
});

test('the sheet lists the keys in groups, and gives the focus back', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('hello-event-loop');
  await page.getByRole('button', { name: 'Theme' }).focus();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard' });
  for (const heading of [
    'Running',
    'Playing and stepping',
    'Jumping',
    'In the editor',
    'On the timeline',
    'The page',
  ]) {
    await expect(sheet.getByRole('heading', { name: heading })).toBeVisible();
  }
  await expect(sheet.getByRole('term').filter({ hasText: 'Next breakpoint' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('button', { name: 'Theme' })).toBeFocused();
});

test('single letters are switched off in the sheet, and stay off', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('hello-event-loop');
  await site.run();
  await site.timeline.getByRole('button', { name: 'To the start' }).click();
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await page.getByRole('checkbox', { name: /^Single-key shortcuts/ }).uncheck();
  await page.keyboard.press('Escape');
  const before = await site.position();
  await page.keyboard.press('p');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeHidden();
  await site.expectPosition(before);

  await page.reload();
  await site.hydrated();
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  const letters = page.getByRole('checkbox', { name: /^Single-key shortcuts/ });
  await expect(letters).not.toBeChecked();
  await letters.check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
});

for (const opener of ['key', 'button'] as const) {
  test(`the sheet comes back to a reader who presses Escape and ? while the page is busy: opened by ${opener}`, async ({
    page,
  }) => {
    const site = new Site(page);
    await site.openLesson('hello-event-loop');
    const sheet = page.getByRole('dialog', { name: 'Keyboard' });
    if (opener === 'key') await page.keyboard.press('?');
    else await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await expect(sheet).toBeVisible();
    const closings = await page.evaluateHandle(() => {
      const counted = { closed: 0 };
      addEventListener('close', () => counted.closed++, { capture: true });
      return counted;
    });
    await Promise.all([
      page.evaluate(() => {
        const end = performance.now() + 400;
        while (performance.now() < end);
      }),
      page.keyboard.press('Escape'),
      page.keyboard.press('?'),
    ]);
    await expect.poll(() => closings.evaluate(({ closed }) => closed)).toBe(1);
    await expect(sheet).toBeVisible();
  });
}
