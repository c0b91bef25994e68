/**
 * Chinese for the search index: every character a word of its own, so that any run of characters is found as a phrase. The
 * library's own cutting into words knows the simplified ones only, and cuts a word differently from place to place.
 */

/** Between two characters: a white space to the library, which gives it back as a plain one. */
const GAP = '\u200a';
const BETWEEN_HAN = /(?<=\p{Script=Han})(?=\p{Script=Han})/gu;

/** A text with its Chinese characters apart. */
export function apart(text: string): string {
  return text.replace(BETWEEN_HAN, GAP);
}

/** The same for the text within HTML; tags stay as they are. */
export function apartInHtml(html: string): string {
  return html.replace(/(?<=>)[^<]+/g, apart);
}

const GAPS = /(?<=\p{Script=Han}(?:<\/?mark>)*)\s(?=(?:<\/?mark>)*\p{Script=Han})/gu;

/** A text as it was: Chinese has no white space between characters. Marks side by side become one. */
export function together(text: string): string {
  return text.replace(GAPS, '').replaceAll('</mark><mark>', '');
}

/** A query for what was put apart: Chinese is sought as a phrase, other words as they are. */
export function queryFor(text: string): string {
  const isChinese = /^\p{Script=Han}{2,}$/u.test(text);
  return isChinese ? `"${apart(text)}"` : apart(text);
}
