/** Highlights code at build time, so that no highlighter is sent to the reader. The colours are tokens.css's. */
import { createCssVariablesTheme, createHighlighter } from 'shiki';

export type Highlight = (code: string, language: string) => string;

const THEME = createCssVariablesTheme({ name: 'css-variables', variablePrefix: '--shiki-' });

/** The languages of fenced code, and what Shiki calls them. */
const LANGUAGES: Readonly<Record<string, string>> = { python: 'python', console: 'shellsession', text: 'text' };

/** A highlighter; the same code is highlighted once. */
export async function createHighlight(): Promise<Highlight> {
  const shiki = await createHighlighter({ langs: ['python', 'shellsession'], themes: [THEME] });
  const done = new Map<string, string>();
  return (code, language) => {
    const lang = LANGUAGES[language];
    if (!lang) throw new RangeError(`no highlighting for ${language}`);
    const key = `${lang}\n${code}`;
    let html = done.get(key);
    if (html === undefined) {
      html = shiki.codeToHtml(code, {
        lang,
        theme: THEME.name ?? 'css-variables',
        mergeSameStyleTokens: true,
        transformers: [
          {
            pre(node) {
              node.properties.class = 'code';
              // Its colours come from the page's styles.
              node.properties.style = undefined;
            },
          },
        ],
      });
      done.set(key, html);
    }
    return html;
  };
}
