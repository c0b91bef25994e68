/** A static site: readable without JavaScript, under any base path, light before it is heavy. */
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { escapeHtml } from '../../src/build/document';
import type { Catalogue } from '../../src/lesson/catalogue';
import { Site } from '../site';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the lesson is readable: prose, program, its timeline and its answers', async ({ page }) => {
    await page.goto('learn/hello-event-loop/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, event loop');
    const program = page.getByRole('figure', { name: 'Program hello.py' });
    await expect(program).toContainText('asyncio.run(main())');
    await expect(program.getByRole('img')).toBeVisible();
    await page.getByText('Show the answer').first().click();
    await expect(page.locator('#after-run')).toContainText('does not put main in the background');
  });
});

test('every page tells search engines and networks what it is', async ({ page }) => {
  await page.goto('zh-Hant/learn/coroutine-objects/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /.{10,160}/);
  for (const language of ['en', 'zh-Hant', 'zh-Hans', 'x-default']) {
    await expect(page.locator(`link[rel="alternate"][hreflang="${language}"]`)).toHaveAttribute(
      'href',
      /coroutine-objects/,
    );
  }
  for (const property of ['og:title', 'og:description', 'og:type']) {
    await expect(page.locator(`meta[property="${property}"]`)).toHaveAttribute('content', /./);
  }
});

test('each lesson has a picture of its own timeline for networks, and words for it', async ({ page }) => {
  const pictures: string[] = [];
  for (const path of ['zh-Hant/learn/gather/', 'learn/cancel-a-task/', 'glossary/']) {
    await page.goto(path);
    const content = (property: string) => page.locator(`meta[property="${property}"]`).getAttribute('content');
    expect(await content('og:image:alt')).toMatch(/main.*\d\.000/);
    const png = await (await page.request.get(new URL((await content('og:image')) ?? '', page.url()).href)).body();
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const [width, height] = [await content('og:image:width'), await content('og:image:height')].map(Number);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
    pictures.push(png.toString('base64'));
  }
  expect(new Set(pictures).size).toBe(3);
});

test('tells programs what lessons there are, and every address it gives leads to a page', async ({ page }) => {
  const file = await page.request.get('lessons.json');
  const { version, languages, chapters, lessons }: Catalogue = await file.json();
  expect(version).toBe(1);
  expect(lessons.map(({ slug }) => slug)).toEqual(chapters.flatMap((chapter) => chapter.lessons));
  expect(lessons.length).toBeGreaterThan(10);
  for (const { texts, programs } of lessons) {
    for (const language of languages) {
      const { title, page: path, embed, teach } = texts[language];
      const text = await (await page.request.get(path)).text();
      expect(text).toContain(`<html lang="${language}"`);
      expect(text).toContain(`<title>${escapeHtml(title)} · Loopscope</title>`);
      for (const address of [embed, teach, ...programs.map((name) => `${embed}${name}/`)]) {
        expect((await page.request.get(address)).status(), address).toBe(200);
      }
    }
  }
});

test('a lesson on paper is its text with its pictures, whole, without what can only be clicked', async ({ page }) => {
  await new Site(page).openLesson('gather');
  await page.emulateMedia({ media: 'print' });
  const lesson = page.getByRole('article');
  await expect(lesson.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(lesson.getByRole('img', { name: /^main/ }).first()).toBeVisible();
  await expect(lesson.getByText('async def main', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Workbench' })).toBeHidden();
  // Nothing of the text is left in a pane that scrolls.
  const { height, shown } = await lesson.evaluate((element) => ({
    height: element.scrollHeight,
    shown: document.documentElement.scrollHeight,
  }));
  expect(shown).toBeGreaterThanOrEqual(height);
});

test('works below a path of another site', async ({ page }) => {
  const { address, close } = await serve({ port: 0, base: '/courses/2026/loop/' });
  try {
    const site = new Site(page);
    await site.open(`${address}zh-Hans/learn/waiting-or-working/`);
    await page.goto(`${address}learn/waiting-or-working/`);
    await site.hydrated();
    await site.run();
    await expect(site.console).toContainText('main: 3.0 s');
    await page.goto(`${address}no/such/page`);
    await page.getByRole('link').first().click();
    await expect(page).toHaveURL(/\/courses\/2026\/loop\//);
  } finally {
    close();
  }
});

test('brings neither Monaco nor Pyodide before the text is there, and under 150 kB of JavaScript', async ({ page }) => {
  const scripts = await scriptsBeforeReadable(page);
  expect(Object.keys(scripts).filter((url) => /monaco|python-editor|pyodide|snapshot/.test(url))).toEqual([]);
  const total = Object.values(scripts).reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(1000);
  expect(total).toBeLessThan(150_000);
});

test('asks no other origin for anything', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(baseURL ?? '').origin) foreign.push(request.url());
  });
  const site = new Site(page);
  await site.openLesson('hello-event-loop');
  await site.run();
  expect(foreign).toEqual([]);
});

/** The scripts that the page's HTML itself asks for, with their compressed sizes. */
async function scriptsBeforeReadable(page: Page): Promise<Record<string, number>> {
  const html = await (await page.request.get('learn/hello-event-loop/')).text();
  const paths = [...html.matchAll(/(?:<script[^>]*src|<link[^>]*rel="modulepreload"[^>]*href)="([^"]+)"/g)].map(
    ([, path]) => path ?? '',
  );
  const sizes: Record<string, number> = {};
  for (const path of paths) {
    const url = new URL(path, 'http://x/learn/hello-event-loop/').pathname.slice(1);
    const body = await (await page.request.get(url)).body();
    const packed = gzipSync(body);
    sizes[url] = packed.length;
  }
  return sizes;
}
