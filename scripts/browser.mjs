/**
 * Finds a Chromium for tests, recordings and the snapshot, and installs one where there is none.
 *
 * Order: `CHROMIUM_PATH`, Playwright's own, a system Chrome or Chromium; only `ensureBrowser` then installs one:
 * Playwright's download, failing that Debian's package where we are root.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { attempt, installFromDebian, isRoot } from './install.mjs';

/** Quiet and unsandboxed where root needs it; a closed network makes the background services refuse, many at a time. */
const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(isRoot ? ['--no-sandbox'] : []),
];

const SYSTEM_NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const SYSTEM_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {string[]} args what to start it with
 */

/**
 * A browser that is there, or null.
 * @returns {Browser | null}
 */
export function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, and there is no such file.`);
    return { executablePath: given, args: ARGS };
  }
  const path = [chromium.executablePath(), ...systemPaths()].find(runs);
  return path ? { executablePath: path, args: ARGS } : null;
}

/**
 * A browser, installed where there is none.
 * @returns {Browser}
 */
export function ensureBrowser() {
  const found = findBrowser() ?? install();
  if (!found) {
    throw new Error(
      'No Chromium was found and none could be installed. Install Chrome or Chromium, or set CHROMIUM_PATH to one.',
    );
  }
  return found;
}

function systemPaths() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...SYSTEM_PATHS];
}

/** Whether it starts: a downloaded browser can lack the system's libraries. @param {string} path */
function runs(path) {
  if (!existsSync(path)) return false;
  // Chrome on Windows opens a window for --version; there its presence has to do.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

function install() {
  console.log('No Chromium here: installing one.');
  attempt(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  const own = findBrowser();
  if (own) return own;
  installFromDebian(['chromium']);
  return findBrowser();
}
