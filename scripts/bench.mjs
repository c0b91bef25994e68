/**
 * `npm run bench`: the figures that matter to a reader, measured on the built site in a real Chromium.
 * `npm run bench -- <folder>` measures another build.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { pageFigures, visitFigures } from './bench/page.mjs';
import { recordingFigures } from './bench/recording.mjs';
import { runtimeFigures } from './bench/runtime.mjs';
import { timelineFigures } from './bench/timeline.mjs';
import { ensureBrowser } from './browser.mjs';
import { serve } from './serve.mjs';

const directory = process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url));
if (!existsSync(directory)) throw new Error('There is no built site to measure: run `npm run build` first.');

/** @typedef {readonly [name: string, value: string]} Figure */

const { executablePath, args } = ensureBrowser();
const browser = await chromium.launch({ executablePath, args });
const site = await serve({ port: 0, directory });
try {
  for (const [title, measure] of /** @type {const} */ ([
    ['Python', runtimeFigures],
    ['Recording', recordingFigures],
    ['Page', pageFigures],
    ['Timeline', timelineFigures],
    ['First visit', visitFigures],
  ])) {
    console.log(`\n${title}`);
    for (const [name, value] of await measure(browser, site.address, directory))
      console.log(`  ${name.padEnd(62)}${value}`);
  }
} finally {
  await browser.close();
  site.close();
}
