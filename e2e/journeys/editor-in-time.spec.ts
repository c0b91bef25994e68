/** The program at an instant of its run: where tasks stand, what runs, what its variables hold, and the way through time by a line. */
import { expect, test } from '@playwright/test';
import { Site } from '../site';

const TWO_FETCHES = `import asyncio

async def fetch(name, seconds):
    print(name, "asks")
    await asyncio.sleep(seconds)
    return name

async def main():
    await asyncio.gather(fetch("a", 1), fetch("b", 2))

asyncio.run(main())
`;

test.beforeEach(async ({ page }) => {
  const site = new Site(page);
  await site.open('playground/');
  await site.write(TWO_FETCHES);
  await site.run();
});

test('tasks are marked at their lines by letters, and their names and states are told', async ({ page }) => {
  const site = new Site(page);
  await site.gutter(5).number.click();
  await site.gutter(5).number.click();
  await expect(site.cursor).toHaveAttribute('aria-valuetext', /^0\.000 s/);
  await expect(site.editor.getByTitle('fetch: waiting, sleep 1.0')).toBeVisible();
  await expect(site.editor.getByTitle('fetch 2: waiting, sleep 2.0')).toBeVisible();
  await expect(site.editor.getByTitle('main: waiting, gather')).toBeVisible();
});

test('a click on a line’s number leads to the next time it ran, with Shift to the time before; after the last comes the first', async ({
  page,
}) => {
  const site = new Site(page);
  const times: string[] = [];
  const time = async () => (await site.cursor.getAttribute('aria-valuetext'))?.slice(0, 7) ?? '';
  for (let click = 0; click < 5; click++) {
    await site.gutter(5).number.click();
    times.push(await time());
  }
  expect(times).toEqual(['0.000 s', '0.000 s', '1.000 s', '2.000 s', '0.000 s']);
  await site.gutter(5).number.click({ modifiers: ['Shift'] });
  await expect.poll(time).toBe('2.000 s');
  await site.gutter(2).number.click();
  await expect(page.getByText('Nothing in this run tells of that line.')).toBeVisible();
});

test('the same by keyboard, from the caret’s line, with a breakpoint beside', async ({ page }) => {
  const site = new Site(page);
  await site.caretTo(5);
  await page.keyboard.press('F8');
  await expect(site.cursor).toHaveAttribute('aria-valuetext', /^0\.000 s/);
  await page.keyboard.press('Shift+F8');
  await expect(site.cursor).toHaveAttribute('aria-valuetext', /^2\.000 s/);
  await page.keyboard.press('F9');
  await expect(site.timeline.getByRole('button', { name: 'Breakpoints: 1' })).toBeVisible();
  await page.keyboard.press('F9');
  await expect(site.timeline.getByRole('button', { name: 'Breakpoints', exact: true })).toBeVisible();
});

test('nothing of the run is shown in a program that was edited since', async ({ page }) => {
  const site = new Site(page);
  await site.gutter(5).number.click();
  await expect(site.editor.getByTitle(/^fetch/).first()).toBeVisible();
  await site.caretTo(1);
  await page.keyboard.press('Enter');
  await expect(site.status).toHaveText('Edited since this run');
  await expect(site.editor.getByTitle(/^fetch/)).toHaveCount(0);
  const before = await site.position();
  await site.gutter(6).number.click();
  await site.expectPosition(before);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(site.editor.getByTitle(/^fetch/).first()).toBeVisible();
});

test('values of local variables stand behind the lines where tasks wait, once they are asked for, and stay asked for', async ({
  page,
}) => {
  const site = new Site(page);
  await site.gutter(5).number.click();
  const values = site.editor.getByText(/name='a'/);
  await expect(values).toHaveCount(0);
  await site.cursor.focus();
  await page.keyboard.press('v');
  await expect(values.first()).toBeVisible();
  await page.reload();
  await site.hydrated();
  await site.run();
  await site.gutter(5).number.click();
  await expect(values.first()).toBeVisible();
  await site.timeline.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('checkbox', { name: /^Values in the editor/ }).uncheck();
  await expect(values).toHaveCount(0);
});
