/** The page: how soon a run is drawn, and what a first visit transfers. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { inKilobytes, inMilliseconds, median, quantile } from './statistics.mjs';

const RUNS = 20;

/** @param {import('@playwright/test').Browser} browser @param {string} address */
export async function pageFigures(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${address}learn/hello-event-loop/`);
  await runOnce(page);
  /** @type {number[]} */ const times = [];
  for (let i = 0; i < RUNS; i++) times.push(await page.evaluate(clickToPaint));
  await page.close();
  // The first ones still warm up.
  const warm = times.slice(5);
  return /** @type {import('../bench.mjs').Figure[]} */ ([
    [
      'Run click to painted timeline, warm',
      `${inMilliseconds(median(warm))} (p95 ${inMilliseconds(quantile(warm, 0.95))})`,
    ],
  ]);
}

/** Runs the open program to its end, which loads Python. @param {import('@playwright/test').Page} page */
async function runOnce(page) {
  // Before the page has come to life its buttons do nothing.
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  const toolbar = page.getByRole('toolbar', { name: 'Program' });
  await toolbar.getByRole('button', { name: 'Run', exact: true }).click();
  await toolbar
    .getByRole('status')
    .filter({ hasText: / at \d+\.\d{3} s$/ })
    .waitFor({ timeout: 120_000 });
}

/** Runs inside the page: clicks Run, waits for the end of the run to be shown, and for the frame after it. */
function clickToPaint() {
  const toolbar = document.querySelector('[role="toolbar"][aria-label="Program"]');
  const status = toolbar?.querySelector('output');
  const button = [...(toolbar?.querySelectorAll('button') ?? [])].find((found) =>
    /^Run/.test(found.textContent ?? found.ariaLabel ?? ''),
  );
  if (!status || !button) throw new Error('The page has no Run button with a status beside it.');
  return /** @type {Promise<number>} */ (
    new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`The run did not end: ${status.textContent}`)), 60_000);
      let left = false;
      const start = performance.now();
      const observer = new MutationObserver(() => {
        const ended = / at \d+\.\d{3} s$/.test(status.textContent ?? '');
        left ||= !ended;
        if (!left || !ended) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      });
      observer.observe(status, { childList: true, characterData: true, subtree: true });
      button.click();
    })
  );
}

/** Types that every static host compresses. */
const COMPRESSED = /\.(html|js|css|json|svg|wasm)$/;

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address of the site
 * @param {string} directory where it lies
 */
export async function visitFigures(browser, address, directory) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  /** @type {Set<string>} */
  const paths = new Set();
  page.on('response', (response) => {
    const url = new URL(response.url());
    if (url.href.startsWith(address)) paths.add(url.pathname.replace(/\/$/, '/index.html'));
  });
  await page.goto(`${address}learn/hello-event-loop/`);
  await page.locator('html[data-ready]').waitFor();
  const readable = [...paths];
  await runOnce(page);
  await context.close();
  const sum = (/** @type {Iterable<string>} */ files, pattern = /./) =>
    inKilobytes(
      [...files].filter((file) => pattern.test(file)).reduce((bytes, file) => bytes + transferred(directory + file), 0),
    );
  return /** @type {import('../bench.mjs').Figure[]} */ ([
    ['JavaScript until the lesson is readable and alive, gzipped', sum(readable, /\.js$/)],
    ['everything until then', sum(readable)],
    ['JavaScript with editor and Python', sum(paths, /\.js$/)],
    ['everything, the first run included', sum(paths)],
  ]);
}

/** Bytes that a host sends for a file. @param {string} path */
function transferred(path) {
  const data = readFileSync(path);
  return COMPRESSED.test(path) ? gzipSync(data, { level: 6 }).length : data.length;
}
