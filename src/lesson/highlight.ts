/**
 * Highlights code: in the build, so that no highlighter is sent to the reader, and in the browser for a lesson of somebody's
 * own alone. Grammars run on the browser's own regular expressions, so no WebAssembly is fetched for them. The colours are
 * those of src/app/tokens.css.
 */
import type { Element } from 'hast';
import { createCssVariablesTheme, createHighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';

/** Code to one `<pre class="code">`. Throws on a language it does not know. */
export type Highlight = (code: string, language: string) => Element;

const THEME = createCssVariablesTheme({ name: 'css-variables', variablePrefix: '--shiki-' });

/** The languages of fenced code, and what Shiki calls them. */
const LANGUAGES: Readonly<Record<string, string>> = { python: 'python', console: 'shellsession', text: 'text' };

/** A highlighter; the same code is highlighted once. */
export async function createHighlight(): Promise<Highlight> {
  const shiki = await createHighlighterCore({
    langs: [import('shiki/langs/python.mjs'), import('shiki/langs/shellsession.mjs')],
    themes: [THEME],
    engine: createJavaScriptRegexEngine(),
  });
  const done = new Map<string, Element>();
  return (code, language) => {
    const lang = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
    if (!lang) throw new RangeError(`no highlighting for ${language}`);
    const key = `${lang}\n${code}`;
    const known = done.get(key);
    if (known) return structuredClone(known);
    const theme = THEME.name ?? 'css-variables';
    const root = shiki.codeToHast(code, { lang, theme, mergeSameStyleTokens: true });
    const pre = root.children.find((node): node is Element => node.type === 'element');
    if (!pre) throw new Error('the highlighter has changed: no element came');
    // Its colours come from the page's styles.
    pre.properties = { className: ['code'], tabIndex: 0 };
    done.set(key, pre);
    return structuredClone(pre);
  };
}
