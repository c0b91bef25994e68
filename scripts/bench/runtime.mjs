/** Python itself: how soon it is there, and how fast a program runs. The worker is driven directly, without a page around. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '../serve.mjs';
import { inMilliseconds, median, quantile } from './statistics.mjs';

const pyodide = fileURLToPath(new URL('../../node_modules/pyodide', import.meta.url));

const BOOTS = 5;
const WARM_RUNS = 60;

const TEN_LINES = `import asyncio

async def worker(name, delay):
    await asyncio.sleep(delay)
    print(name)

async def main():
    await asyncio.gather(worker("a", 1), worker("b", 2))

asyncio.run(main())
`;

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address of the site
 * @param {string} directory where it lies
 */
export async function runtimeFigures(browser, address, directory) {
  const stock = await serve({ port: 0, directory: pyodide });
  try {
    const ours = await openOurs(browser, address, `${directory}/assets`);
    const theirs = await openEmpty(browser, stock.address);
    /** @type {number[]} */ const fresh = [];
    /** @type {number[]} */ const bare = [];
    // In turn, so that a busy moment of the machine meets both.
    for (let i = 0; i < BOOTS; i++) {
      fresh.push(await ours.evaluate(() => window.bench.boot()));
      bare.push(await theirs.evaluate(bareBoot));
    }
    const warm = await ours.evaluate(
      ([code, times]) => window.bench.warm(code, times),
      /** @type {const} */ ([TEN_LINES, WARM_RUNS]),
    );
    await Promise.all([ours.close(), theirs.close()]);
    return /** @type {import('../bench.mjs').Figure[]} */ ([
      ['fresh worker to first output', inMilliseconds(median(fresh))],
      ['bare loadPyodide to first output', inMilliseconds(median(bare))],
      ['how many times faster', `${(median(bare) / median(fresh)).toFixed(1)}×`],
      [
        'ten-line program, warm, until its result',
        `${inMilliseconds(median(warm.result))} (p95 ${inMilliseconds(quantile(warm.result, 0.95))})`,
      ],
      [
        'the same, until the worker takes the next one',
        `${inMilliseconds(median(warm.ready))} (p95 ${inMilliseconds(quantile(warm.ready, 0.95))})`,
      ],
    ]);
  } finally {
    stock.close();
  }
}

/** An empty page of a site. @param {import('@playwright/test').Browser} browser @param {string} address */
async function openEmpty(browser, address) {
  const page = await browser.newPage();
  await page.route(`${address}empty`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(`${address}empty`);
  return page;
}

/** @param {import('@playwright/test').Browser} browser @param {string} address @param {string} assets */
export async function openOurs(browser, address, assets) {
  const page = await openEmpty(browser, address);
  const named = (/** @type {RegExp} */ pattern) => {
    const found = readdirSync(assets).find((name) => pattern.test(name));
    if (!found) throw new Error(`The built site has no file like ${pattern}: build it again where there is a browser.`);
    return `assets/${found}`;
  };
  await page.evaluate(driver, {
    worker: named(/^worker-.*\.js$/),
    wasm: named(/^pyodide\.asm-.*\.wasm$/),
    snapshot: named(/^snapshot-.*\.bin$/),
    standardLibrary: named(/^standard-library-.*\.bin$/),
    packageArchive: named(/^simulator-.*\.zip$/),
  });
  return page;
}

/**
 * Runs inside the page: loads the parts once, as the page of the site does, and leaves `bench` on the window.
 * @param {Record<'worker' | 'wasm' | 'snapshot' | 'standardLibrary' | 'packageArchive', string>} files
 */
async function driver(files) {
  const bytes = async (/** @type {string} */ file) => (await fetch(file)).arrayBuffer();
  const unzipped = async (/** @type {string} */ file) =>
    new Response((await fetch(file)).body?.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  const parts = {
    module: await WebAssembly.compileStreaming(fetch(files.wasm)),
    snapshot: await unzipped(files.snapshot),
    standardLibrary: await unzipped(files.standardLibrary),
    packageArchive: await bytes(files.packageArchive),
  };

  class Driven {
    constructor() {
      this.worker = new Worker(files.worker, { type: 'module' });
      const { port1, port2 } = new MessageChannel();
      this.port = port1;
      /** @type {Map<string, (message: { type: string }) => void>} */
      this.waiting = new Map();
      this.port.onmessage = ({ data }) => this.waiting.get(data.type)?.(data);
      this.worker.postMessage(null, [port2]);
      this.port.postMessage({ type: 'boot', parts });
    }

    /** @param {string} type */
    next(type) {
      return new Promise((resolve, reject) => {
        this.waiting.set(type, resolve);
        setTimeout(() => reject(new Error(`The worker did not say "${type}" within a minute.`)), 60_000);
      });
    }

    /** @param {string} code @param {boolean} [record] */
    start(code, record = false) {
      const limits = { steps: 1e7, outputBytes: 1e6, virtualSeconds: 3600, computeSeconds: 600 };
      this.port.postMessage({
        type: 'run',
        request: { code, files: {}, options: { record, seed: 0, compat: false, limits } },
      });
    }
  }

  const booted = async () => {
    const driven = new Driven();
    await driven.next('ready');
    return driven;
  };

  window.bench = {
    async boot() {
      const start = performance.now();
      const driven = await booted();
      driven.start('print("hello")');
      await driven.next('output');
      const time = performance.now() - start;
      driven.worker.terminate();
      return time;
    },
    async warm(code, times) {
      const driven = await booted();
      const result = [];
      const ready = [];
      for (let i = 0; i < times; i++) {
        const start = performance.now();
        const ended = driven.next('ended');
        const rewound = driven.next('ready');
        driven.start(code, true);
        await ended;
        result.push(performance.now() - start);
        await rewound;
        ready.push(performance.now() - start);
      }
      driven.worker.terminate();
      // The first runs warm the caches of the processor and of WebAssembly's compiler.
      return { result: result.slice(10), ready: ready.slice(10) };
    },
    async steps(code) {
      const driven = await booted();
      const times = { plain: /** @type {number[]} */ ([]), recorded: /** @type {number[]} */ ([]) };
      for (let i = 0; i < 10; i++) {
        const recorded = i % 2 === 1;
        const ended = driven.next('ended');
        const rewound = driven.next('ready');
        const start = performance.now();
        driven.start(code, recorded);
        await ended;
        // The first pair warms up.
        if (i > 1) times[recorded ? 'recorded' : 'plain'].push(performance.now() - start);
        await rewound;
      }
      driven.worker.terminate();
      return times;
    },
  };
}

/** Runs inside the page: Pyodide as its own documentation starts it, in a module worker too. */
function bareBoot() {
  const code = `
    import { loadPyodide } from '${location.origin}/pyodide.mjs';
    const python = await loadPyodide({ stdout: (text) => postMessage(text) });
    python.runPython('import asyncio\\nprint("hello")');
  `;
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  return /** @type {Promise<number>} */ (
    new Promise((resolve, reject) => {
      const start = performance.now();
      const worker = new Worker(url, { type: 'module' });
      worker.onerror = () => reject(new Error('The bare Pyodide did not start.'));
      worker.onmessage = () => {
        resolve(performance.now() - start);
        worker.terminate();
        URL.revokeObjectURL(url);
      };
    })
  );
}
