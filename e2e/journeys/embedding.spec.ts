/** Lessons and programs inside a page of another site: plain frames, elements, and the typed messages. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import type { EmbedResult, LoopscopeFrame } from '../../src/app/embed/host/frame';
import { writeLinkState } from '../../src/lesson/link';
import { blockThirdPartyStorage, type Host, inBlockingBrowser, serveHost } from '../host-page';

type SpeakingElement = HTMLElement & { connect(): LoopscopeFrame };

declare global {
  interface Window {
    loopscope: { connect(frame: HTMLIFrameElement): LoopscopeFrame };
    spoken: LoopscopeFrame;
    told: { readonly type: string }[];
  }
}

const OWN = `
  import asyncio

  async def tea():
      await asyncio.sleep(2)
      print("own tea")

  asyncio.run(tea())
`;

const page = (body: string, attributes = 'lang="en"') =>
  `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>Host</title>
  <style>body{background:#fff} .night body{background:#111}</style></head><body>${body}</body></html>`;

let host: Host;
let errors: Error[];

test.beforeAll(async ({ baseURL }) => {
  const frame = (path: string) =>
    `<iframe title="${path}" src="${baseURL}embed/${path}" style="width:760px;height:700px"></iframe>`;
  const code = await writeLinkState({ code: 'print("from the address")\n' });
  host = await serveHost({
    '/frames': page(frame('gather/') + frame('waiting-or-working/overlapped/?compact&at=1') + frame(`program/${code}`)),
    '/elements': page(`<script src="${baseURL}loopscope.js"></script>
      <loopscope-lesson lesson="hello-event-loop"><a href="${baseURL}learn/hello-event-loop/">Hello</a></loopscope-lesson>
      <loopscope-program lesson="waiting-or-working" program="overlapped" view="editor,console"></loopscope-program>
      <div style="height:4000px"></div>
      <loopscope-lesson id="far" lesson="wait"><p>The lesson on wait</p></loopscope-lesson>
      <loopscope-program id="own"><pre>${OWN}</pre></loopscope-program>
      <pre data-loopscope="seed=3"><code>${OWN}</code></pre>`),
    '/chinese': page(
      `<script src="${baseURL}loopscope.js"></script><loopscope-lesson lesson="gather"></loopscope-lesson>`,
      'lang="zh-TW" class="night"',
    ),
    '/messages': page(`${frame('waiting-or-working/overlapped/')}
      <script type="module">
        import { connect } from './loopscope-frame.js';
        window.told = [];
        window.spoken = connect(document.querySelector('iframe'));
        for (const type of ['ready', 'height', 'progress', 'result']) spoken.on(type, (event) => told.push(event));
      </script>`),
    '/loopscope-frame.js': readFileSync('dist/loopscope-frame.js', 'utf8'),
    '/pair': page(
      `${frame('waiting-or-working/overlapped/').replace('<iframe', '<iframe id="first"')}${frame('waiting-or-working/overlapped/').replace('<iframe', '<iframe id="second"')}`,
    ),
    '/many': page(
      `<script src="${baseURL}loopscope.js"></script>
      ${['gather/', 'wait/', 'create-task/', 'gather/order/', 'waiting-or-working/overlapped/'].map(frame).join('')}
      ${['gather', 'wait', 'create-task'].map((lesson) => `<loopscope-lesson lesson="${lesson}"></loopscope-lesson>`).join('')}
      <loopscope-program lesson="gather" program="order"></loopscope-program>
      <loopscope-program><pre>${OWN}</pre></loopscope-program>
      <pre data-loopscope><code>${OWN}</code></pre>`,
    ),
    '/example': readFileSync('examples/html/index.html', 'utf8').replaceAll('https://loopscope.example/', `${baseURL}`),
    '/options': page(
      frame('waiting-or-working/overlapped/?readonly&hide=1-3&view=editor,inspector') +
        frame('playground/?view=editor'),
    ),
    '/strict': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${baseURL}; frame-src ${baseURL}">
      <script src="${baseURL}loopscope.js"></script><script src="${baseURL}loopscope.js"></script></head><body>
      <loopscope-lesson lesson="no-such"><p>The lesson is elsewhere</p></loopscope-lesson>
      <dialog><loopscope-program lesson="waiting-or-working" program="overlapped"></loopscope-program></dialog>
      <pre data-loopscope="3&amp;onclick=alert(1)&amp;view=editor">print("plain")</pre></body></html>`,
    '/nested': page(`<iframe title="inner host" src="/elements" style="width:800px;height:900px"></iframe>`),
    '/stranger': page(`${frame('waiting-or-working/overlapped/')}
      <iframe title="stranger" srcdoc="<p>stranger</p>"></iframe>`),
  });
});
test.afterAll(() => host.close());

test.beforeEach(async ({ page }) => {
  errors = [];
  page.on('pageerror', (error) => errors.push(error));
  await blockThirdPartyStorage(page);
});
test.afterEach(() => expect(errors).toEqual([]));

const inner = (page: Page, selector: string) => page.frameLocator(selector);
const runIn = (frame: FrameLocator) => frame.getByRole('button', { name: 'Run', exact: true }).click();
const consoleOf = (frame: FrameLocator) => frame.getByRole('region', { name: 'Console' });

test('plain frames show their lesson and programs still, and run when asked', async ({ page }) => {
  await page.goto(`${host.address}frames`);
  const lesson = inner(page, 'iframe[title="gather/"]');
  await expect(lesson.getByRole('heading', { level: 1 })).toHaveText('gather');
  await lesson.getByRole('button', { name: 'Run: order.py' }).click();
  await expect(lesson.getByRole('region', { name: 'Workbench' }).getByRole('status').first()).toHaveText(
    / at \d+\.\d{3} s$/,
  );

  const program = inner(page, 'iframe[title^="waiting"]');
  await expect(program.getByRole('region', { name: 'Timeline' })).toHaveCount(0);
  await runIn(program);
  // At the moment that its address names.
  await expect(consoleOf(program)).toContainText('tea: ready');
  await consoleOf(program).getByRole('button', { name: '2 more lines later' }).click();
  await expect(consoleOf(program)).toContainText('main: 2.0 s');

  const own = inner(page, 'iframe[title^="program/"]');
  await expect(own.getByRole('region', { name: 'Workbench' })).toContainText('from the address');
  await expect(consoleOf(own)).not.toContainText('from the address');
  await runIn(own);
  await expect(consoleOf(own)).toContainText('from the address');
});

test('elements load when they come near, fit their content, and take programs from the page', async ({ page }) => {
  await page.goto(`${host.address}elements`);
  const lesson = page.locator('loopscope-lesson').first();
  const frame = lesson.locator('iframe');
  await expect.poll(async () => (await frame.boundingBox())?.height ?? 0).toBeGreaterThan(1000);
  const content = frame.contentFrame();
  await expect
    .poll(() => content.locator('html').evaluate((html) => html.scrollHeight <= html.clientHeight))
    .toBe(true);
  await content.getByRole('button', { name: 'Run: hello.py' }).click();
  await expect(consoleOf(content)).toContainText('one second later');

  const bare = page.locator('loopscope-program').first().locator('iframe').contentFrame();
  await expect(consoleOf(bare)).toBeVisible();
  await expect(bare.locator('[data-part="timeline"]')).toBeHidden();

  await expect(page.locator('#far iframe')).toHaveCount(0);
  await expect(page.getByText('The lesson on wait')).toBeAttached();
  await page.locator('#far').scrollIntoViewIfNeeded();
  // What stands below moves when it comes: a click before that would miss.
  await expect.poll(async () => (await page.locator('#far iframe').boundingBox())?.height ?? 0).toBeGreaterThan(1000);

  const own = page.locator('#own');
  await own.getByRole('button', { name: 'Run' }).click();
  const running = own.locator('iframe').contentFrame();
  await expect(consoleOf(running)).toContainText('own tea');
  await expect(running.getByRole('region', { name: 'Workbench' })).toContainText('import asyncio');
  await expect(page.locator('loopscope-program:has(pre[data-loopscope])')).toHaveCount(1);
});

test('elements speak the page’s language and follow its theme', async ({ page }) => {
  await page.goto(`${host.address}chinese`);
  const content = page.locator('loopscope-lesson iframe').contentFrame();
  await expect(content.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  await expect(content.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.evaluate(() => document.documentElement.classList.remove('night'));
  await expect(content.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('the page speaks with a frame by typed messages', async ({ page }) => {
  await page.goto(`${host.address}messages`);
  await page.evaluate(() => window.spoken.ready);
  const first: EmbedResult = await page.evaluate(() => window.spoken.run());
  expect(first).toMatchObject({ outcome: 'finished', virtualSeconds: 2 });
  expect(first.stdout).toContain('main: 2.0 s\n');
  const second: EmbedResult = await page.evaluate(() => window.spoken.run('print(6 * 7)\nraise SystemExit(3)'));
  expect(second).toMatchObject({ outcome: 'finished', stdout: '42\n', exitCode: 3 });
  expect(await page.evaluate(() => window.spoken.getCode())).toBe('print(6 * 7)\nraise SystemExit(3)');
  const stopped = page.evaluate(() => window.spoken.run('while True: pass'));
  await expect.poll(() => page.evaluate(() => JSON.stringify(window.told))).toContain('"running"');
  await page.evaluate(() => window.spoken.stop());
  expect(await stopped).toMatchObject({ outcome: 'stopped' });

  // Asked for at once they are done one after the other, and each is stopped by the next.
  const overlapping = await page.evaluate(async () => {
    const runs = ['while True: pass', 'while True: pass', 'print("last")'].map((code) => window.spoken.run(code));
    return (await Promise.all(runs)).map(({ outcome }) => outcome);
  });
  expect(overlapping).toEqual(['stopped', 'stopped', 'finished']);

  await page.evaluate(() => window.spoken.run('import asyncio\nasyncio.run(asyncio.sleep(4))'));
  await page.evaluate(() => window.spoken.goTo(2.5));
  const slider = inner(page, 'iframe').getByRole('slider', { name: 'Moment shown' });
  await expect(slider).toHaveAttribute('aria-valuetext', /^0\.000/);
  await page.evaluate(() => window.spoken.goTo(4));
  await expect(slider).toHaveAttribute('aria-valuetext', /^4\.000/);
  const heard = await page.evaluate(() => window.told);
  expect(new Set(heard.map(({ type }) => type))).toEqual(new Set(['ready', 'height', 'progress', 'result']));
});

test('a program of a megabyte comes by message', async ({ page }) => {
  await page.goto(`${host.address}messages`);
  const program = `${'# filling\n'.repeat(100_000)}print("large")\n`;
  const result = await page.evaluate((code) => window.spoken.run(code), program);
  expect(result).toMatchObject({ outcome: 'finished', stdout: 'large\n' });
});

test('a stranger’s frame is not heard', async ({ page }) => {
  await page.goto(`${host.address}stranger`);
  const content = inner(page, 'iframe').first();
  await expect(content.getByRole('region', { name: 'Workbench' })).toBeVisible();
  await inner(page, 'iframe[title="stranger"]')
    .locator('body')
    .evaluate((body) => {
      const target = body.ownerDocument.defaultView?.parent.frames[0];
      for (const request of [
        { type: 'set-code', code: 'print("stranger")' },
        { type: 'run', id: 1 },
        { type: 'theme', theme: 'dark' },
      ]) {
        target?.postMessage({ target: 'loopscope', ...request }, '*');
      }
    });
  // What the page itself asks afterwards is heard, and the stranger's requests have left no trace.
  await page.evaluate((own) => document.querySelector('iframe')?.contentWindow?.postMessage(own, '*'), {
    target: 'loopscope',
    type: 'theme',
    theme: 'light',
  });
  await expect(content.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(content.getByRole('region', { name: 'Workbench' })).not.toContainText('stranger');
});

test('elements get by with a strict policy, the script twice, a wrong name, and a dialog', async ({ page }) => {
  await page.goto(`${host.address}strict`);
  await page.locator('dialog').evaluate((dialog: HTMLDialogElement) => dialog.showModal());
  const program = page.locator('dialog loopscope-program');
  await expect.poll(async () => (await program.boundingBox())?.width ?? 0).toBeGreaterThan(600);
  await expect(consoleOf(program.locator('iframe').contentFrame())).toBeVisible();
  await expect(page.locator('loopscope-program:has(pre)')).toHaveAttribute('view', 'editor');
  await expect(page.locator('loopscope-program:has(pre)')).not.toHaveAttribute('onclick');
  const wrong = page.locator('loopscope-lesson');
  await expect(page.getByText('The lesson is elsewhere')).toBeAttached();
  await expect.poll(async () => (await wrong.boundingBox())?.height).toBeLessThan(100);
  await expect(wrong.locator('iframe')).toHaveCount(0);
});

test('embeds inside an embedded page work, and their messages stay with their parent', async ({ page }) => {
  await page.goto(`${host.address}nested`);
  const middle = inner(page, 'iframe[title="inner host"]');
  const content = middle.locator('loopscope-lesson').first().locator('iframe').contentFrame();
  await content.getByRole('button', { name: 'Run: hello.py' }).click();
  await expect(consoleOf(content)).toContainText('one second later');
});

test('frames of one page share one Python, and a frame that is left alone boots its own', async ({ page }) => {
  await page.goto(`${host.address}pair`);
  const frames = [inner(page, '#first'), inner(page, '#second')] as const;
  for (const frame of frames) {
    await runIn(frame);
    await expect(frame.getByRole('region', { name: 'Workbench' }).getByRole('status').first()).toHaveText(
      'Finished at 2.000 s',
    );
  }
  const hasOwn = (frame: FrameLocator) => frame.locator('html').evaluate(() => 'loopscopeRunner' in window);
  expect(await Promise.all(frames.map(hasOwn))).toEqual([true, false]);
  await page.evaluate(() => document.getElementById('first')?.remove());
  await runIn(frames[1]);
  await expect.poll(() => hasOwn(frames[1])).toBe(true);
  await expect(frames[1].getByRole('region', { name: 'Workbench' }).getByRole('status').first()).toHaveText(
    'Finished at 2.000 s',
  );
});

test('three lessons and two programs by each of the ways: all run, fit, and follow the theme', async ({ page }) => {
  test.slow();
  await page.goto(`${host.address}many`);
  const outcomes = await page.evaluate(async () => {
    const frames = [...document.querySelectorAll('iframe')].map((frame) => window.loopscope.connect(frame));
    const elements = [...document.querySelectorAll<SpeakingElement>('loopscope-lesson, loopscope-program')];
    const all = [...frames, ...elements.map((element) => element.connect())];
    return Promise.all(
      all.map(async (frame) => {
        frame.setTheme('dark');
        return (await frame.run()).outcome;
      }),
    );
  });
  expect(outcomes).toEqual(Array.from({ length: 11 }, () => 'finished'));
  for (const element of await page.locator('loopscope-lesson, loopscope-program').all()) {
    await expect.poll(async () => (await element.boundingBox())?.height ?? 0).toBeGreaterThan(300);
  }
  for (const frame of page.frames().slice(1)) {
    expect(await frame.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  }
  // Those of elements too find each other, and share one Python.
  const owners = await Promise.all(
    page
      .frames()
      .slice(1)
      .map((frame) => frame.evaluate(() => 'loopscopeRunner' in window)),
  );
  expect(owners.filter(Boolean)).toHaveLength(1);
});

test('options choose what is shown, hide lines that are run, and keep the program as it is', async ({ page }) => {
  await page.goto(`${host.address}options`);
  const content = inner(page, 'iframe[title^="waiting"]');
  const workbench = content.getByRole('region', { name: 'Workbench' });
  await expect(workbench).toContainText('async def make');
  await expect(workbench).not.toContainText('import asyncio');
  await expect(consoleOf(content)).toBeHidden();
  await runIn(content);
  await expect(workbench.locator('.monaco-editor[role="code"]')).toContainText('async def make');
  await expect(workbench).not.toContainText('import asyncio');
  await expect(workbench.getByRole('status').first()).toHaveText('Finished at 2.000 s');
  await expect(content.getByRole('region', { name: 'Inspector' })).toBeVisible();
  await expect(workbench.getByRole('button', { name: 'Reset program' })).toHaveCount(0);

  const playground = inner(page, 'iframe[title^="playground"]');
  await expect(playground.getByRole('region', { name: 'Workbench' })).toContainText('tea');
});

test('the example of a plain page works as it stands', async ({ page }) => {
  await page.goto(`${host.address}example`);
  const frames = page.locator('iframe, loopscope-lesson, loopscope-program');
  expect(await frames.count()).toBeGreaterThanOrEqual(5);
  await page.getByRole('button', { name: 'Ask the frame' }).click();
  await expect(page.getByRole('status')).toHaveText('finished at 2 s');
  const own = page.locator('loopscope-program').last();
  // By keyboard: the elements above may still move it.
  await own.getByRole('button', { name: 'Run' }).press('Enter');
  await expect(consoleOf(own.locator('iframe').contentFrame())).toContainText('hello from this page');
});

test('in a browser that blocks third-party storage itself, a frame runs all the same', async () => {
  await inBlockingBrowser(async (page) => {
    await page.goto(`${host.address}messages`);
    const storage = await inner(page, 'iframe')
      .locator('html')
      .evaluate(() => {
        try {
          return typeof localStorage;
        } catch (error) {
          return (error as Error).name;
        }
      });
    expect(storage).toBe('SecurityError');
    expect(await page.evaluate(() => window.spoken.run())).toMatchObject({ outcome: 'finished', virtualSeconds: 2 });
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the host page keeps its program and its link', async ({ page }) => {
    await page.goto(`${host.address}elements`);
    await expect(page.getByRole('link', { name: 'Hello' })).toBeVisible();
    await expect(page.getByText('own tea').first()).toBeVisible();
  });
});

test('is light: the script under 6 kB, and no program before anybody turns to one', async ({ page, baseURL }) => {
  const script = await (await page.request.get('loopscope.js')).body();
  expect(gzipSync(script).length).toBeLessThan(6000);
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url().replace(baseURL ?? '', '')));
  await page.goto(`${host.address}frames`);
  await expect(inner(page, 'iframe').first().getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const scripts = loaded.filter((url) => /gather|overlapped/.test(url) && url.endsWith('.js'));
  expect(scripts).toEqual([]);
});
