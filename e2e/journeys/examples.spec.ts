/**
 * The example sites of documentation tools (examples/) on an origin of their own: as `npm test` has built them, or as they
 * are recorded where a tool cannot be had.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { digestOfSources, EXAMPLES, filesBelow, pagesOf, recordedFolder } from '../../scripts/examples.mjs';
import { blockThirdPartyStorage, type Host, serveHost } from '../host-page';

type Theme = 'light' | 'dark';

/** How each site becomes dark or light: Sphinx's own themes follow the system, the others have a switch. */
const SWITCHES: Readonly<Record<string, (page: Page, theme: Theme) => Promise<void>>> = {
  sphinx: (page, theme) => page.emulateMedia({ colorScheme: theme }),
  mkdocs: (page, theme) => page.locator(`label[title="Switch to ${theme} mode"]`).click(),
  vitepress: (page, theme) =>
    page
      .getByRole('switch', { name: `Switch to ${theme} theme` })
      .filter({ visible: true })
      .click(),
};
const NAMES = { sphinx: 'Sphinx', mkdocs: 'MkDocs', vitepress: 'VitePress' };

const hosts = new Map<string, Host>();

/** The pages of an example by their path, with the site under test in place of the one that they name. */
function pagesAt(name: string, site: string): Record<string, string> {
  const folder = pagesOf(name);
  const pages: Record<string, string> = {};
  for (const path of filesBelow(folder)) {
    const text = readFileSync(join(folder, path), 'utf8').replaceAll('https://loopscope.example/', site);
    pages[`/${path}`] = text;
    if (path.endsWith('index.html')) pages[`/${path.slice(0, -'index.html'.length)}`] = text;
  }
  return pages;
}

test.beforeAll(async ({ baseURL }) => {
  for (const name of Object.keys(EXAMPLES)) hosts.set(name, await serveHost(pagesAt(name, baseURL ?? '')));
});
test.afterAll(() => {
  for (const host of hosts.values()) host.close();
});

const addressOf = (name: string) => hosts.get(name)?.address ?? '';

test.use({ colorScheme: 'light' });

for (const [name, title] of Object.entries(NAMES)) {
  test(`in ${title} a program and a lesson run, and follow the page’s theme`, async ({ page }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await blockThirdPartyStorage(page);
    await page.goto(addressOf(name));

    const own = page.locator('loopscope-program', { hasText: `hello from ${title}` });
    await own.getByRole('button', { name: 'Run' }).click();
    const program = own.locator('iframe').contentFrame();
    const workbench = program.getByRole('region', { name: 'Workbench' });
    await expect(program.getByRole('region', { name: 'Console' })).toContainText(`hello from ${title}`);
    // What the tool writes beside a block of code is no part of the program.
    await expect(workbench.locator('.monaco-editor[role="code"]')).toContainText('import asyncio');
    await expect(workbench.getByRole('status').first()).toHaveText('Finished at 1.000 s');

    const lesson = page.locator('loopscope-lesson');
    await lesson.scrollIntoViewIfNeeded();
    const text = lesson.locator('iframe').contentFrame();
    await expect(text.getByRole('heading', { level: 1 })).toHaveText('gather');
    await text.getByRole('button', { name: 'Run: order.py' }).click();
    await expect(text.getByRole('region', { name: 'Workbench' }).getByRole('status').first()).toHaveText(
      /^Finished at /,
    );

    await page.evaluate(() => scrollTo(0, 0));
    for (const theme of ['dark', 'light'] as const) {
      await SWITCHES[name]?.(page, theme);
      for (const element of [own, lesson]) {
        await expect(element.locator('iframe').contentFrame().locator('html')).toHaveAttribute('data-theme', theme);
      }
    }
    expect(errors).toEqual([]);
  });
}

test('in VitePress what is embedded speaks the language that the site is switched to', async ({ page }) => {
  await page.goto(addressOf('vitepress'));
  await page.getByRole('button', { name: 'Change language' }).hover();
  await page.getByRole('link', { name: '繁體中文' }).filter({ visible: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('在 VitePress 裡的 Loopscope');
  const own = page.locator('loopscope-program');
  await own.getByRole('button', { name: '執行' }).click();
  const program = own.locator('iframe').contentFrame();
  await expect(program.getByRole('region', { name: '主控台' })).toContainText('你好，VitePress');
  const lesson = page.locator('loopscope-lesson');
  await lesson.scrollIntoViewIfNeeded();
  await expect(lesson.locator('iframe').contentFrame().locator('html')).toHaveAttribute('lang', 'zh-Hant');
});

test('the recorded pages are those of the sources beside them', () => {
  for (const name of Object.keys(EXAMPLES)) {
    const recordedFrom = readFileSync(`${recordedFolder(name)}.sha256`, 'utf8').trim();
    expect(recordedFrom, `examples/${name} has changed: npm run examples:record -- ${name}`).toBe(
      digestOfSources(name),
    );
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('each program can be read, and each lesson has its link', async ({ page }) => {
    for (const [name, title] of Object.entries(NAMES)) {
      await page.goto(addressOf(name));
      await expect(page.locator('pre', { hasText: `hello from ${title}` })).toBeVisible();
      await expect(page.getByRole('link', { name: 'gather', exact: true })).toBeVisible();
      await expect(page.getByRole('link', { name: 'overlapped.py' })).toBeVisible();
    }
  });
});
