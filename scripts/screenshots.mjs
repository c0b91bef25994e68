/**
 * `npm run screenshots`: takes pictures of the page's main states into docs/screenshots, to be compared by eye with those
 * of the commit before. Pixels depend on the machine's fonts, so no test compares them. Needs a built site.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './browser.mjs';
import { serve } from './serve.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{name: string, path: string, phone?: boolean, dark?: boolean, look?: (page: Page) => Promise<void>}} Shot */

/** @type {Shot[]} */
const SHOTS = [
  { name: 'landing', path: '' },
  { name: 'landing-phone-dark', path: '', phone: true, dark: true },
  { name: 'lesson', path: 'learn/waiting-or-working/' },
  { name: 'moment', path: 'learn/waiting-or-working/?program=overlapped#overlapped', look: back },
  { name: 'lesson-dark', path: 'learn/waiting-or-working/', dark: true },
  { name: 'lesson-zh-hant-phone', path: 'zh-Hant/learn/waiting-or-working/', phone: true },
  { name: 'exercise-zh-hans', path: 'zh-Hans/learn/waiting-or-working/#laundry' },
  { name: 'inspector', path: 'learn/deadlocks/', look: (page) => panel(page, 1) },
  { name: 'inspector-zh-hans-dark', path: 'zh-Hans/learn/deadlocks/', dark: true, look: (page) => panel(page, 1) },
  { name: 'text-zh-hant', path: 'zh-Hant/learn/gather/', look: (page) => panel(page, 2) },
  { name: 'timeline-phone', path: 'learn/gather/', phone: true, look: (page) => tab(page, 2) },
  { name: 'timeline-phone-dark', path: 'zh-Hans/learn/gather/', phone: true, dark: true, look: (page) => tab(page, 2) },
];

const folder = fileURLToPath(new URL('../docs/screenshots', import.meta.url));
const { executablePath, args } = ensureBrowser();
const { address, close } = await serve({ port: 0 });
const browser = await chromium.launch({ executablePath, args });
mkdirSync(folder, { recursive: true });
for (const { name, path, phone = false, dark = false, look } of SHOTS) {
  const page = await browser.newPage({
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    // Who reads in this language is offered no other.
    locale: /^zh-\w+/.exec(path)?.[0] ?? 'en',
    hasTouch: phone,
  });
  await page.goto(new URL(path, address).href);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  // The editor and what is loaded with it.
  await page.waitForLoadState('networkidle');
  await look?.(page);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${folder}/${name}.png` });
  console.log(`docs/screenshots/${name}.png`);
  await page.close();
}
await browser.close();
close();

/**
 * Chooses a tab below the timeline: output, inspector, text.
 * @param {Page} page
 * @param {number} n
 */
async function panel(page, n) {
  await page.locator('#pane-workbench [role="tablist"] [role="tab"]').nth(n).click();
  // It is loaded when it is first asked for.
  await page.locator('#panel :is(table, h2, h3, h4)').first().waitFor();
}

/**
 * Goes back to the middle of the run.
 * @param {Page} page
 */
async function back(page) {
  const cursor = page.getByRole('slider', { name: 'Moment shown' });
  await cursor.focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowRight');
  await cursor.blur();
}

/**
 * Chooses a part of the page on a phone: lesson, code, timeline, output.
 * @param {Page} page
 * @param {number} n
 */
async function tab(page, n) {
  await page.locator('nav.no-print button, nav[class*="bar"] button').nth(n).click();
}
