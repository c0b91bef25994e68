/**
 * `npm run test:firefox`: the built site in Firefox. The lesson's program runs, and ten programs leave there, byte for
 * byte, the traces that they leave in Chromium. `FIREFOX_PATH` names a Firefox that is not on the path.
 *
 * It is a command of its own, because Firefox cannot be installed everywhere; where there is none, it fails and says so.
 * Nothing drives the browsers: each is sent to a page which does the work and reports to this server.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import sirv from 'sirv';
import { ensureBrowser } from './browser.mjs';
import { workInPage } from './firefox/work-in-page.mjs';

const site = fileURLToPath(new URL('../dist', import.meta.url));
const cases = fileURLToPath(new URL('../e2e/differential/', import.meta.url));

/** What depends on addresses, hashes, chance, threads, processes, and how it all ends. */
const PROGRAMS = [
  '3-event-loop/timers-and-ready-callbacks',
  '4-tasks-and-futures/eager-tasks-and-gather',
  '5-waiting-for-many/as-completed',
  '5-waiting-for-many/task-group-failure',
  '6-cancellation/graceful-shutdown',
  '7-threads/pool-by-hand',
  '8-tools/pipeline',
  '8-tools/thread-queue-blocks-the-loop',
  '11-debugging/uncaught-with-cause-and-notes',
  'processes/process-pool-map',
];

const CHANCE = `import asyncio, os, random, tempfile, time, uuid
async def main():
    tasks = {asyncio.create_task(asyncio.sleep(i % 3), name=f"t{i}") for i in range(9)}
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print([task.get_name() for task in done], [task.get_name() for task in tasks])
    print({"a", "b", "c"}, hash("x"), object(), uuid.uuid4(), random.random(), os.urandom(4), time.time())
asyncio.run(main())
raise LookupError("at the end")
`;

/** Milliseconds for all of it in one browser. */
const PATIENCE = 180_000;

/** @typedef {Record<string, string>} Report what each check found, by its name */

const firefox = findFirefox();
if (!firefox) fail('No Firefox was found: install one (Debian: firefox-esr), or set FIREFOX_PATH.');
if (!existsSync(site)) fail('There is no built site to test: run `npm run build` first.');

const server = await startServer();
try {
  const expected = await inChromium(server);
  const found = await inFirefox(server, firefox);
  let failed = 0;
  for (const name of Object.keys(expected)) {
    const same = found[name] === expected[name];
    if (!same) failed++;
    console.log(
      `${same ? '✓' : '✗'} ${name}${same ? '' : `\n    Chromium: ${expected[name]}\n    Firefox:  ${found[name]}`}`,
    );
  }
  console.log(`${Object.keys(expected).length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  server.close();
}

/** @param {Server} server @returns {Promise<Report>} */
async function inChromium(server) {
  const { executablePath, args } = ensureBrowser();
  const browser = await chromium.launch({ executablePath, args });
  try {
    const report = server.nextReport();
    await (await browser.newPage()).goto(server.address);
    return await report;
  } finally {
    await browser.close();
  }
}

/** @param {Server} server @param {string} path @returns {Promise<Report>} */
async function inFirefox(server, path) {
  const profile = mkdtempSync(join(tmpdir(), 'loopscope-firefox-'));
  const browser = spawn(path, ['--headless', '--no-remote', '--profile', profile, server.address], { stdio: 'ignore' });
  const died = new Promise((_, reject) => {
    browser.once('error', reject);
    browser.once('exit', (code) => reject(new Error(`Firefox ended by itself (${code}).`)));
  });
  died.catch(() => {});
  try {
    return await Promise.race([server.nextReport(), /** @type {Promise<never>} */ (died)]);
  } finally {
    const ended = new Promise((resolve) => browser.once('exit', resolve));
    if (browser.exitCode === null && browser.kill()) await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** @typedef {{ address: string, nextReport: () => Promise<Report>, close: () => void }} Server */

/** The site, with the page that works on it. @returns {Promise<Server>} */
async function startServer() {
  const files = sirv(site, { dev: true });
  const programs = PROGRAMS.map((name) => [name, readFileSync(`${cases}${name}.py`, 'utf8')]);
  const script = `(${workInPage})(${JSON.stringify([...programs, ['chance', CHANCE]])})`;
  /** @type {((report: Report) => void) | null} */
  let waiting = null;
  const http = createServer(async (request, response) => {
    if (request.url === '/work') {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(`<!doctype html><title>work</title><body><script type="module">${script}</script>`);
    } else if (request.method === 'POST') {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      response.end();
      waiting?.(JSON.parse(Buffer.concat(chunks).toString()));
    } else {
      files(request, response, () => void response.writeHead(404).end());
    }
  });
  await new Promise((resolve) => http.listen(0, () => resolve(undefined)));
  const bound = http.address();
  return {
    address: `http://localhost:${typeof bound === 'object' && bound ? bound.port : 0}/work`,
    nextReport: () =>
      new Promise((resolve, reject) => {
        const timeout = setTimeout(() => reject(new Error('No report came in three minutes.')), PATIENCE);
        waiting = (report) => {
          clearTimeout(timeout);
          resolve(report);
        };
      }),
    close() {
      http.close();
      http.closeAllConnections();
    },
  };
}

function findFirefox() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = ['firefox', 'firefox-esr'].flatMap((name) => folders.map((folder) => join(folder, name)));
  const paths = [process.env.FIREFOX_PATH ?? '', ...names, '/Applications/Firefox.app/Contents/MacOS/firefox'];
  return paths.find((path) => path && existsSync(path));
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}
