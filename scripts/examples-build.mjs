/**
 * Builds the example sites (examples/) by their own tools, for the tests to open. Where a tool is missing and cannot be
 * installed, a sentence says so, and the tests open the recorded pages of that site; a site that does not build is a failure.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { buildExample, builtFolder, digestOfSources, EXAMPLES } from './examples.mjs';

for (const name of Object.keys(EXAMPLES)) {
  const out = builtFolder(name);
  rmSync(out, { recursive: true, force: true });
  rmSync(`${out}.sha256`, { force: true });
  mkdirSync(out, { recursive: true });
  if (buildExample(name, out)) {
    writeFileSync(`${out}.sha256`, digestOfSources(name));
    console.log(`examples/${name} is built`);
  } else {
    console.log(`The tool of examples/${name} cannot be had here: its recorded pages are opened.`);
  }
}
