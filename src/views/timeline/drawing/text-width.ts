/** Near enough for 11px in the interface's font; measuring would need a document, which the prerender has not. */
const LETTER = { latin: 6.2, chinese: 11 };

/** Pixels that a letter of a label takes. */
export function letterWidth(letter: string): number {
  return letter.charCodeAt(0) > 0x2e80 ? LETTER.chinese : LETTER.latin;
}

/** Pixels that a label takes. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
}
