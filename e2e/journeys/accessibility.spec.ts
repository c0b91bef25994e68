/** No violation that axe can find, on each kind of page, in both themes. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { expectNoViolations } from '../no-violations';
import { Site } from '../site';

const PAGES = {
  'the landing page': '',
  'a lesson': 'learn/waiting-or-working/',
  'the tower': 'learn/the-tower/',
  'a lesson in Traditional Chinese': 'zh-Hant/learn/hello-event-loop/',
  'the playground': 'playground/',
  'the progress': 'progress/',
  'the way to a lesson of one’s own': 'lesson/',
  'the making of a course': 'course/',
  'the checking of codes': 'check/',
  'a lesson that is presented': 'learn/gather/?present=',
  'the glossary': 'glossary/',
  'the index of names': 'api/',
  'the table of versions': 'versions/',
};

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    for (const [name, path] of Object.entries(PAGES)) {
      test(`${name} has no violation`, async ({ page }) => {
        const site = new Site(page);
        await site.open(path);
        if (path.includes('learn') || path.includes('playground'))
          await expect(page.locator('.monaco-editor').first()).toBeVisible();
        await expectNoViolations(new AxeBuilder({ page }));
      });
    }

    test('the page of what is not there has no violation', async ({ page }) => {
      await page.goto('no/such/page');
      await expectNoViolations(new AxeBuilder({ page }));
    });

    test('a failed run with an open keyboard sheet has no violation', async ({ page }) => {
      const site = new Site(page);
      await site.openLesson('hello-event-loop');
      await page.getByRole('button', { name: 'Run: broken.py' }).click();
      await site.ended();
      await expectNoViolations(new AxeBuilder({ page }));
      await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNoViolations(new AxeBuilder({ page }));
    });
  });
}
