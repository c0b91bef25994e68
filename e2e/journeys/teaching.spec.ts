/** For whoever teaches: a guide to each lesson, with every answer, and the list of all. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { expectNoViolations } from '../no-violations';
import { Site } from '../site';

const LESSONS: string[] = parse(readFileSync('content/curriculum.yaml', 'utf8')).chapters.flatMap(
  (chapter: { lessons: string[] }) => chapter.lessons,
);

const PARTS = {
  '': [
    'Aims',
    'Timing',
    'Notes for the teacher',
    'Words to introduce',
    'Programs',
    'Wrong beliefs',
    'Predictions',
    'Exercises',
  ],
  'zh-Hant/': ['學習目標', '時間安排', '給教師的提醒', '要介紹的用語', '程式', '常見的誤解', '先猜再看', '練習'],
  'zh-Hans/': ['学习目标', '时间安排', '给教师的提醒', '要介绍的术语', '程序', '常见的误解', '先猜再看', '练习'],
};

test('a guide has all its parts in every language, without a script and on paper', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const [prefix, parts] of Object.entries(PARTS)) {
    await page.goto(`${test.info().project.use.baseURL}${prefix}teach/gather/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('gather');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(parts);
    const exercise = page.locator('#sensors');
    await expect(exercise).toContainText('return_exceptions=True');
    await expect(exercise.getByRole('listitem')).toHaveCount(6);
    await expect(exercise.getByRole('figure').getByRole('img')).toBeVisible();
    await expect(page.locator('#who-speaks')).toContainText('main: dinner');
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#sensors')).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(Number(/\/Count (\d+)/.exec(pdf)?.[1])).toBeLessThan(8);
  await context.close();
});

test('the list has all lessons; a lesson leads to its guide, and the guide into the lesson', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('gather');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('link', { name: 'For teachers' }).click();
  await expect(page).toHaveURL(/\/teach\/gather\/$/);
  await page.getByRole('article').getByRole('link', { name: 'For teachers' }).click();
  await expect(page).toHaveURL(/\/teach\/$/);
  const links = page.getByRole('rowheader').getByRole('link');
  await expect(links).toHaveCount(LESSONS.length);
  const slugs = await links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  expect(slugs).toEqual(LESSONS.map((slug) => `/teach/${slug}/`));
  await page.getByRole('link', { name: 'gather', exact: true }).click();
  await page.getByRole('link', { name: 'first-error.py' }).first().click();
  await expect(page).toHaveURL(/\/learn\/gather\/\?program=first-error$/);
  await site.expectEditorToShow('raise ValueError("burnt")');
});

test('every link of a guide leads to a page, and to a place that is there', async ({ page }) => {
  const site = new Site(page);
  await site.open('zh-Hant/teach/gather/');
  const hrefs = await page
    .getByRole('article')
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(hrefs.length).toBeGreaterThan(20);
  for (const href of new Set(hrefs)) {
    const answer = await page.request.get(href);
    expect(answer.status(), href).toBe(200);
    const id = decodeURIComponent(new URL(href).hash.slice(1));
    if (id) expect(await answer.text(), href).toContain(`id="${id}"`);
  }
});

test('guide and list have no violation, in both themes', async ({ page }) => {
  const site = new Site(page);
  for (const [path, colorScheme] of [
    ['teach/gather/', 'light'],
    ['zh-Hant/teach/await-is-not-create-task/', 'dark'],
    ['teach/', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await site.open(path);
    await expectNoViolations(new AxeBuilder({ page }));
  }
});
