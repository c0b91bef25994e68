/** An old program from a book: the page says what is outdated, and one button runs it as it was meant. */
import { expect, test } from '@playwright/test';
import { Site } from '../site';

const HELLO = `import asyncio

@asyncio.coroutine
def hello():
    yield from asyncio.sleep(1)
    print("hello from 2015")

loop = asyncio.get_event_loop()
loop.run_until_complete(hello())
`;

test('an old program fails with advice, and runs as it was meant at one click', async ({ page }) => {
  const site = new Site(page);
  await site.open('playground/');
  await site.write(HELLO);
  await site.run();
  const advice = site.console.getByRole('region', { name: 'Advice' });
  await expect(site.console).toContainText("AttributeError: module 'asyncio' has no attribute 'coroutine'");
  await expect(advice.getByRole('listitem')).toHaveCount(1);
  await expect(advice).toContainText('was deprecated in Python 3.8 and removed in 3.11');
  await expect(advice).toContainText('line 3');
  await expect(site.editor.locator('.squiggly-warning')).toHaveCount(1);

  await advice.getByRole('button', { name: 'Run as it was meant' }).click();
  await expect(site.status).toHaveText('Finished at 1.000 s');
  await expect(site.console).toContainText('hello from 2015');
  await expect(advice.getByRole('listitem')).toHaveCount(2);
  await expect(site.editor.locator('.squiggly-warning')).toHaveCount(2);

  await page.reload();
  await site.hydrated();
  await site.run();
  await expect(site.console).toContainText('hello from 2015');
  await advice.getByRole('button', { name: 'Run on today’s Python' }).click();
  await expect(site.status).toContainText('at 0.000 s');
  await expect(advice.getByRole('button', { name: 'Run as it was meant' })).toBeVisible();
});

test('a forgotten await gets a hint beside what CPython says', async ({ page }) => {
  const site = new Site(page);
  await site.open('playground/');
  await site.write('import asyncio\n\nasync def main():\n    asyncio.sleep(1)\n\nasyncio.run(main())\n');
  await site.run();
  await expect(site.console).toContainText("RuntimeWarning: coroutine 'sleep' was never awaited");
  const advice = site.console.getByRole('region', { name: 'Advice' });
  await expect(advice).toContainText('Write await asyncio.sleep(…)');
  await expect(advice.getByRole('button')).toHaveCount(0);
  await expect(site.editor.locator('.squiggly-info')).toHaveCount(1);
});
