/** `npm run check`: what a person runs before every commit; no browser needed. */
import { runSteps } from './steps.mjs';

/** @type {import('./steps.mjs').Step[]} */
export const CHECKS = [
  { name: 'Types (TypeScript)', command: ['tsc'] },
  { name: 'Types (Python)', command: ['pyright', '--project', 'src/runtime/python'] },
  { name: 'Lint and format (TypeScript, CSS, JSON)', command: ['biome', 'ci'] },
  { name: 'Lint and format (Python)', command: ['node', 'scripts/lint-python.mjs'] },
];

if (process.argv[1] === import.meta.filename) {
  runSteps([...CHECKS, { name: 'Unit tests', command: ['vitest', 'run'] }]);
}
