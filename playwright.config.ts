import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

const browser = findBrowser();
if (!browser) throw new Error('No Chromium was found: `npm test` installs one, or set CHROMIUM_PATH.');

const port = Number(process.env.PORT ?? 4179);

/** The journeys run against the built site, served as a plain static host serves it. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A crowded machine may lose one race of a thousand tests; a fault loses twice. What needed it is listed, to be mended.
  retries: 1,
  // No test is about time: only what hangs is to end here, also on a crowded machine.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : 'list',
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: browser.executablePath, args: browser.args },
    trace: 'retain-on-failure',
  },
  webServer: {
    command: 'node scripts/serve.mjs',
    port,
    env: { PORT: String(port) },
    reuseExistingServer: false,
  },
});
