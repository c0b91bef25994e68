/**
 * The outline of a lesson: what must be the same in every language. One entry a line, nested by indentation:
 *
 *     ## {#timeline}
 *     program hello
 *     predict #order program=hello choices=3 right=2
 *       program order
 */
import type { Problem } from './problems.ts';

export interface OutlineEntry {
  readonly text: string;
  /** Where it stands in the file. */
  readonly line: number;
}

export type Outline = readonly OutlineEntry[];

export interface Difference {
  /** The line of the translation at which it departs from the original. */
  readonly line: number;
  readonly problem: Problem;
}

/** The first place at which a translation's outline departs from the original's, or null where they are the same. */
export function firstDifference(original: Outline, translation: Outline): Difference | null {
  for (let index = 0; index < Math.max(original.length, translation.length); index++) {
    const expected = original[index];
    const found = translation[index];
    if (expected?.text === found?.text) continue;
    const line = found?.line ?? translation.at(-1)?.line ?? 1;
    return { line, problem: departure(expected, found) };
  }
  return null;
}

function departure(expected: OutlineEntry | undefined, found: OutlineEntry | undefined): Problem {
  const original = expected?.text.trim() ?? '';
  const translation = found?.text.trim() ?? '';
  if (!expected) return { code: 'translation-longer', values: { translation } };
  const { line } = expected;
  if (!found) return { code: 'translation-shorter', values: { original, line } };
  return { code: 'translation-differs', values: { original, line, translation } };
}
