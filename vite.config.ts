import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { pythonFileMaker } from './scripts/python/index.mjs';
import { lessons } from './src/build/lessons-plugin.ts';
import { prerender } from './src/build/prerender-plugin.ts';
import { pythonPackage } from './src/build/python-package.ts';
import { withoutDocument } from './src/build/without-document.ts';

export default defineConfig({
  // Relative addresses: one build works under any path of any static host.
  base: './',
  appType: 'mpa',
  plugins: [react(), lessons(), prerender(), pythonPackage(pythonFileMaker)],
  build: { target: 'es2023' },
  worker: { format: 'es', plugins: () => [withoutDocument()] },
  test: { include: ['src/**/*.test.{ts,tsx}'], environment: 'node' },
});
