/** An exercise: told what the program did, shown on the timeline, helped by hints, solved, and remembered. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectNoViolations } from '../no-violations';
import { Site } from '../site';

const FOLDER = 'content/lessons/waiting-or-working/exercises/laundry';

function box(page: Page): Locator {
  return page.getByRole('region', { name: 'Two machines' });
}

async function write(page: Page, site: Site, file: string): Promise<void> {
  await box(page).getByRole('button', { name: 'Open in editor' }).click();
  await site.write(readFileSync(`${FOLDER}/${file}.py`, 'utf8'));
}

test('what the starter does is said and shown, a hint unfolds the next, and the solution solves it', async ({
  page,
}) => {
  const site = new Site(page);
  await site.open('learn/waiting-or-working/#laundry');
  const check = box(page).getByRole('button', { name: 'Check my answer' });
  await check.click();
  await expect(box(page).getByRole('status')).toContainText(
    'The calls of machine ran one after the other: the second began at 3 s, when the first had ended at 3 s.',
  );
  // Nothing has been answered yet, so nothing has been misunderstood.
  await expect(box(page).getByRole('status')).not.toContainText('You made a task of each machine.');
  await box(page).getByRole('button', { name: 'Show on the timeline' }).click();
  await expect(site.timeline).toContainText('3.000 s');

  await expect(box(page).getByText('Hint 2 of 3')).toBeHidden();
  await box(page).getByText('Hint 1 of 3').click();
  await expect(box(page).getByText('Hint 2 of 3')).toBeVisible();

  await write(page, site, 'wrong-still-in-turn');
  await check.click();
  await expect(box(page).getByRole('status')).toContainText('You made a task of each machine.');

  await write(page, site, 'solution');
  await check.click();
  await expect(box(page).getByRole('status')).toContainText('Solved.');
  await box(page).getByRole('button', { name: 'The solution’s timeline' }).click();
  await box(page).getByRole('button', { name: 'Compare my answer with it' }).click();
  await expect(page.getByRole('region', { name: 'Two runs compared' })).toContainText('solution.py');
  await page.reload();
  await expect(box(page).getByText('solved', { exact: true })).toBeVisible();
});

test('an exercise has nothing that axe would complain about', async ({ page }) => {
  const site = new Site(page);
  await site.open('learn/waiting-or-working/#laundry');
  await box(page).getByRole('button', { name: 'Check my answer' }).click();
  await expect(box(page).getByRole('status')).toBeVisible();
  await expectNoViolations(new AxeBuilder({ page }).include('#laundry'));
});
