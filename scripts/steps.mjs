/** Runs the steps of a check one after another and counts what passed and failed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command run by `npx`, or by Node where it begins with `node`
 * @property {Record<string, string>} [env]
 * @property {() => Count} [count] what it counted; without it the step counts as one
 */

/** @typedef {{passed: number, failed: number, again?: number}} Count `again`: of the passed, those that passed at the second attempt */

/**
 * Runs every step, though an earlier one failed, and prints a closing line `N passed, N failed`.
 * @param {Step[]} steps
 */
export function runSteps(steps) {
  const total = { passed: 0, failed: 0, again: 0 };
  const failed = [];
  for (const step of steps) {
    console.log(`\n── ${step.name}`);
    const { status } = run(step);
    const counted = step.count?.() ?? { passed: 0, failed: 0 };
    total.passed += counted.passed;
    total.failed += counted.failed;
    total.again += counted.again ?? 0;
    // A step that failed without a failed test (it could not start) is itself a failure; one without a count counts as one.
    if (status !== 0 && counted.failed === 0) total.failed += 1;
    else if (status === 0 && !step.count) total.passed += 1;
    if (status !== 0) failed.push(step.name);
  }
  if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
  if (total.again > 0) console.log(`\nNot at the first attempt: ${total.again} (Playwright lists them above as flaky)`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

/** @param {Step} step */
function run({ command: [program = '', ...args], env }) {
  const options = /** @type {const} */ ({ stdio: 'inherit', env: { ...process.env, ...env } });
  if (program === 'node') return spawnSync(process.execPath, args, options);
  return spawnSync('npx', ['--no-install', program, ...args], { ...options, shell: process.platform === 'win32' });
}

/**
 * Counts from a Vitest or Playwright JSON report; nothing where the run did not get to write one.
 * @param {string} path
 * @returns {Count}
 */
export function countReport(path) {
  if (!existsSync(path)) return { passed: 0, failed: 0 };
  const report = JSON.parse(readFileSync(path, 'utf8'));
  if (report.stats) {
    const { expected, unexpected, flaky } = report.stats;
    return { passed: expected + flaky, failed: unexpected, again: flaky };
  }
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}
