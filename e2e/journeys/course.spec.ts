/** Through the course: from the landing page to the last lesson, with no dead end; and what is not there says so. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { Site } from '../site';

/** In the order of the course. */
const LESSONS: string[] = parse(readFileSync('content/curriculum.yaml', 'utf8')).chapters.flatMap(
  (chapter: { lessons: string[] }) => chapter.lessons,
);

test('the landing page leads to the first lesson, and each lesson to the next', async ({ page }) => {
  test.slow();
  const site = new Site(page);
  const missing: string[] = [];
  page.on('response', (response) => response.ok() || missing.push(response.url()));
  await site.open('');
  await page.getByRole('link', { name: 'Begin with the first lesson' }).click();
  for (const [index, slug] of LESSONS.entries()) {
    await expect(page).toHaveURL(new RegExp(`/learn/${slug}/$`));
    const next = page
      .getByRole('navigation', { name: 'Previous and next lesson' })
      .getByRole('link', { name: /^Next/ });
    if (index === LESSONS.length - 1) await expect(next).toBeHidden();
    else await next.click();
  }
  expect(missing).toEqual([]);
});

test('the table of contents leads to any lesson', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('hello-event-loop');
  await page.getByRole('button', { name: 'Contents' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Throwing into a coroutine' }).click();
  await expect(page).toHaveURL(/\/learn\/throw-into-it\/$/);
});

test('a prediction keeps its explanation until the reader has answered', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('hello-event-loop');
  const question = page.locator('#after-run');
  await expect(question).not.toContainText('does not put main in the background');
  await question.getByRole('radio').first().check();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question).toContainText('Not this one.');
  await expect(question).toContainText('does not put main in the background');
});

test('a layer of the tower is chosen in the picture', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('the-tower');
  await page.getByRole('tab', { name: /Streams/ }).click();
  await expect(page.getByRole('tabpanel', { name: /Streams/ })).toContainText('layer-9.py');
});

test('a page that is not there says so and leads back', async ({ page }) => {
  const response = await page.goto('learn/no/such/lesson/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page
    .getByRole('link', { name: /Loopscope|lesson|start/i })
    .first()
    .click();
  await expect(page.getByRole('link', { name: 'Begin with the first lesson' })).toBeVisible();
});
