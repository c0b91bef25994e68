/** How Python gets into the page: from this site alone, and by the next slower way where one fails. */
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { knock, openDoor } from './door';

/** What carries each way to start. */
const SNAPSHOT = '**/snapshot-*.bin';
const COMPILED = '**/standard-library-*.bin';
const SOURCE = '**/standard-library-*.zip';

const HELLO = 'import asyncio\nasync def main(): print("hello")\nasyncio.run(main())';

function requestsOf(page: Page): string[] {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  return urls;
}

test('everything comes from the site itself, and nothing more once Python is there', async ({ page, baseURL }) => {
  const urls = requestsOf(page);
  const door = await openDoor(page, baseURL ?? '');
  const before = urls.length;
  await door.run('import decimal, sqlite3, email\nimport numpy');
  await door.run('import pyodide.http\npyodide.http.open_url("https://example.org/")');
  await door.run('import micropip');
  await door.run('import js\njs.fetch("https://example.org/")');
  await door.run('from pyodide.code import run_js\nrun_js("fetch(\'https://example.org/\')")');
  const host = new URL(baseURL ?? '').host;
  expect(urls.filter((url) => new URL(url).host !== host && !url.startsWith('blob:'))).toEqual([]);
  // The worker that stands by loads its script.
  expect(urls.slice(before).filter((url) => !/\/assets\/worker-.*\.js$/.test(url) && !url.startsWith('blob:'))).toEqual(
    [],
  );
});

test('without a usable snapshot Python starts from bytecode', async ({ page, baseURL }) => {
  const urls = requestsOf(page);
  await page.route(SNAPSHOT, (route) => route.abort());
  const door = await openDoor(page, baseURL ?? '');
  expect((await door.run(HELLO)).stdout).toBe('hello\n');
  expect(urls.filter((url) => url.endsWith('.zip') && url.includes('standard-library'))).toEqual([]);
});

test('a snapshot of another build is not trusted', async ({ page, baseURL }) => {
  await page.route(SNAPSHOT, async (route) => {
    await route.fulfill({ body: gzipSync(Buffer.alloc(1000, 1)) });
  });
  const door = await openDoor(page, baseURL ?? '');
  expect((await door.run(HELLO)).stdout).toBe('hello\n');
});

test('without bytecode Python starts as Pyodide itself does', async ({ page, baseURL }) => {
  await page.route(COMPILED, (route) => route.fulfill({ status: 404 }));
  const door = await openDoor(page, baseURL ?? '');
  expect((await door.run(HELLO)).stdout).toBe('hello\n');
});

test('where Python cannot be loaded, a run says so, and a later one tries again', async ({ page, baseURL }) => {
  for (const file of [SNAPSHOT, COMPILED, SOURCE]) await page.route(file, (route) => route.fulfill({ status: 404 }));
  const door = await knock(page, baseURL ?? '');
  await expect(page.frameLocator('iframe').getByRole('status')).toContainText('could not be started');
  const failed = await door.run(HELLO);
  expect(failed.outcome).toBe('crashed');
  expect(failed.explanation).toContain('the server answered 404');
  await page.unrouteAll();
  expect((await door.run(HELLO)).stdout).toBe('hello\n');
});
