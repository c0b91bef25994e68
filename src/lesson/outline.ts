/**
 * The outline of a lesson: what must be the same in every language. One entry a line, nested by indentation:
 *
 *     ## {#timeline}
 *     program hello
 *     predict #order program=hello choices=3 right=2
 *       program order
 */

export interface OutlineEntry {
  readonly text: string;
  /** Where it stands in the file. */
  readonly line: number;
}

export type Outline = readonly OutlineEntry[];

export interface Difference {
  /** The line of the translation at which it departs from the original. */
  readonly line: number;
  readonly reason: string;
}

/** The first place at which a translation's outline departs from the original's, or null where they are the same. */
export function firstDifference(original: Outline, translation: Outline): Difference | null {
  for (let index = 0; index < Math.max(original.length, translation.length); index++) {
    const expected = original[index];
    const found = translation[index];
    if (expected?.text === found?.text) continue;
    const inOriginal = expected ? `\`${expected.text.trim()}\` (line ${expected.line})` : 'the end';
    const here = found ? `\`${found.text.trim()}\`` : 'the end';
    return {
      line: found?.line ?? translation.at(-1)?.line ?? 1,
      reason: `differs from the original, which has ${inOriginal} where this has ${here}`,
    };
  }
  return null;
}
