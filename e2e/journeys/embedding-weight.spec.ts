/** What embedding costs the page around: what is transferred when, and that nothing moves while somebody reads. */
import { gzipSync } from 'node:zlib';
import { expect, type Page, type Request, test } from '@playwright/test';
import { type Host, serveHost } from '../host-page';

declare global {
  interface Window {
    /** Sum of the layout shifts that no click or key excuses, and what moved. */
    shifted: { score: number; moved: string[] };
  }
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** As docs/embedding.md has it. */
const ROOM = `<style>@media (scripting) {
  loopscope-lesson:not(:defined) { display: block; min-height: 100vh }
  loopscope-program[lesson]:not(:defined) { display: block; min-height: 48rem }
}</style>`;
const OWN = 'print("own")';
const TEXT = `<p>${'What stands around an embedded program is read while that loads. '.repeat(8)}</p>`;

let host: Host;

test.beforeAll(async ({ baseURL }) => {
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
    <style>body{background:#fff}</style>${ROOM}<script src="${baseURL}loopscope.js" defer></script></head>`;
  const lessons = ['gather', 'wait', 'create-task'].map(
    (lesson) => `<loopscope-lesson lesson="${lesson}"></loopscope-lesson>`,
  );
  const frame = (path: string) =>
    `<iframe title="${path}" src="${baseURL}embed/${path}" loading="lazy" style="width:760px;height:700px"></iframe>`;
  const sized = (style: string) => `<iframe title="gather" src="${baseURL}embed/gather/" style="${style}"></iframe>`;
  host = await serveHost({
    // Browsers load lazy frames from a few thousand pixels on.
    '/far': `${head}<body>${TEXT}<loopscope-program><pre>${OWN}</pre></loopscope-program><pre data-loopscope>${OWN}</pre>
      <div style="height:9000px"></div>${lessons.join('')}
      <loopscope-program id="far" lesson="gather" program="order"></loopscope-program>
      ${frame('wait/')}${frame('waiting-or-working/overlapped/')}</body></html>`,
    '/near': `${head}<body>${TEXT}<loopscope-program lesson="gather" program="order"></loopscope-program>${TEXT}
      ${lessons.join(TEXT)}${TEXT}</body></html>`,
    '/frame': `${head}<body>${sized('width:400px;height:600px')}</body></html>`,
    '/narrow': `${head}<body>${sized('width:0;height:600px;border:0')}</body></html>`,
    '/seeds': `${head}<body>${frame('gather/order/?seed=7')}</body></html>`,
  });
});
test.afterAll(() => host.close());

/** Has each page and frame sum up its layout shifts in `shifted`. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifted = { score: 0, moved: [] };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        if (entry.hadRecentInput) continue;
        window.shifted.score += entry.value;
        window.shifted.moved.push(...entry.sources.map(({ node }) => node?.nodeName ?? '?'));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

test('nothing but the script is transferred before something comes near, and then no program', async ({
  page,
  baseURL,
}) => {
  const finished: Request[] = [];
  page.on('requestfinished', (request) => {
    if (request.url().startsWith(baseURL ?? '')) finished.push(request);
  });
  const loaded = () => finished.map((request) => request.url().replace(baseURL ?? '', ''));
  const bytes = async () => {
    let sum = 0;
    for (const request of finished) sum += gzipSync((await (await request.response())?.body()) ?? '').length;
    return sum;
  };
  await page.goto(`${host.address}far`);
  await expect(page.getByRole('button', { name: 'Run' })).toHaveCount(2);
  await page.waitForLoadState('networkidle');
  expect(loaded()).toEqual(['loopscope.js']);
  expect(await bytes()).toBeLessThan(6000);

  // Straight to the element, so that what lies between does not come near.
  await page.locator('#far').evaluate((element) => {
    for (const other of document.querySelectorAll('loopscope-lesson, iframe')) other.remove();
    element.scrollIntoView();
  });
  const still = page.locator('#far iframe').contentFrame();
  await expect(still.locator('[data-part="timeline"]').getByRole('img')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(loaded().filter((url) => /pyodide|monaco|editor|timeline.*\.js|live.*\.js/i.test(url))).toEqual([]);
  expect(await bytes()).toBeLessThan(45_000);
});

test('what stands below an element in sight keeps its place when its frame comes', async ({ page }) => {
  await watchShifts(page);
  await page.goto(`${host.address}near`);
  for (const element of ['loopscope-program', 'loopscope-lesson >> nth=0']) {
    await page.locator(element).evaluate((each) => each.scrollIntoView());
    await expect(
      page.locator(element).locator('iframe').contentFrame().getByRole('heading', { level: 1 }),
    ).toBeAttached();
    // The frame stands in the place that was kept for it.
    await expect(page.locator(element).locator('.shown')).toBeAttached();
  }
  const { score, moved } = await page.evaluate(() => window.shifted);
  // What is left is by how much a program differs from the room that is kept for it.
  expect(score, `moved: ${moved}`).toBeLessThan(0.01);
});

test('nothing moves inside a frame that is given its size while its styles are on their way', async ({ page }) => {
  await watchShifts(page);
  let asked = 0;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/*.css', async (route) => {
    asked += 1;
    if (asked > 1) await released;
    await route.continue();
  });
  const document = page.waitForResponse('**/embed/gather/');
  await page.goto(`${host.address}frame`, { waitUntil: 'commit' });
  await (await document).finished();
  await expect.poll(() => asked).toBeGreaterThan(1);
  const inside = page.frameLocator('iframe').locator('html');
  await page.locator('iframe').evaluate(async (frame) => {
    frame.style.height = '620px';
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  release();
  await page.waitForLoadState('load');
  await expect(inside.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => inside.evaluate(() => innerHeight)).toBe(620);
  const { score, moved } = await inside.evaluate(async () => {
    // The shifts of a frame are told when it has been drawn.
    for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve));
    return window.shifted;
  });
  expect(score, `moved: ${moved}`).toBe(0);
});

test('a frame tells no height before it has a width', async ({ page }) => {
  await page.addInitScript(() => {
    window.told = [];
    addEventListener('message', ({ data }) => window.told.push(data));
  });
  await page.goto(`${host.address}narrow`);
  const told = () => page.evaluate(() => window.told);
  await expect.poll(told).toEqual([{ source: 'loopscope', type: 'ready', version: 1 }]);
  await page.locator('iframe').evaluate((frame) => {
    frame.style.width = '400px';
  });
  const content = page.frameLocator('iframe').locator('#root');
  const height = async () => Math.ceil((await content.boundingBox())?.height ?? 0);
  const heights = async () => (await told()).flatMap((each) => ('height' in each ? [Number(each.height)] : []));
  await expect.poll(async () => (await heights()).at(-1) === (await height())).toBe(true);
  // Without a width each word would have a line of its own.
  expect(Math.max(...(await heights()))).toBeLessThan(1.5 * (await height()));
});

test('with a seed of its own a frame shows no recording, which is of another seed', async ({ page }) => {
  await page.goto(`${host.address}seeds`);
  const frame = page.frameLocator('iframe');
  const workbench = frame.getByRole('region', { name: 'Workbench' });
  await expect(workbench).toContainText('asyncio');
  await expect(frame.locator('[data-part="timeline"]')).toBeHidden();
  await expect(frame.locator('[data-part="console"]')).toBeHidden();
  // Alive, but not run.
  await workbench.locator('[data-part="editor"]').click();
  const output = frame.getByRole('region', { name: 'Console' });
  await expect(output).toContainText('What the program prints appears here.');
  await frame.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(workbench.getByRole('status').first()).toHaveText(/^Finished at /);
});
