/** How the parsers complain: every problem is kept with its place, and all are told at once. */
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import english from '../i18n/authors/en.json' with { type: 'json' };
import type { Problem, ProblemCode, ProblemValues } from './problems.ts';

/** A line (from 1), a Markdown node, or the file as a whole. */
export type Place = number | Node | undefined;

/** A problem where it was found. */
export interface PlacedProblem extends Problem {
  /** Null where it is the file as a whole. */
  readonly line: number | null;
}

declare module 'vfile' {
  interface DataMap {
    problems: PlacedProblem[];
  }
}

/** Notes an error in a file. The file counts as broken from then on. */
export function problem<C extends ProblemCode>(file: VFile, code: C, values: ProblemValues<C>, place?: Place): void {
  tell(file, { code, values }, place);
}

/** The same, of one that somebody else has found. */
export function tell(file: VFile, { code, values }: Problem, place?: Place): void {
  const where = typeof place === 'number' ? { line: place, column: 1 } : place?.position;
  const message = file.message(sentenceOf({ code, values }), where ? { place: where } : {});
  message.fatal = true;
  file.data.problems = [...problemsIn(file), { code, values, line: message.line ?? null }];
}

/** What was found wrong with it, in the order in which it was found. */
export function problemsIn(file: VFile): readonly PlacedProblem[] {
  return file.data.problems ?? [];
}

/** Whether anything was found wrong with it. */
export function isBroken(file: VFile): boolean {
  return problemsIn(file).length > 0;
}

/** All problems of all files as one text, each with file and line; empty where there are none. */
export function report(files: readonly VFile[]): string {
  const broken = files.filter(isBroken);
  return broken.length === 0 ? '' : reporter(broken, { color: false, quiet: true });
}

/** The English sentence, for those who build the site; pages say it in the reader's language. */
export function sentenceOf({ code, values }: Problem): string {
  return english.author.problem[code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}
