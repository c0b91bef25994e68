/** How the parsers complain: every problem is kept with its place, and all are told at once. */
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';

/** A line (from 1), a Markdown node, or the file as a whole. */
export type Place = number | Node | undefined;

/** Notes an error in a file. The file counts as broken from then on. */
export function problem(file: VFile, reason: string, place?: Place): void {
  const where = typeof place === 'number' ? { line: place, column: 1 } : place?.position;
  const message = file.message(reason, where ? { place: where } : {});
  message.fatal = true;
}

/** Whether anything was found wrong with it. */
export function isBroken(file: VFile): boolean {
  return file.messages.some((message) => message.fatal);
}

/** All problems of all files as one text, each with file and line; empty where there are none. */
export function report(files: readonly VFile[]): string {
  const broken = files.filter(isBroken);
  return broken.length === 0 ? '' : reporter(broken, { color: false, quiet: true });
}
