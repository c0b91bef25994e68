/** Everything that a run can be saved or copied as, and what is in the files. */
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { Site } from '../site';

const PROGRAM = `import asyncio

async def brew(name):
    await asyncio.sleep(1)

async def main():
    await asyncio.gather(brew("tea"), asyncio.create_task(brew("coffee"), name="咖啡 & <co>"))

asyncio.run(main())
`;

async function run(page: Page): Promise<Site> {
  const site = new Site(page);
  await site.open('playground/');
  await site.write(PROGRAM);
  await site.run();
  return site;
}

async function save(page: Page, item: string): Promise<{ readonly name: string; readonly content: Buffer }> {
  await page.getByRole('button', { name: 'Export' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: item }).click();
  const download = await coming;
  await page.keyboard.press('Escape');
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

test('a Chrome trace that names every task', async ({ page }) => {
  await run(page);
  const { name, content } = await save(page, 'Save as Chrome trace');
  expect(name).toBe('playground.trace.json');
  const { traceEvents } = JSON.parse(content.toString('utf8'));
  const threads = traceEvents.flatMap((event: { name: string; args: { name?: string } }) =>
    event.name === 'thread_name' ? [event.args.name] : [],
  );
  expect(threads).toEqual(expect.arrayContaining(['event loop', 'main', 'brew', '咖啡 & <co>']));
  expect(
    traceEvents.some((event: { ph: string; name: string }) => event.ph === 'C' && event.name === 'ready queue'),
  ).toBe(true);
});

test('the picture as SVG: well-formed, with its own colours, heading, names and legend', async ({ page }) => {
  await run(page);
  const { name, content } = await save(page, 'Save the picture as SVG');
  expect(name).toBe('playground.svg');
  const text = content.toString('utf8');
  expect(text).not.toContain('var(--');
  const found = await page.evaluate((svg) => {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const texts = [...parsed.querySelectorAll('text')].map((element) => element.textContent);
    return { errors: parsed.querySelectorAll('parsererror').length, texts };
  }, text);
  expect(found.errors).toBe(0);
  expect(found.texts).toEqual(
    expect.arrayContaining([
      'playground.py: Finished at 1.000 s',
      'main',
      'brew',
      '咖啡 & <co>',
      'sleep 1.0',
      'running',
    ]),
  );
});

test('the picture as PNG, of the size of the page’s picture and sharp', async ({ page }) => {
  await run(page);
  const { name, content } = await save(page, 'Save the picture as PNG');
  expect(name).toBe('playground.png');
  expect(content.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  expect(content.readUInt32BE(16)).toBeGreaterThan(1000);
  expect(content.length).toBeGreaterThan(5000);
});

test('a text diagram, copied and saved', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const site = await run(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('button', { name: 'Copy as a text diagram' }).click();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^playground\.py: Finished at 1\.000 s\n/);
  expect(copied).toMatch(/^ {2}brew .*sleep 1\.0-+.*F$/m);
  expect(copied).toContain('R running');
  await page.keyboard.press('Escape');
  const { name, content } = await save(page, 'Save as a text diagram');
  expect(name).toBe('playground.txt');
  expect(content.toString('utf8')).toBe(copied);
  expect(site.page.url()).toContain('playground');
});

test('says what to do where the browser refuses the clipboard', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    });
  });
  const site = new Site(page);
  await site.open('playground/');
  await site.run();
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('button', { name: 'Copy as a text diagram' }).click();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('Save the text as a file instead.');
});
