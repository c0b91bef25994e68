/** The simulator's own tests, in the Python that learners get: each module of src/runtime/python/tests is run as a program. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { testAtOneDoor as test } from './door';

const TESTS = new URL('../src/runtime/python/tests/', import.meta.url);
const files = readdirSync(TESTS).filter((file) => file.endsWith('.py'));
const texts = Object.fromEntries(files.map((file) => [file, readFileSync(new URL(file, TESTS), 'utf8')]));

for (const file of files.filter((file) => file.startsWith('test_'))) {
  test(`${file} passes`, async ({ door }) => {
    const name = file.replace(/\.py$/, '');
    // A process that a test starts imports the main program anew, as everywhere.
    const code = `import sys, unittest, ${name}\nif __name__ == '__main__':\n    unittest.main(${name}, argv=sys.argv)\n`;
    const result = await door.run(code, { limits: { computeSeconds: 300, steps: 10_000_000 } }, texts);
    expect(result.stderr).toMatch(/\nRan \d+ tests? in .*\n\nOK\n$/);
    expect(result.exitCode).toBe(0);
  });
}
