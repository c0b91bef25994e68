/** Near enough for 11px in the interface's font; measuring would need a document, which the prerender has not. */
const LETTER = { latin: 6.2, chinese: 11 };

/** Pixels that a letter of a label takes. */
function letterWidth(letter: string): number {
  return letter.charCodeAt(0) > 0x2e80 ? LETTER.chinese : LETTER.latin;
}

/** Pixels that a label takes. */
export function textWidth(text: string): number {
  let sum = 0;
  for (const letter of text) sum += letterWidth(letter);
  return sum;
}

/** As much of a text as fits; nothing where not even a few letters do. */
export function cutToWidth(text: string, width: number): string {
  let used = 0;
  let i = 0;
  for (const letter of text) {
    used += letterWidth(letter);
    if (used > width) return i > 4 ? `${text.slice(0, i - 1)}…` : '';
    i += letter.length;
  }
  return text;
}
