/** The main job: read, see the timeline, change the program, run it, break it, repair it, come back. */
import { expect, test } from '@playwright/test';
import { Site } from '../site';

const OVERLAPPING = `import asyncio

async def main():
    await asyncio.gather(asyncio.sleep(1), asyncio.sleep(2))
    print("both slept")

asyncio.run(main())
`;

test('the recorded timeline is there before anything runs', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('hello-event-loop');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, event loop');
  await expect(site.status).toHaveText('Recorded run');
  await expect(site.track('main')).toBeVisible();
  await expect(site.console).toContainText('main: one second later');
});

test('a reader edits the program, runs it by keyboard and sees output, timeline and outcome of their own', async ({
  page,
}) => {
  const site = new Site(page);
  await site.openLesson('hello-event-loop');
  await site.write(OVERLAPPING);
  await expect(site.status).toHaveText('Edited since this run');
  await page.keyboard.press('ControlOrMeta+Enter');
  await site.ended();
  await expect(site.status).toHaveText('Finished at 2.000 s');
  await expect(site.console).toContainText('both slept');
  for (const duration of ['1.0', '2.0']) {
    await expect(site.timeline.getByText(`sleep ${duration}`, { exact: true }).first()).toBeVisible();
  }
});

test('in the editor the program keeps its font, and the menu has a background', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('hello-event-loop');
  const font = await page
    .getByRole('figure', { name: 'Program hello.py' })
    .locator('pre code')
    .evaluate((code) => getComputedStyle(code).fontFamily);
  await site.editor.click();
  // Monaco adds some of its own behind.
  await expect
    .poll(() => site.editor.locator('.view-lines').evaluate((lines) => getComputedStyle(lines).fontFamily))
    .toContain(font);
  await site.editor.getByText('asyncio').first().click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Copy' })).toBeVisible();
  await expect(page.locator('.monaco-menu-container .monaco-scrollable-element').first()).toHaveCSS(
    'background-color',
    'rgb(255, 255, 255)',
  );
});

test('a broken program shows a clear error at its line, and the code is still there after a reload', async ({
  page,
}) => {
  const site = new Site(page);
  await site.openLesson('hello-event-loop');
  await site.write(OVERLAPPING.replace('print(', 'prnt('));
  await site.run();
  await expect(site.status).toContainText('Failed at 2.000 s');
  await expect(site.console).toContainText("NameError: name 'prnt' is not defined. Did you mean: 'print'?");
  await expect(site.console).toContainText('File "main.py", line 5, in main');
  await expect(site.editor.locator('.squiggly-error')).toBeVisible();

  await page.reload();
  await site.hydrated();
  await site.expectEditorToShow('prnt("both slept")');
  await expect(site.workbench.getByText('changed', { exact: true })).toBeVisible();

  await site.write(OVERLAPPING);
  await site.run();
  await expect(site.status).toHaveText('Finished at 2.000 s');
});

test('a syntax error is told before anything runs', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('hello-event-loop');
  await site.write('async def main()\n    pass\n');
  await site.run();
  await expect(site.console).toContainText("SyntaxError: expected ':'");
  await expect(site.editor.locator('.squiggly-error')).toBeVisible();
});

test('reset brings the lesson’s program back, and undo brings the reader’s', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('hello-event-loop');
  await site.write('print("mine")\n');
  await site.workbench.getByRole('button', { name: 'Reset program' }).click();
  await site.expectEditorToShow('main: one second later');
  await page.getByRole('button', { name: 'Undo' }).click();
  await site.expectEditorToShow('print("mine")');
});

test('another program of the lesson opens and runs from the text, each with a draft of its own', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('waiting-or-working');
  await site.write('print("draft of the first")\n');
  await page.getByRole('button', { name: 'Run: overlapped.py' }).click();
  await site.ended();
  await expect(site.status).toHaveText('Finished at 2.000 s');
  await expect(site.track('toast')).toBeVisible();
  await page.getByRole('button', { name: 'Open in editor: one-after-another.py' }).click();
  await site.expectEditorToShow('draft of the first');
});
