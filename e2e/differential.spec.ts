/**
 * Programs do in the simulator what they do in CPython 3.14: `differential/README.md`.
 * After a wanted change of a program: `npm run differential:record`.
 */
import { expect } from '@playwright/test';
import { casesOf, chapters } from './differential/cases';
import { normaliseStderr } from './differential/result.mjs';
import { testAtOneDoor as test } from './door';

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
