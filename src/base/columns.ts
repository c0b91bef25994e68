/**
 * The width of text in a monospaced font, in columns: a Chinese character takes two, a combining mark none.
 */

/** Wide by Unicode's UAX #11, and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const NO_WIDTH = /[\p{Mark}\p{Control}\p{Format}]/u;

/** Columns of one character. */
function columnsOf(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** Columns of a text of one line. */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text) sum += columnsOf(character);
  return sum;
}

/** The text in exactly so many columns: filled up with spaces, or cut with `…` at its end. */
export function fitColumns(text: string, width: number): string {
  const missing = width - columns(text);
  return missing >= 0 ? text + ' '.repeat(missing) : `${cut(text, width - 1)}…`;
}

function cut(text: string, width: number): string {
  let kept = '';
  let taken = 0;
  for (const character of text) {
    taken += columnsOf(character);
    if (taken > width) break;
    kept += character;
  }
  return kept + ' '.repeat(Math.max(0, width - columns(kept)));
}
