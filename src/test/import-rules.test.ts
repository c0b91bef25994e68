/**
 * Keeps the import directions of docs/architecture.md. A file's room is its first folder under `src/`, for views the
 * first two (`views/timeline`). An exception stands in DEBTS with its reason, and leaves it when it is gone.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('..', import.meta.url));

/** From each room to the rooms it may import from. `app` and `test` may import from everywhere. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  base: [],
  protocol: ['base'],
  // Of i18n the English sentences for authors, which the build tells.
  lesson: ['base', 'protocol', 'i18n'],
  build: ['base', 'protocol', 'lesson'],
  runtime: ['base', 'protocol'],
  trace: ['base', 'protocol'],
  store: ['base', 'protocol', 'lesson', 'trace'],
  actions: ['base', 'protocol', 'lesson', 'trace', 'store', 'runtime'],
  i18n: [],
  'views/shared': ['base', 'protocol', 'lesson', 'trace', 'store', 'actions', 'i18n'],
};
const VIEW = ['base', 'protocol', 'lesson', 'trace', 'store', 'actions', 'i18n', 'views/shared'];

/** The packages that one room alone may know (its tests and the build scripts apart). */
const OWNED_PACKAGES: readonly (readonly [RegExp, string])[] = [
  [/^monaco-editor/, 'views/editor'],
  [/^pyodide/, 'runtime'],
];

/** `from → to`: why it is tolerated for now. */
const DEBTS: Readonly<Record<string, string>> = {};

interface Import {
  readonly file: string;
  readonly target: string;
}

function sourceFiles(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const found = text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)(['"])([^'"]+)\1/g);
  return [...found].map(([, , target]) => ({ file, target: target ?? '' }));
}

function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'views' ? `views/${second}` : first;
}

/** The room that an import leads to, or null for a package. */
function targetRoom({ file, target }: Import): string | null {
  if (!target.startsWith('.')) return null;
  return roomOf(posix.join(posix.dirname(file), target));
}

function allowedFrom(room: string): readonly string[] | 'everything' {
  if (room === 'app' || room === 'test') return 'everything';
  return ALLOWED[room] ?? (room.startsWith('views/') ? VIEW : []);
}

const imports = sourceFiles().flatMap(importsOf);

describe('import directions', () => {
  it('finds the imports of the source', () => {
    expect(imports.length).toBeGreaterThan(50);
  });

  it('keeps every import to the allowed directions', () => {
    const broken = imports.flatMap((found) => {
      const from = roomOf(found.file);
      const to = targetRoom(found);
      const allowed = allowedFrom(from);
      if (to === null || to === from || allowed === 'everything' || allowed.includes(to)) return [];
      return `${from} → ${to}` in DEBTS ? [] : [`${found.file} imports ${found.target}`];
    });
    expect(broken).toEqual([]);
  });

  it('keeps each owned package in its room', () => {
    const broken = imports.flatMap(({ file, target }) =>
      OWNED_PACKAGES.filter(([name, room]) => name.test(target) && roomOf(file) !== room).map(
        () => `${file} imports ${target}`,
      ),
    );
    expect(broken).toEqual([]);
  });
});

describe('folders', () => {
  it('opens every folder of src with a README', () => {
    const folders = new Set(sourceFiles().map((file) => dirname(join(SRC, file))));
    const missing = [...folders].filter((folder) => !existsSync(join(folder, 'README.md')));
    expect(missing.map((folder) => relative(SRC, folder))).toEqual([]);
  });
});
