/**
 * Lints and formats the project's Python with Ruff's WebAssembly build, so that no native Python is needed.
 *
 * `node scripts/lint-python.mjs [--write]`: the simulator is checked for style and format, the lessons' programs for
 * plain errors alone (some of them are wrong on purpose, and say so by `# noqa`).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ruff from '@astral-sh/ruff-wasm-nodejs';

const write = process.argv.includes('--write');

const simulator = new ruff.Workspace(
  {
    'target-version': 'py314',
    'line-length': 100,
    lint: { select: ['E', 'F', 'W', 'I', 'B', 'UP', 'SIM', 'C4', 'PIE', 'RET', 'RUF'], ignore: ['E501', 'RUF006'] },
  },
  ruff.PositionEncoding.Utf16,
);
const programs = new ruff.Workspace(
  { 'target-version': 'py314', 'line-length': 60, lint: { select: ['E501', 'E9', 'W'] } },
  ruff.PositionEncoding.Utf16,
);

let problems = 0;
for (const path of pythonFiles('src/runtime/python')) {
  const text = readFileSync(path, 'utf8');
  report(path, simulator.check(text));
  const formatted = simulator.format(text);
  if (formatted === text) continue;
  if (write) writeFileSync(path, formatted);
  else problem(`${path}: not formatted (npm run format)`);
}
for (const path of pythonFiles('content/lessons')) {
  report(path, programs.check(readFileSync(path, 'utf8')));
}
if (problems > 0) process.exitCode = 1;

/** @param {string} folder */
function pythonFiles(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.py'))
    .map((name) => join(folder, name))
    .sort();
}

/** @param {string} path @param {{code: string | null, message: string, start_location: {row: number, column: number}}[]} found */
function report(path, found) {
  for (const { code, message, start_location: at } of found) {
    problem(`${path}:${at.row}:${at.column} ${code ?? 'syntax'}: ${message}`);
  }
}

/** @param {string} sentence */
function problem(sentence) {
  console.error(sentence);
  problems += 1;
}
