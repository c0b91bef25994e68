/** The differential cases on the disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseResult, type Result } from './result.mjs';

const FOLDER = 'e2e/differential';

export interface Case {
  readonly name: string;
  readonly program: string;
  /** What CPython made of it. */
  readonly native: Result;
}

/** Folder names, in the order of the curriculum. */
export function chapters(): string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

export function casesOf(chapter: string): Case[] {
  const folder = join(FOLDER, chapter);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.py'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -'.py'.length),
      program: readFileSync(join(folder, file), 'utf8'),
      native: parseResult(readFileSync(join(folder, file.replace(/\.py$/, '.txt')), 'utf8')),
    }));
}
