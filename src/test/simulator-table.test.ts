/**
 * The table of names in docs/simulator.md: complete, and each row shown by programs that exist and use what it names.
 * `src/lesson/public-names.json` is what CPython 3.14 exports: library → name → its public methods and attributes.
 */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import names from '../lesson/public-names.json';

interface Row {
  readonly line: string;
  readonly names: readonly string[];
  readonly available: boolean;
  readonly shownBy: readonly string[];
}

const page = readFileSync('docs/simulator.md', 'utf8');
const table = page.slice(page.indexOf('## Everything, name by name'));
const parts = table.split(/^\*\*`([\w.]+)`\*\*$/m).slice(1);

/** The rows of each library: `asyncio` has one part for each of its modules. */
function rowsOf(library: string): Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    const module = parts[i] ?? '';
    if (module === library || module.startsWith(`${library}.`)) rows.push(...readRows(parts[i + 1] ?? ''));
  }
  return rows;
}

function readRows(text: string): Row[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| name') && !line.startsWith('| -'))
    .map((line) => {
      const [, label = '', how = '', links = ''] = line.split('|');
      return {
        line,
        names: [...label.matchAll(/`(\w+)`/g)].map((match) => match[1] ?? ''),
        available: !/^ not (available|there)/.test(how),
        shownBy: [...links.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map((match) => match[1] ?? ''),
      };
    });
}

for (const [library, exported] of Object.entries(names)) {
  const rows = rowsOf(library);

  test(`every public name of ${library} stands in the table`, () => {
    const told = new Set(rows.flatMap((row) => row.names));
    const wanted = Object.entries(exported).flat(2);
    expect(wanted.filter((name) => !told.has(name))).toEqual([]);
  });

  test(`each row of ${library} is shown by programs which use what it names`, () => {
    for (const { line, names, available, shownBy } of rows) {
      expect(shownBy, line).not.toEqual([]);
      for (const path of shownBy) expect(existsSync(path), `${path}, in: ${line}`).toBe(true);
      const text = shownBy.map((path) => readFileSync(path, 'utf8')).join('\n');
      const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(text));
      // A class that cannot be had shows nothing of its methods.
      if (available) expect(used, line).toEqual(names);
      else expect(used, line).toContain(names[0]);
    }
  });
}
