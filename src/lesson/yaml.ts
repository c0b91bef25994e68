/** Reads YAML by a schema; what does not fit is reported at its line. */
import type { VFile } from 'vfile';
import { type Document, type ErrorCode, isMap, LineCounter, parseDocument, type YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { problem, tell } from './problem.ts';
import type { Problem, ProblemCode } from './problems.ts';
import { schemaProblem } from './schema-problem.ts';

/**
 * The value, or null where it does not fit the schema (the problems are in `file` then).
 *
 * `firstLine` is the line of the file on which `text` begins.
 */
export function readYaml<T extends z.ZodType>(file: VFile, text: string, schema: T, firstLine = 1): z.infer<T> | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;

  for (const [line, error] of firstOfEachLine(document.errors, lineAt)) tell(file, syntaxProblem(error), line);
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
  const told = new Set<string>();
  for (const issue of result.error.issues) {
    // The schema asks a text for its length where it wants a list: one thing wrong with a field is enough.
    if (issue.code !== 'unrecognized_keys' && told.has(issue.path.join('.'))) continue;
    told.add(issue.path.join('.'));
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) problem(file, 'field-unknown', { name: key }, lineOf([...issue.path, key]));
      continue;
    }
    const field = issue.path.join('.');
    if (isMissing(value, issue.path)) problem(file, 'field-missing', { field }, lineOf(issue.path));
    else tell(file, schemaProblem(issue, field), lineOf(issue.path));
  }
  return null;
}

/** One mistake makes the parser complain of several things in its line. */
function firstOfEachLine(
  errors: readonly YAMLParseError[],
  lineAt: (offset: number) => number,
): Map<number, YAMLParseError> {
  return new Map([...errors].reverse().map((error) => [lineAt(error.pos[0]), error]));
}

/** The mistakes that authors make; all others are told in the library's own words. */
const SYNTAX: Partial<Record<ErrorCode, Exclude<ProblemCode, 'yaml'> & `yaml-${string}`>> = {
  BLOCK_AS_IMPLICIT_KEY: 'yaml-colon',
  MULTILINE_IMPLICIT_KEY: 'yaml-field',
  BAD_INDENT: 'yaml-indent',
  MISSING_CHAR: 'yaml-open',
  BAD_SCALAR_START: 'yaml-sign',
  TAB_AS_INDENT: 'yaml-tab',
  DUPLICATE_KEY: 'yaml-twice',
};

function syntaxProblem({ code, message }: YAMLParseError): Problem {
  const known = SYNTAX[code];
  if (known) return { code: known, values: {} };
  // The line that it names is one of the fields', not of the file.
  return { code: 'yaml', values: { detail: message.replace(/ at line \d.*$/s, '') } };
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
    problem(file, 'yaml', { detail: error instanceof Error ? error.message : String(error) }, line);
    return undefined;
  }
}
