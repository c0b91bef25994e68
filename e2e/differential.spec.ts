/**
 * Programs do in the simulator what they do in CPython 3.14: `differential/README.md`.
 * After a wanted change of a program: `npm run differential:record`.
 */
import { test as base, expect } from '@playwright/test';
import { casesOf, chapters } from './differential/cases';
import { normaliseStderr } from './differential/result.mjs';
import { type Door, openDoor } from './door';

/** One page for all the cases of a worker process: each run starts from a fresh state anyway. */
const test = base.extend<object, { door: Door }>({
  door: [
    async ({ browser }, use, { project }) => {
      const page = await browser.newPage();
      await use(await openDoor(page, project.use.baseURL ?? ''));
      await page.close();
    },
    { scope: 'worker' },
  ],
});

for (const chapter of chapters()) {
  test.describe(`as CPython does it: ${chapter}`, () => {
    for (const { name, program, native } of casesOf(chapter)) {
      test(name, async ({ door }) => {
        // What a program does may not depend on whether it is recorded.
        for (const trace of ['none', 'events'] as const) {
          const { stdout, stderr, exitCode } = await door.run(program, { trace });
          const recording = trace === 'none' ? 'not recorded' : 'recorded';
          expect.soft(stdout, `stdout, ${recording}`).toBe(native.stdout);
          expect.soft(normaliseStderr(stderr), `stderr, ${recording}`).toBe(native.stderr);
          expect.soft(exitCode, `exit code, ${recording}`).toBe(native.exitCode);
        }
      });
    }
  });
}
