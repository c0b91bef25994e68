/** A page between its first paint and its being alive, and a part of it that fails. */
import { expect, type Page, test } from '@playwright/test';
import { writeLinkState } from '../../src/lesson/link';
import { Site } from '../site';

/** Lets no script through until it is told to: the page is painted, and dead. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/assets\/.*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  return () => release();
}

test('a click on Run before the page is alive runs the program once it is, and only once', async ({ page }) => {
  const site = new Site(page);
  const release = await holdScripts(page);
  await page.goto('learn/hello-event-loop/', { waitUntil: 'commit' });
  await site.runButton.click();
  await expect(page.locator('html[data-ready]')).toHaveCount(0);
  release();
  await site.ended();
  await expect(site.console).toContainText('main: one second later');
  await expect(site.runButton).toBeEnabled();
});

test.describe('with a browser that prefers another language', () => {
  test.use({ locale: 'zh-TW' });

  test('the page has room for the offer before it comes', async ({ page }) => {
    const site = new Site(page);
    const release = await holdScripts(page);
    await page.goto('learn/hello-event-loop/', { waitUntil: 'commit' });
    const content = page.locator('#content');
    await styled(page);
    const before = await content.boundingBox();
    release();
    await site.hydrated();
    await expect(page.getByRole('complementary').filter({ hasText: '繁體中文' })).toBeVisible();
    expect((await content.boundingBox())?.y).toBe(before?.y);
  });
});

test('a pane that fails says so in its place, with the program in sight, and can be tried again', async ({ page }) => {
  await page.addInitScript(() => {
    const real = window.matchMedia.bind(window);
    window.matchMedia = (query) => {
      // Only the timeline asks for it.
      if (query.includes('max-width') && !('repaired' in document.documentElement.dataset))
        throw new Error('broken on purpose');
      return real(query);
    };
  });
  const site = new Site(page);
  await site.openLesson('hello-event-loop');
  const failure = page.getByRole('alert').filter({ hasText: 'This part of the page has failed' });
  await expect(failure).toContainText('asyncio.run(main())');
  await expect(failure).toContainText('broken on purpose');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await site.run();
  await expect(site.console).toContainText('main: one second later');
  await page.evaluate(() => {
    document.documentElement.dataset.repaired = '';
  });
  await failure.getByRole('button', { name: 'Try again' }).click();
  await expect(site.track('main')).toBeVisible();
});

test('the head follows a link within the site: title, description, address and translations', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('hello-event-loop');
  const head = () =>
    page.evaluate(() => ({
      canonical: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href,
      alternates: [...document.querySelectorAll<HTMLLinkElement>('link[hreflang]')].map((link) => link.href),
      title: document.querySelector('meta[property="og:title"]')?.getAttribute('content'),
    }));
  await page.getByRole('link', { name: /^Next/ }).click();
  await expect(page).toHaveTitle(/Waiting or working/);
  const followed = await head();
  await page.reload();
  await site.hydrated();
  expect(followed).toEqual(await head());
  expect(followed.canonical).toMatch(/learn\/waiting-or-working\/$/);
});

/** Waits until the page's styles are there: before that, nothing is painted, but it could be measured. */
async function styled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
    return document.getElementById('content') !== null && sheets.every(({ sheet }) => sheet !== null);
  });
}

for (const [what, query, state] of [
  ['a program and a section', '?program=overlapped#overlapped', null],
  ['a moment in the inspector', '?program=overlapped', { at: [1_000_000_000, 1], view: 'inspector' }],
  ['an exercise', '?exercise=laundry', null],
] as const) {
  test(`the text stays what it was while a link to ${what} is opened`, async ({ page }) => {
    const site = new Site(page);
    const address = query + (state ? `#${await writeLinkState(state)}` : '');
    const release = await holdScripts(page);
    await page.goto(`learn/waiting-or-working/${address}`, { waitUntil: 'commit' });
    await styled(page);
    const heading = await page.locator('#overlapped').elementHandle();
    release();
    await site.hydrated();
    await expect(site.workbench).toContainText(query.includes('exercise') ? 'laundry.py' : 'overlapped.py');
    expect(await heading?.evaluate((element) => element.isConnected)).toBe(true);
    if (address.endsWith('#overlapped')) await expect(page.locator('#overlapped')).toBeInViewport();
  });
}
