/** `npm test`: everything, in a real Chromium. Closes with `N passed, N failed`. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { CHECKS } from './check.mjs';
import { countReport, runSteps } from './steps.mjs';

process.env.CHROMIUM_PATH = ensureBrowser().executablePath;
const reports = mkdtempSync(join(tmpdir(), 'loopscope-test-'));
const unit = join(reports, 'unit.json');
const browser = join(reports, 'browser.json');

runSteps([
  ...CHECKS,
  {
    name: 'Unit tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
    count: () => countReport(unit),
  },
  { name: 'Build', command: ['vite', 'build'] },
  { name: 'Example sites, by their own tools', command: ['node', 'scripts/examples-build.mjs'] },
  {
    name: 'In the browser: simulator, lessons, journeys, accessibility',
    command: ['playwright', 'test'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: browser },
    count: () => countReport(browser),
  },
]);
