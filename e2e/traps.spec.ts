/** Ten programs in which something doesn't happen: at the telling instant the inspector names the true cause. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from './no-violations';
import { Site } from './site';

interface Trap {
  readonly program: string;
  /** The line of output at whose printing one looks; null is the end of the run. */
  readonly at: string | null;
  /** And so many events later. */
  readonly later?: number;
  readonly task: string;
  readonly says: readonly RegExp[];
}

const TRAPS: readonly Trap[] = [
  {
    program: 'blocking-call',
    at: 'report: reading',
    later: 2,
    task: 'heartbeat',
    says: [/due at 1\.000 s/, /report holds the event loop: .* inside time\.sleep 3\.0 \(line 15\), a blocking call/],
  },
  {
    program: 'starved-task',
    at: 'hog: half way',
    task: 'meek',
    says: [
      /created at 0\.000 s and is ready for its first step/,
      /hog holds the event loop|running hog since 0\.000 s/,
    ],
  },
  {
    program: 'lost-cancellation',
    at: 'main: why is it still there?',
    task: 'caller',
    says: [/cancel caller was lost: it was handed on to stubborn/],
  },
  {
    program: 'swallowed-cancel',
    at: 'main: still there',
    task: 'worker',
    says: [/worker was asked to cancel at 0\.500 s and swallowed it/, /\(line 9\)/],
  },
  {
    program: 'nested-timeouts',
    at: 'main: which one will it be?',
    task: 'fetch',
    says: [/2 nested timeouts\. An outer one \(line 7\) expires first, at 1\.000 s.* innermost one \(line 8\)/],
  },
  {
    program: 'shield',
    at: 'main: why does it go on?',
    task: 'save',
    says: [/request was asked to cancel at 1\.000 s while it awaited save behind a shield/],
  },
  {
    program: 'lock-convoy',
    at: 'main: why is it so slow?',
    task: 'pay-4',
    says: [/for Lock 'bank', which pay-0 holds/, /A convoy: pay-0 keeps Lock 'bank' while it waits itself/],
  },
  {
    program: 'full-queue',
    at: 'main: why does nothing happen?',
    task: 'producer',
    says: [/for room in Queue 'orders', which is full: 2 of 2/, /consumer has been asleep since 0\.000 s/],
  },
  {
    program: 'pool-exhausted',
    at: 'main: why does the last one not begin?',
    task: 'ask-4',
    says: [
      /job slow, which has not begun: all workers .* are busy \(there are 2\).*before it: 2/,
      /time\.sleep|sleep 3/,
    ],
  },
  {
    program: 'two-locks',
    at: null,
    task: 'first',
    says: [/Lock 'right', which second holds/, /That is a deadlock: first and second wait for each other/],
  },
];

for (const { program, at, later = 0, task, says } of TRAPS) {
  test(program, async ({ page }) => {
    const site = await runTrap(page, program);
    if (at !== null) await site.console.getByRole('button', { name: at }).click();
    await site.cursor.focus();
    for (let i = 0; i < later; i++) await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('tab', { name: 'Inspector' }).click();
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await inspector.getByRole('button', { name: task, exact: true }).first().click();
    const why = inspector.locator('[data-why]');
    await expect(why.getByRole('heading')).toContainText(task);
    for (const sentence of says) await expect(why).toContainText(sentence);
  });
}

test('the end of a deadlock leads to the circle', async ({ page }) => {
  const site = await runTrap(page, 'two-locks');
  await site.console.getByRole('button', { name: 'Show who waits for whom' }).click();
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await expect(inspector).toContainText('The marked ones wait in a circle: first and second.');
  await expect(inspector.locator('[data-why]')).toContainText('That is a deadlock');
  await inspector.getByText('In words').click();
  await expect(inspector).toContainText("first waits for Lock 'right'");
  await expect(inspector).toContainText("Lock 'right' is held by second");
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the inspector has no violation that axe can find: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await runTrap(page, 'two-locks');
    await page.getByRole('tab', { name: 'Inspector' }).click();
    await expect(page.locator('[data-section="graph"]')).toBeVisible();
    await expectNoViolations(new AxeBuilder({ page }));
  });
}

test('tabs and sections work by keyboard', async ({ page }) => {
  const site = await runTrap(page, 'lock-convoy');
  await site.cursor.focus();
  await page.keyboard.press('i');
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await expect(inspector).toBeVisible();
  await page.getByRole('tab', { name: 'Inspector' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(site.console).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Output' })).toBeFocused();
});

async function runTrap(page: Page, program: string): Promise<Site> {
  const site = new Site(page);
  await site.open('playground/');
  await site.write(readFileSync(new URL(`traps/${program}.py`, import.meta.url), 'utf8'));
  await site.run();
  return site;
}
