/**
 * `npm run lessons:record`: runs every program of every lesson in a browser, on the site as it is built now, and writes what
 * they do to `content/lessons/<slug>/golden/`. Review the summaries in the diff. Slugs as arguments record those alone.
 */
import { rmSync } from 'node:fs';
import { createBuilder, runnerImport } from 'vite';

/** Not `dist/`, which may be being served. */
const site = 'node_modules/.cache/loopscope-recording';

try {
  const builder = await createBuilder({ build: { outDir: site, emptyOutDir: true }, logLevel: 'warn' });
  await builder.buildApp();
  const { module } = await runnerImport('./scripts/record-lessons.ts');
  await module.recordLessons(site, process.argv.slice(2));
} finally {
  rmSync(site, { recursive: true, force: true });
}
