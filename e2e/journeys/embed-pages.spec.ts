/** What the site offers to other sites, looked at on the site itself: the dialog, the embedded pages, the published types. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from '../no-violations';

/** An embedded page stands in the main part of another page, so it has none of its own. */
const axeInside = (page: Page) => new AxeBuilder({ page }).disableRules(['landmark-one-main', 'region']);

test('the dialog writes the text for each way, and shows how it looks', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${baseURL}learn/waiting-or-working/?program=overlapped`);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('button', { name: 'Embed in another page…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Embed in another page' });
  const text = dialog.getByRole('textbox', { name: 'Put this into your page' });
  await expect(text).toHaveValue(/<iframe src=".*\/embed\/waiting-or-working\/overlapped\/"/);
  await dialog.getByLabel('Element').check();
  await dialog.getByLabel('Console').uncheck();
  await dialog.getByLabel('Dark').check();
  await expect(text).toHaveValue(
    /<loopscope-program lesson="waiting-or-working" program="overlapped" view="editor,timeline" theme="dark">/,
  );
  const preview = dialog.frameLocator('iframe');
  await expect(preview.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(preview.getByRole('region', { name: 'Console' })).toBeHidden();
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(await text.inputValue());
  await expectNoViolations(new AxeBuilder({ page }).exclude('iframe'));
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('an embedded lesson and a program, still and alive, have no violation', async ({ page, baseURL }) => {
      for (const path of ['zh-Hant/embed/gather/', 'embed/waiting-or-working/overlapped/']) {
        await page.goto(`${baseURL}${path}`);
        await expectNoViolations(axeInside(page));
      }
      await page.getByRole('button', { name: 'Run', exact: true }).click();
      await expect(page.getByRole('status').first()).toHaveText('Finished at 2.000 s');
      await expect(page.locator('.monaco-editor').first()).toBeVisible();
      await expectNoViolations(axeInside(page));
    });
  });
}

test('publishes the types of the messages', async ({ page }) => {
  const types = await (await page.request.get('loopscope-frame.d.ts')).text();
  expect(types).toContain('export declare function connect(frame: HTMLIFrameElement): LoopscopeFrame;');
  for (const type of [
    'hello',
    'run',
    'stop',
    'set-code',
    'get-code',
    'go-to',
    'theme',
    'ready',
    'height',
    'progress',
    'result',
  ]) {
    expect(types).toContain(`readonly type: '${type}'`);
    expect(readFileSync('docs/embedding.md', 'utf8')).toContain(`\`${type}\``);
  }
});
