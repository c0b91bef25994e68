/**
 * `npm run differential:record [-- part-of-a-name …]`: stores what CPython 3.14 makes of each differential program.
 *
 * Needs a native CPython 3.14, named by `PYTHON314` (default `python3.14`). Each program runs three times, each time in
 * a fresh folder and process and with another allocator; one whose runs differ is refused. The tests themselves need no native Python.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatResult, normaliseStderr } from '../e2e/differential/result.mjs';

/** One run with each: they lay objects out differently, which shows an output that hangs on the order of a set. */
const ALLOCATORS = ['pymalloc', 'malloc', 'pymalloc_debug'];
const LONGEST_MS = 20_000;
const python = process.env.PYTHON314 ?? 'python3.14';
const cases = fileURLToPath(new URL('../e2e/differential', import.meta.url));

const version = (await run(['--version'], tmpdir())).stdout.trim();
if (!version.startsWith('Python 3.14')) throw new Error(`${python} is ${version}; the cases are for Python 3.14.`);

const wanted = process.argv.slice(2);
let unstable = 0;
let stored = 0;
for (const path of programs()) {
  const program = readFileSync(join(cases, path), 'utf8');
  const results = [];
  for (const allocator of ALLOCATORS) results.push(await record(program, allocator));
  const [first = ''] = results;
  if (results.some((result) => result !== first)) {
    unstable += 1;
    console.error(`${path}: its runs differ\n${[...new Set(results)].join('\n--- or ---\n')}`);
    continue;
  }
  writeFileSync(join(cases, path.replace(/\.py$/, '.txt')), first);
  stored += 1;
}
console.log(`${stored} results stored from ${version}, ${unstable} programs refused`);
if (unstable > 0) process.exitCode = 1;

function programs() {
  return readdirSync(cases, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.py'))
    .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
    .sort();
}

/**
 * One native run, as the text that is stored.
 * @param {string} program
 * @param {string} allocator
 */
async function record(program, allocator) {
  const folder = mkdtempSync(join(tmpdir(), 'differential-'));
  try {
    writeFileSync(join(folder, 'main.py'), program);
    const { exitCode, stdout, stderr } = await run(['main.py'], folder, { PYTHONMALLOC: allocator });
    // CPython shows the program's absolute path, the simulator has only its name.
    const named = (/** @type {string} */ text) => text.replaceAll(join(folder, 'main.py'), 'main.py');
    return formatResult({ exitCode, stdout: named(stdout), stderr: normaliseStderr(named(stderr)) });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Runs Python with nothing of this shell's settings, and input that is at its end.
 * @param {string[]} args
 * @param {string} folder
 * @param {Record<string, string>} [settings]
 * @returns {Promise<import('../e2e/differential/result.mjs').Result>}
 */
function run(args, folder, settings) {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env.PATH, PYTHONUTF8: '1', PYTHONDONTWRITEBYTECODE: '1', ...settings };
    const child = spawn(python, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: LONGEST_MS });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      // An uncaught KeyboardInterrupt ends CPython by SIGINT, which a shell reports as 130.
      const exitCode = signal === 'SIGINT' ? 130 : code;
      if (exitCode === null) reject(new Error(`${args.join(' ')} was ended by ${signal}\n${stdout}\n${stderr}`));
      else resolve({ exitCode, stdout, stderr });
    });
  });
}
