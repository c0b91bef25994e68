/**
 * Where a line of a program may be broken when the page is too narrow for it: behind an opening bracket, a dot, a comma or an
 * equals sign, where the next word begins. Browsers know none of these places and would break `create_task` at any letter.
 */
const SEAM = /(?<=[([{.,=])(?=[\w"'*])(?<!\d\.)/;

/** The pieces of a line of code between which it may be broken; one, if there is no such place. */
export function codePieces(code: string): readonly string[] {
  return code.split(SEAM);
}

/** The length of the longest stretch without a space, which a browser keeps together. */
export function longestStretch(code: string): number {
  return Math.max(...code.split(/\s+/).map((stretch) => stretch.length));
}
