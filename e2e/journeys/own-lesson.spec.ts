/** A lesson of somebody's own, on another origin: opened, worked with, and never trusted. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type Host, serveHost } from '../host-page';
import { expectNoViolations } from '../no-violations';
import { Site } from '../site';

const EXAMPLE = readFileSync('public/own-lesson.en.md', 'utf8');

const HEAD = `---
title: Hostile
summary: It tries.
aims: [try]
slug: hello-event-loop
---
`;

const HOSTILE = `${HEAD}
<script>window.reached = 'script'</script>

<img src="x" onerror="window.reached = 'image'">

[press me](javascript:window.reached='link')

## Root {#root}

## Pane {#pane-lesson}

\`\`\`python file=hello.py
while True:
    pass
\`\`\`

:::quiz
Still here.
:::
`;

/** A lesson in Chinese, its program and an image in files beside it, and a slip of the author's. */
const CHINESE = `---
title: 兩壺水
summary: 一課。
aims: [看]
---
同時燒兩壺水。

![兩把水壺](kettles.svg)

::program{file=kettles.py}

:::quiz
:::
`;

const IMAGE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><script>parent.reached = 1</script></svg>';

let shared: Host;
let closed: Host;

test.beforeAll(async () => {
  const files = {
    '/lesson.md': EXAMPLE,
    '/hostile.md': HOSTILE,
    '/zh/lesson.zh-Hant.md': CHINESE,
    '/zh/programs/kettles.py': 'print("beside")\n',
    '/zh/kettles.svg': IMAGE,
    '/long.md': 'a'.repeat(2_000_000),
    '/types.md': '---\ntitle: [1]\nsummary: It is short.\naims: 7\n---\n',
  };
  shared = await serveHost(files, true);
  closed = await serveHost(files);
});

test.afterAll(() => {
  shared.close();
  closed.close();
});

/** Opens a lesson of another origin; returns what says whose it is. */
async function open(page: Page, address: string, language = ''): Promise<void> {
  await page.goto(`${language}lesson/?${new URLSearchParams({ src: address })}`);
  await expect(page.getByRole('article')).toBeVisible();
}

function remembered(page: Page, start: string): Promise<Record<string, string>> {
  return page.evaluate(
    (prefix) => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith(prefix))),
    `loopscope/1/${start}`,
  );
}

test('it says whose it is, runs when asked to, and keeps what was changed under its address', async ({ page }) => {
  const site = new Site(page);
  const address = `${shared.address}lesson.md`;
  await site.open('lesson/');
  await page.getByRole('textbox', { name: 'Address of the lesson' }).fill(address);
  await page.getByRole('button', { name: 'Open', exact: true }).click();

  const note = page.getByRole('complementary', { name: 'About this lesson' });
  await expect(note).toContainText(`This lesson comes from ${new URL(address).origin}.`);
  await expect(page.getByRole('heading', { level: 1, name: 'Two kettles' })).toBeVisible();
  const figure = page.getByRole('figure', { name: 'Program together.py' });
  await expect(figure).toContainText('Run the program, and its timeline is drawn here.');
  await expect(figure.getByRole('img')).toHaveCount(0);
  await figure.getByRole('button', { name: 'Run: together.py' }).click();
  await site.ended();
  await expect(figure.getByRole('img', { name: /boil/ })).toBeVisible();
  await expectNoViolations(new AxeBuilder({ page }));

  await site.write('print("mine")');
  await expect
    .poll(() => remembered(page, 'draft/'))
    .toEqual({
      [`loopscope/1/draft/own:${encodeURIComponent(address)}/together`]: 'print("mine")',
    });
  await page.reload();
  await page.getByRole('button', { name: 'Open in editor: together.py' }).click();
  await site.expectEditorToShow('print("mine")');
  expect(await remembered(page, 'last-lesson')).toEqual({});
  expect(await remembered(page, 'read')).toEqual({});
});

test('a link to a moment of its program leads to the lesson, the program and the moment', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const site = new Site(page);
  await open(page, `${shared.address}lesson.md`);
  await page.getByRole('button', { name: 'Run: together.py' }).click();
  await site.ended();
  await site.cursor.press('Home');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('button', { name: /^This moment/ }).click();
  await expect(page.getByText('The link is copied.')).toBeVisible();

  await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
  await expect(page.getByRole('heading', { level: 1, name: 'Two kettles' })).toBeVisible();
  await site.expectEditorToShow('gather');
  await site.runButton.click();
  await site.ended();
  await expect(site.cursor).toHaveAttribute('aria-valuetext', /^0\.000/);
});

test('its scripts, ids and names reach nothing, and its endless program is stopped', async ({ page }) => {
  const site = new Site(page);
  await open(page, `${shared.address}hostile.md`);
  const article = page.getByRole('article');
  await expect(article).toContainText('press me');
  await expect(article.getByRole('link', { name: 'press me' })).toHaveCount(0);
  await expect(article.locator('script, img')).toHaveCount(0);
  expect(await article.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))).not.toContain('root');
  await expect(page.locator('#root, #pane-lesson')).toHaveCount(2);
  await page.getByText('5 things in the file were not understood').click();
  await expect(article.getByRole('listitem').filter({ hasText: 'unknown directive' })).toHaveText(
    /^Line \d+ unknown directive :::quiz$/,
  );

  await page.getByRole('button', { name: 'Run: hello.py' }).click();
  await site.stopButton.click();
  await expect(site.runButton).toBeVisible();
  await site.write('print("mine")');
  await expect
    .poll(async () => Object.keys(await remembered(page, 'draft/')))
    .toEqual([expect.stringMatching(/^loopscope\/1\/draft\/own:[^/]*\/hello$/)]);
  expect(await page.evaluate(() => 'reached' in window)).toBe(false);
  // What may connect to other origins is the frame that fetches, not the page in which programs run.
  const blocked = await page.evaluate((address) => fetch(address).then(String, () => 'blocked'), shared.address);
  expect(blocked).toBe('blocked');
});

test('what cannot be opened is told in a sentence, and can be mended', async ({ page }) => {
  const failures: readonly (readonly [string, RegExp])[] = [
    ['lesson.md', /This is no address/],
    [`${closed.address}lesson.md`, /does not let other pages read this file/],
    [`${shared.address}gone.md`, /There is no such file/],
    [`${shared.address}long.md`, /longer than 1 MB/],
    ['http://127.0.0.1:9/lesson.md', /Nobody answered/],
    [`${shared.address}types.md`, /it is no lesson yet.*Line 2 title: .*Line 4 aims: /s],
  ];
  for (const [address, sentence] of failures) {
    await page.goto(`lesson/?${new URLSearchParams({ src: address })}`);
    await expect(page.getByRole('alert')).toContainText(sentence);
    await expect(page.getByRole('textbox', { name: 'Address of the lesson' })).toHaveValue(address);
  }
  await expectNoViolations(new AxeBuilder({ page }));
});

test('a file from the device is a lesson too, with an exercise to solve', async ({ page }) => {
  const site = new Site(page);
  await site.open('lesson/');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file…' }).click();
  await (await choosing).setFiles('public/own-lesson.en.md');
  await expect(page.getByRole('complementary', { name: 'About this lesson' })).toContainText(
    'the file own-lesson.en.md',
  );

  const exercise = page.getByRole('region', { name: 'Three kettles in two seconds' });
  await exercise.getByRole('button', { name: 'Check' }).click();
  await expect(exercise.getByRole('status')).toContainText('5 s', { timeout: 60_000 });
  const solution = /file=solution\.py\n(.*?)```/s.exec(EXAMPLE)?.[1] ?? '';
  await site.write(solution);
  await exercise.getByRole('button', { name: 'Check' }).click();
  await expect(exercise.getByText('Solved').first()).toBeVisible({ timeout: 60_000 });
});

test('it speaks its own language, whatever that of the page, which speaks of its mistakes', async ({ page }) => {
  await open(page, `${shared.address}zh/lesson.zh-Hant.md`, 'zh-Hans/');
  await expect(page.getByRole('article')).toHaveAttribute('lang', 'zh-Hant');
  await expect(page.getByRole('complementary', { name: '关于这一课' })).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.getByRole('figure', { name: 'kettles.py' })).toContainText('print("beside")');
  const image = page.getByRole('article').getByRole('img', { name: '兩把水壺' });
  await expect.poll(() => image.evaluate(({ naturalWidth }: HTMLImageElement) => naturalWidth)).toBe(40);
  await page.getByText('文件里有 1 处看不懂').click();
  await expect(page.getByRole('listitem').filter({ hasText: ':::quiz' })).toHaveText('第 12 行 没有 :::quiz 这个指令');
  await page.getByRole('button', { name: '语言' }).click();
  await page.getByRole('link', { name: '繁體中文' }).click();
  await expect(page.getByRole('complementary', { name: '關於這一課' })).toContainText(new URL(shared.address).origin);
});
