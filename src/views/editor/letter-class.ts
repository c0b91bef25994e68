/** Monaco gives a mark in the gutter no text, only a class: so each text that is needed becomes one. */
const sheet = new CSSStyleSheet();
const made = new Set<string>();

/** The class whose elements show a short text. */
export function letterClass(letters: string): string {
  const name = `letters-${[...letters].map((letter) => letter.codePointAt(0)?.toString(16)).join('-')}`;
  if (made.has(name)) return name;
  if (made.size === 0) document.adoptedStyleSheets.push(sheet);
  made.add(name);
  sheet.insertRule(`.${name}::before { content: ${JSON.stringify(letters)}; }`);
  return name;
}
