/**
 * `npm run examples:record`: builds the example sites by their tools and writes the pages to `examples/<tool>/site/`, for
 * machines which cannot have the tools. Names as arguments record those alone.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExample, digestOfSources, EXAMPLES, filesBelow, isRecorded, recordedFolder } from './examples.mjs';

const wanted = process.argv.slice(2);
for (const name of Object.keys(EXAMPLES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const emitted = mkdtempSync(join(tmpdir(), `loopscope-${name}-site-`));
  try {
    if (!buildExample(name, emitted)) throw new Error(`The tool of examples/${name} cannot be had here.`);
    const site = recordedFolder(name);
    rmSync(site, { recursive: true, force: true });
    for (const path of filesBelow(emitted).filter(isRecorded)) cpSync(join(emitted, path), join(site, path));
    writeFileSync(`${site}.sha256`, `${digestOfSources(name)}\n`);
    console.log(`${site} is recorded`);
  } finally {
    rmSync(emitted, { recursive: true, force: true });
  }
}
