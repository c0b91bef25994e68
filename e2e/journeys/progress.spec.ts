/** What the reader has done is remembered on the device, shown, taken along, and forgotten on demand. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { Site } from '../site';

/** Reads a lesson to its end. */
async function readToTheEnd(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Previous and next lesson' }).scrollIntoViewIfNeeded();
}

test('a lesson read to its end is marked in the contents, on the landing page and in the progress', async ({
  page,
}) => {
  const site = new Site(page);
  await site.openLesson('waiting-or-working');
  await page.getByRole('button', { name: 'Contents' }).click();
  const entry = page.getByRole('dialog').getByRole('link', { name: 'Waiting or working?' });
  await expect(entry.getByRole('img', { name: 'read' })).toBeHidden();
  await page.keyboard.press('Escape');
  await readToTheEnd(page);
  await page.getByRole('button', { name: 'Contents' }).click();
  await expect(entry.getByRole('img', { name: 'read' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Progress', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your progress' })).toBeVisible();
  await expect(page.getByRole('progressbar', { name: /^1 of \d+ lessons read$/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('progressbar', { name: /^1 of \d+ lessons read$/ })).toBeVisible();
});

test('the landing page and a reload go on in the section where the reader was', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('gather');
  const heading = page.locator('article h2[id]').nth(2);
  const id = await heading.getAttribute('id');
  await heading.evaluate((element) => element.scrollIntoView());
  await expect.poll(() => page.evaluate(() => localStorage.getItem('loopscope/1/last-section'))).toBe(id);
  await page.reload();
  await site.hydrated();
  await expect(heading).toBeInViewport();

  await page.getByRole('link', { name: 'Loopscope' }).click();
  await page.getByRole('link', { name: 'Go on: gather' }).click();
  await expect(page).toHaveURL(new RegExp(`/learn/gather/#${id}$`));
  await expect(heading).toBeInViewport();
});

test('a solved exercise and a changed program are listed; the program can be reset', async ({ page }) => {
  await page.addInitScript(() => {
    if (localStorage.length > 0) return;
    localStorage.setItem('loopscope/1/exercise/waiting-or-working/laundry', 'solved');
    localStorage.setItem('loopscope/1/draft/gather/order', 'print("mine")');
    localStorage.setItem('loopscope/1/draft/playground', 'print("room")');
  });
  const site = new Site(page);
  await site.open('progress/');
  await expect(page.getByRole('progressbar', { name: /^1 of \d+ exercises solved$/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /Two machines solved/ })).toHaveAttribute('href', /#laundry$/);
  const changed = page.getByRole('list', { name: 'Changed programs of gather' });
  await expect(changed).toContainText('order.py');

  await page.getByRole('button', { name: 'Reset order.py' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(changed).toBeHidden();
  await expect(page.getByText('The playground’s program')).toBeVisible();
  await page.goto('learn/gather/');
  await site.hydrated();
  expect(await page.evaluate(() => localStorage.getItem('loopscope/1/draft/gather/order'))).toBeNull();
});

test('progress is saved as a file, forgotten, and brought back', async ({ page }) => {
  await page.addInitScript(() => {
    if (localStorage.getItem('seen')) return;
    localStorage.setItem('seen', 'yes');
    localStorage.setItem('loopscope/1/read', 'gather');
    localStorage.setItem('loopscope/1/draft/gather/order', 'print("mine")');
  });
  const site = new Site(page);
  await site.open('progress/');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = await (await download).path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ lessonsRead: ['gather'] });

  await page.getByRole('button', { name: 'Reset everything' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset everything' }).click();
  await expect(page.getByText('Everything read, solved and changed has been forgotten.')).toBeVisible();
  await expect(page.getByRole('progressbar', { name: /^0 of \d+ lessons read$/ })).toBeVisible();

  await page.getByLabel('Open a file').setInputFiles(file);
  const question = page.getByRole('dialog', { name: 'Add what the file holds?' });
  await expect(question).toContainText('1 changed program');
  await question.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByRole('progressbar', { name: /^1 of \d+ lessons read$/ })).toBeVisible();
  await expect(page.getByText('order.py')).toBeVisible();
});

test('of a program changed on both sides the reader chooses; a strange file changes nothing', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('loopscope/1/draft/gather/order', 'print("mine")'));
  const site = new Site(page);
  await site.open('progress/');
  const theirs = {
    loopscope: 'progress',
    version: 1,
    lessonsRead: [],
    exercises: {},
    drafts: { 'gather/order': 'print("theirs")' },
    asMeant: [],
  };
  const choose = (text: string) =>
    page
      .getByLabel('Open a file')
      .setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await choose('{"anything": 1}');
  await expect(page.getByText('This file holds no progress of Loopscope. Nothing was changed.')).toBeVisible();

  await choose(JSON.stringify(theirs));
  const question = page.getByRole('dialog', { name: 'Add what the file holds?' });
  await expect(question.getByRole('radio', { name: 'Mine, on this device' })).toBeChecked();
  await question.getByText('The file’s', { exact: true }).click();
  await question.getByRole('button', { name: 'Add it' }).click();
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('loopscope/1/draft/gather/order')))
    .toBe('print("theirs")');
});

test('the landing page runs its program in place', async ({ page }) => {
  const site = new Site(page);
  await site.open('');
  await page.getByRole('button', { name: 'Run it' }).click();
  await site.ended();
  await expect(site.console).toContainText('main: 2.0 s');
  await site.write('print("changed here")');
  await site.run();
  await expect(site.console).toContainText('changed here');
});
