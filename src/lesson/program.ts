/** A program of a lesson: from its file to what the page needs. */
import { toHtml } from 'hast-util-to-html';
import type { Golden, Program } from './lesson.ts';
import type { Course } from './reading.ts';

/** A program's file, and its recorded run where there is one. */
export interface ProgramSource {
  readonly source: string;
  readonly golden: Golden | null;
}

/** A program as the page needs it. */
export function programFrom(name: string, { source, golden }: ProgramSource, { highlight, foreign }: Course): Program {
  const code = highlight(source.trimEnd(), 'python');
  return { name, source, golden, html: toHtml(foreign?.clean(code) ?? code) };
}
