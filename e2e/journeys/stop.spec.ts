/** Whatever a program does, Stop stops it, and the next run works at once. */
import { expect, test } from '@playwright/test';
import { Site } from '../site';

const ENDLESS = {
  'a loop that never ends': 'print("begun", flush=True)\nwhile True:\n    pass\n',
  'a computation inside one long call of C': 'print("begun", flush=True)\nsum(range(10**12))\n',
};

for (const [what, program] of Object.entries(ENDLESS)) {
  test(`Stop ends ${what}, keeps what was printed, and the next run works`, async ({ page }) => {
    const site = new Site(page);
    await site.open('playground/');
    await site.write(program);
    await site.runButton.click();
    await expect(site.console).toContainText('begun');
    await site.stopButton.click();
    await expect(site.status).toContainText('Stopped');
    await expect(site.console).toContainText('begun');
    await site.write('print("next")\n');
    await site.run();
    await expect(site.console).toContainText('next');
    await expect(site.status).toHaveText('Finished at 0.000 s');
  });
}

test('a program that prints for ever ends at its limit with a sentence', async ({ page }) => {
  const site = new Site(page);
  await site.open('playground/');
  await site.write('while True:\n    print("flood")\n');
  await site.run();
  await expect(site.status).toContainText('Limit reached');
  await expect(site.console).toContainText('flood');
  await expect(site.console).toContainText(/limit of .* output/);
});

test('a deadlock is explained', async ({ page }) => {
  const site = new Site(page);
  await site.open('playground/');
  await site.write('import asyncio\n\nasync def main():\n    await asyncio.Event().wait()\n\nasyncio.run(main())\n');
  await site.run();
  await expect(site.status).toContainText('Deadlock');
  await expect(site.console).toContainText('Event.wait');
});
