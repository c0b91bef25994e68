/** Reads YAML by a schema; what does not fit is reported at its line. */
import type { VFile } from 'vfile';
import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { problem } from './problem.ts';

/**
 * The value, or null where it does not fit the schema (the problems are in `file` then).
 *
 * `firstLine` is the line of the file on which `text` begins.
 */
export function readYaml<T extends z.ZodType>(file: VFile, text: string, schema: T, firstLine = 1): z.infer<T> | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;

  for (const error of document.errors) {
    problem(file, error.message.split('\n')[0] ?? error.code, lineAt(error.pos[0]));
  }
  if (document.errors.length > 0) return null;

  /** The line of the deepest node there is on the way to `path`. */
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
      const key = path[depth - 1];
      const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(key)) : undefined;
      const node = pair?.key ?? document.getIn(path.slice(0, depth), true);
      const range = (node as { range?: readonly number[] } | undefined)?.range;
      if (range?.[0] !== undefined) return lineAt(range[0]);
    }
    return firstLine;
  };

  const value = valueIn(document, file, firstLine);
  if (value === undefined) return null;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) problem(file, `unknown field \`${key}\``, lineOf([...issue.path, key]));
    } else {
      const name = issue.path.length > 0 ? `\`${issue.path.join('.')}\`: ` : '';
      problem(file, `${name}${isMissing(value, issue.path) ? 'is missing' : issue.message}`, lineOf(issue.path));
    }
  }
  return null;
}

function isMissing(value: unknown, path: readonly PropertyKey[]): boolean {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return false;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return path.length > 0 && at === undefined;
}

/** Undefined where there is none: the library refuses aliases that would make a small file a huge value. */
function valueIn(document: Document, file: VFile, line: number): unknown {
  try {
    return document.toJS();
  } catch (error) {
    problem(file, error instanceof Error ? error.message : String(error), line);
    return undefined;
  }
}
