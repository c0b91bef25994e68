/** The example sites of documentation tools (examples/), as the tools emitted them, on an origin of their own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { digestOfSources, EXAMPLES, exampleFolder, filesBelow, RECORDED } from '../../scripts/examples.mjs';
import { blockThirdPartyStorage, type Host, serveHost } from '../host-page';

/** How a reader of each site makes it dark, and light again. */
const SWITCHES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  sphinx: (page) => page.getByRole('button', { name: 'Toggle Light / Dark / Auto color theme' }).first().click(),
  mkdocs: (page) => page.getByTitle(/^Switch to (dark|light) mode$/).filter({ visible: true }).click(),
  vitepress: (page) => page.getByRole('switch', { name: /^Switch to (dark|light) theme$/ }).filter({ visible: true }).click(),
};
const NAMES = { sphinx: 'Sphinx', mkdocs: 'MkDocs', vitepress: 'VitePress' };

const hosts = new Map<string, Host>();

/** The recorded pages of an example by their path, with the site under test in place of the one that they name. */
function recorded(name: string, site: string): Record<string, string> {
  const folder = join(exampleFolder(name), RECORDED);
  const pages: Record<string, string> = {};
  for (const path of filesBelow(folder)) {
    const text = readFileSync(join(folder, path), 'utf8').replaceAll('https://loopscope.example/', site);
    pages[`/${path}`] = text;
    if (path.endsWith('index.html')) pages[`/${path.slice(0, -'index.html'.length)}`] = text;
  }
  return pages;
}

test.beforeAll(async ({ baseURL }) => {
  for (const name of Object.keys(EXAMPLES)) hosts.set(name, await serveHost(recorded(name, baseURL ?? '')));
});
test.afterAll(() => {
  for (const host of hosts.values()) host.close();
});

const addressOf = (name: string) => hosts.get(name)?.address ?? '';
const embedded = (page: Page) => page.frames().filter((frame) => frame.parentFrame() === page.mainFrame());
const themeOf = (frame: Frame) => frame.evaluate(() => document.documentElement.dataset.theme);

test.use({ colorScheme: 'light' });

for (const [name, title] of Object.entries(NAMES)) {
  test(`in ${title} a program and a lesson run, and follow the site’s own switch`, async ({ page }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await blockThirdPartyStorage(page);
    await page.goto(addressOf(name));
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`Loopscope in ${title}`);

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
    await expect(text.getByRole('region', { name: 'Workbench' }).getByRole('status').first()).toHaveText(/^Finished at /);

    await page.evaluate(() => scrollTo(0, 0));
    for (const theme of ['dark', 'light'] as const) {
      await SWITCHES[name]?.(page);
      for (const element of [own, lesson]) {
        await expect(element.locator('iframe').contentFrame().locator('html')).toHaveAttribute('data-theme', theme);
      }
    }
    expect(errors).toEqual([]);
  });
}
