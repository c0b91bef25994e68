import { createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { pythonFileMaker } from './scripts/python/index.mjs';
import { lessons } from './src/build/lessons-plugin.ts';
import { prerender } from './src/build/prerender-plugin.ts';
import { pythonPackage } from './src/build/python-package.ts';

const REFERENCES = 'decode-named-character-reference';

export default defineConfig({
  // Relative addresses: one build works under any path of any static host.
  base: './',
  appType: 'mpa',
  plugins: [react(), lessons(), prerender(), pythonPackage(pythonFileMaker)],
  build: { target: 'es2023' },
  worker: { format: 'es' },
  // The Markdown parser runs in a worker, where there is no document; this package of its takes one where it is built for
  // browsers. The file for Node.js has a table instead.
  resolve: { alias: { [REFERENCES]: createRequire(import.meta.url).resolve(REFERENCES) } },
  // As in playwright.config.ts, no test is about time.
  test: { include: ['src/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 120_000 },
});
