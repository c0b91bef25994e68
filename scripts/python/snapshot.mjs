/**
 * The memory snapshot: Python's memory after its start and its imports, taken once in a real Chromium. One taken in
 * Node lacks stack switching for good; one taken in Chromium works with and without it.
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { version } from 'pyodide';
import { find, keep } from './cache.mjs';

const pyodideDirectory = fileURLToPath(new URL('.', import.meta.resolve('pyodide')));

/**
 * @typedef {object} SnapshotRecipe
 * @property {Uint8Array} standardLibrary the archives exactly as the worker will load them
 * @property {Uint8Array} packageArchive
 * @property {string} packagePath where the second one lies
 * @property {Readonly<Record<string, string>>} environment
 * @property {string} lockFile Pyodide's list of packages
 * @property {string} setup Python code to run before the snapshot is taken
 */

/**
 * The snapshot, its zero tail cut off; null where there is no browser.
 * @param {SnapshotRecipe} recipe
 * @param {() => import('../browser.mjs').Browser | null} findBrowser asked only when this recipe has no snapshot yet
 */
export async function snapshot(recipe, findBrowser) {
  const { standardLibrary, packageArchive, packagePath, environment, lockFile, setup } = recipe;
  const self = readFileSync(fileURLToPath(import.meta.url));
  const inputs = [
    version,
    standardLibrary,
    packageArchive,
    packagePath,
    JSON.stringify(environment),
    lockFile,
    setup,
    self,
  ];
  const kept = find('snapshot', inputs);
  if (kept) return kept;
  const browser = findBrowser();
  return browser && keep('snapshot', inputs, await takeInChromium(recipe, browser));
}

/** @param {SnapshotRecipe} recipe @param {import('../browser.mjs').Browser} browser */
async function takeInChromium(recipe, browser) {
  const server = await serve(recipe);
  const chrome = await chromium.launch(browser);
  try {
    const page = await chrome.newPage();
    await page.goto(server.address);
    await page.evaluate(takeInPage, {
      packagePath: recipe.packagePath,
      environment: recipe.environment,
      lockFile: recipe.lockFile,
      setup: recipe.setup,
    });
    return server.received();
  } finally {
    await chrome.close();
    server.close();
  }
}

/**
 * Runs inside the page. Clocks and entropy are fixed, so that two builds differ as little as possible.
 * @param {Pick<SnapshotRecipe, 'packagePath' | 'environment' | 'lockFile' | 'setup'>} recipe
 */
async function takeInPage({ packagePath, environment, lockFile, setup }) {
  Date.now = () => 1_735_689_600_000;
  performance.now = () => 0;
  crypto.getRandomValues = (array) => array;
  const pyodideUrl = new URL('pyodide/pyodide.mjs', document.baseURI).href;
  const { loadPyodide } = await import(pyodideUrl);
  const packageArchive = new Uint8Array(await (await fetch('package.zip')).arrayBuffer());
  const python = await loadPyodide({
    _makeSnapshot: true,
    env: { ...environment },
    stdLibURL: new URL('standard-library.zip', document.baseURI).href,
    lockFileContents: lockFile,
    jsglobals: {},
    /** @param {{writeFile(path: string, data: Uint8Array): void}} files */
    fsInit: (files) => files.writeFile(packagePath, packageArchive),
  });
  python.runPython(setup);
  /** @type {Uint8Array} */
  const memory = python.makeMemorySnapshot();
  let end = memory.length;
  while (end > 0 && memory[end - 1] === 0) end--;
  // The header and the heap are read as 32-bit words.
  await fetch('snapshot', { method: 'POST', body: memory.slice(0, Math.ceil(end / 16) * 16) });
}

/** Serves what the page needs, and takes what it sends. @param {SnapshotRecipe} recipe */
async function serve({ standardLibrary, packageArchive }) {
  /** @type {Uint8Array | null} */
  let received = null;
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '/').slice(1);
    if (request.method === 'POST') {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      received = new Uint8Array(Buffer.concat(chunks));
      response.end();
    } else if (path === '') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>snapshot</title>');
    } else if (path === 'standard-library.zip' || path === 'package.zip') {
      response.end(path === 'package.zip' ? packageArchive : standardLibrary);
    } else {
      const file = path.startsWith('pyodide/') ? `${pyodideDirectory}${path.slice('pyodide/'.length)}` : '';
      if (!existsSync(file)) return response.writeHead(404).end();
      const type = path.endsWith('.wasm') ? 'application/wasm' : 'text/javascript';
      response.writeHead(200, { 'content-type': type });
      createReadStream(file).pipe(response);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const bound = server.address();
  if (typeof bound !== 'object' || !bound) throw new Error('The server for the snapshot has no port.');
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    received: () => {
      if (!received) throw new Error('The browser sent no snapshot.');
      return received;
    },
    close: () => server.close(),
  };
}
