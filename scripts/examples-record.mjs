/**
 * `npm run examples:record`: builds the example sites by their tools, which must be installed (examples/README.md), and
 * writes the pages to `examples/<tool>/site/`, where the tests open them. Names as arguments record those alone.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOfSources, EXAMPLES, exampleFolder, filesBelow, isRecorded, RECORDED } from './examples.mjs';

const wanted = process.argv.slice(2);
for (const [name, commands] of Object.entries(EXAMPLES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const emitted = mkdtempSync(join(tmpdir(), `loopscope-${name}-`));
  try {
    for (const command of commands) run(command, name, emitted);
    const site = join(exampleFolder(name), RECORDED);
    rmSync(site, { recursive: true, force: true });
    for (const path of filesBelow(emitted).filter(isRecorded)) cpSync(join(emitted, path), join(site, path));
    writeFileSync(`${site}.sha256`, `${digestOfSources(name)}\n`);
    console.log(`examples/${name}/${RECORDED}/ is recorded`);
  } finally {
    rmSync(emitted, { recursive: true, force: true });
  }
}

/** @param {readonly string[]} command @param {string} name @param {string} emitted */
function run([program = '', ...args], name, emitted) {
  const filled = args.map((arg) => arg.replace('OUT', emitted));
  const { status, error } = spawnSync(program, filled, { cwd: exampleFolder(name), stdio: 'inherit' });
  if (error || status !== 0) throw new Error(`${name}: \`${program} ${args.join(' ')}\` failed`, { cause: error });
}
