/** Links: to a lesson, a section, a program, a moment; made by one reader, opened by another, broken on the way. */
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { writeLinkState } from '../../src/lesson/link';
import { Site } from '../site';

const MINE = `import asyncio

async def tea():
    await asyncio.sleep(3)
    print("tea is ready")

async def main():
    await asyncio.gather(tea(), asyncio.sleep(1))

asyncio.run(main())
`;

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

/** Copies a link by the menu in the page's first line. */
async function copyLink(page: Page, name: RegExp): Promise<string> {
  await page.getByRole('button', { name: 'Copy link' }).click();
  const menu = page.getByRole('dialog', { name: 'Copy link' });
  await menu.getByRole('button', { name }).click();
  await expect(menu.getByRole('status')).toHaveText('The link is copied.');
  await page.keyboard.press('Escape');
  return page.evaluate(() => navigator.clipboard.readText());
}

const elsewhere: BrowserContext[] = [];
test.afterEach(async () => {
  for (const context of elsewhere.splice(0)) await context.close();
});

/** Opens a link as somebody else, whose device remembers nothing. */
async function openElsewhere(page: Page, link: string): Promise<Site> {
  const context = await page
    .context()
    .browser()
    ?.newContext({ viewport: { width: 1440, height: 900 } });
  if (!context) throw new Error('the page belongs to no browser');
  elsewhere.push(context);
  const other = new Site(await context.newPage());
  await other.open(link);
  return other;
}

const banner = (site: Site) => site.workbench.getByRole('complementary', { name: 'Copy link' });

test('a link to the lesson and to its section', async ({ page }) => {
  const site = new Site(page);
  await site.open('learn/hello-event-loop/?program=broken');
  expect(await copyLink(page, /^This lesson/)).toMatch(/\/learn\/hello-event-loop\/$/);
  const heading = page.locator('article h2[id]').nth(1);
  await heading.scrollIntoViewIfNeeded();
  await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  const id = await heading.getAttribute('id');
  const link = await copyLink(page, /^This section: /);
  expect(link.endsWith(`/learn/hello-event-loop/#${id}`)).toBe(true);
});

test('my program arrives as one that came with a link: not run, no draft, until it is kept', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('hello-event-loop');
  await site.write(MINE);
  const link = await copyLink(page, /^My program/);

  const other = await openElsewhere(page, link);
  await other.expectEditorToShow('tea is ready');
  await expect(banner(other)).toContainText('This program came with a link.');
  await expect(other.console).not.toContainText('tea is ready');
  await expect(other.status).toHaveText('');
  await other.run();
  await expect(other.console).toContainText('tea is ready');

  await banner(other).getByRole('button', { name: 'Back to the lesson’s' }).click();
  await expect(other.editor).not.toContainText('tea is ready');
  await expect(other.status).toHaveText('Recorded run');
});

test('a shared program leaves the reader’s own draft alone, and replaces it only when told to', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('hello-event-loop');
  await site.write('print("my own draft")\n');
  await expect(site.status).toHaveText('Edited since this run');
  const link = `learn/hello-event-loop/?program=hello${await writeLinkState({ code: MINE })}`;

  await page.goto('robots.txt');
  await site.open(link);
  await site.expectEditorToShow('tea is ready');
  await expect(banner(site).getByRole('button', { name: 'Keep it instead of mine' })).toBeVisible();
  await site.editor.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('# edited');
  await banner(site).getByRole('button', { name: 'Back to my own' }).click();
  await site.expectEditorToShow('my own draft');

  await page.goto('robots.txt');
  await site.open(link);
  await banner(site).getByRole('button', { name: 'Keep it instead of mine' }).click();
  await expect(banner(site)).toBeHidden();
  await page.goto('robots.txt');
  await site.openLesson('hello-event-loop');
  await site.expectEditorToShow('tea is ready');
});

test('a moment of the lesson’s own program is there at once, with its task', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('waiting-or-working');
  await site.timeline.focus();
  await site.cursor.focus();
  await page.keyboard.press('Home');
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
  const position = await site.position();
  expect(position).toBeGreaterThan(0);
  const link = await copyLink(page, /^This moment/);

  const other = await openElsewhere(page, link);
  await other.expectPosition(position);
  await expect(other.status).toHaveText('Recorded run');
  await expect(banner(other)).toBeHidden();
});

test('a moment of a changed program, with a seed of its own, is shown when the reader has run it', async ({ page }) => {
  const code = 'import asyncio, random\nprint(random.random())\nasyncio.run(asyncio.sleep(random.random() + 1))\n';
  const state = await writeLinkState({ code, seed: 7, at: [0, 12], task: 2, view: 'inspector' });
  const outputs: string[] = [];
  for (let visit = 0; visit < 2; visit++) {
    const other = await openElsewhere(page, new URL(`playground/${state}`, test.info().project.use.baseURL).href);
    await expect(banner(other)).toContainText('with seed 7');
    await expect(other.cursor).toBeHidden();
    await other.run();
    await other.expectPosition(11);
    await expect(other.workbench.getByRole('tab', { name: 'Inspector' })).toHaveAttribute('aria-selected', 'true');
    await other.workbench.getByRole('tab', { name: 'Output' }).click();
    await other.cursor.focus();
    await other.page.keyboard.press('End');
    outputs.push(await other.console.innerText());
  }
  expect(outputs[0]).toMatch(/0\.\d{6}/);
  expect(outputs[1]).toBe(outputs[0]);
});

test('an exercise opens with its starter in the editor', async ({ page }) => {
  const site = new Site(page);
  await site.open('learn/waiting-or-working/?exercise=laundry');
  await site.expectEditorToShow('machine');
  await expect(site.workbench.getByRole('button', { name: 'Check my answer' })).toBeVisible();
});

test.describe('of a link that is broken', () => {
  const cases = {
    'cut off': ['learn/hello-event-loop/', '#v1.eJyrVkrOT0lVsl', 'The link is damaged'],
    'no base64 at all': ['learn/hello-event-loop/', '#v1.%00%zz<script>', 'The link is damaged'],
    'from the future': ['learn/hello-event-loop/', '#v9.abc', 'made by a newer version'],
    'to a program that is gone': ['learn/hello-event-loop/?program=__proto__', '', 'no longer has the program'],
    'to an exercise that is gone': ['learn/hello-event-loop/?exercise=nope', '', 'no longer has the program'],
  } as const;
  for (const [name, [path, fragment, sentence]] of Object.entries(cases)) {
    test(`${name}, the page opens and says so`, async ({ page }) => {
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      const site = new Site(page);
      await site.open(path + fragment);
      await expect(page.getByRole('region', { name: 'Notices' })).toContainText(sentence);
      await expect(site.status).toHaveText('Recorded run');
      expect(errors).toEqual([]);
    });
  }

  test('to a moment that the run does not have, the nearest is shown', async ({ page }) => {
    const site = new Site(page);
    await site.open(`learn/hello-event-loop/${await writeLinkState({ at: [90e9, 1], task: 999 })}`);
    await expect(page.getByRole('region', { name: 'Notices' })).toContainText('does not exist in this run');
    await expect(site.status).toHaveText('Recorded run');
  });
});

test('a program of a megabyte is offered as a file instead', async ({ page }) => {
  const site = new Site(page);
  await site.open('playground/');
  const noise = Array.from({ length: 16_000 }, (_, i) => `# ${Math.sin(i)} ${Math.cos(i)} ${Math.tan(i)}`).join('\n');
  expect(noise.length).toBeGreaterThan(900_000);
  await site.write(noise);
  await expect(site.editor).toContainText('-0.');
  await page.getByRole('button', { name: 'Copy link' }).click();
  const menu = page.getByRole('dialog', { name: 'Copy link' });
  await menu.getByRole('button', { name: 'My program' }).click();
  await expect(menu.getByRole('status')).toContainText('too long for a link');
  const download = page.waitForEvent('download');
  await menu.getByRole('button', { name: 'Save as a file' }).click();
  expect((await download).suggestedFilename()).toBe('playground.py');
});
