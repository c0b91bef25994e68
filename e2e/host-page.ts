/** A page of another site, which embeds the site under test; nothing of a frame may be stored on the device. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/browser.mjs';

export interface Host {
  /** On another origin and another site than the one under test. */
  readonly address: string;
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  md: 'text/markdown',
};

/**
 * Serves pages, scripts, styles and Markdown by their path.
 * @param shared whether other sites' pages may read them (CORS)
 */
export async function serveHost(pages: Readonly<Record<string, string>>, shared = false): Promise<Host> {
  const server = createServer((request, response) => {
    const path = request.url?.replace(/\?.*/, '') ?? '/';
    const text = pages[path];
    const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/html';
    response.writeHead(text === undefined ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      ...(shared && { 'access-control-allow-origin': '*' }),
    });
    response.end(text ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (typeof bound !== 'object' || !bound) throw new Error('the host page has no port');
  return { address: `http://127.0.0.1:${bound.port}/`, close: () => server.close() };
}

/** Opens a page in a browser which is set to block third-party storage; a profile of its own, gone afterwards. */
export async function inBlockingBrowser(use: (page: Page) => Promise<void>): Promise<void> {
  const browser = findBrowser();
  if (!browser) throw new Error('No Chromium was found.');
  const profile = mkdtempSync(join(tmpdir(), 'loopscope-profile-'));
  try {
    mkdirSync(join(profile, 'Default'));
    const preferences = { profile: { block_third_party_cookies: true, cookie_controls_mode: 1 } };
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
    const context = await chromium.launchPersistentContext(profile, browser);
    await use(await context.newPage());
    await context.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** What a browser does to the frames of other sites where it blocks third-party storage: each access throws. */
export async function blockThirdPartyStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window.top === window) return;
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  });
}
