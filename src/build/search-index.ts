/** The index that readers search (src/app/search.ts): made of the prerendered pages and of the names in the API index. */
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { apart, apartInHtml } from '../base/han.ts';
import type { PrerenderedPage, SearchRecord } from './page.ts';

/** Of these pages everything that stands in a `data-pagefind-body` is searched, section by section. */
const SEARCHED = /^\/(zh-Han[ts]\/)?(learn\/[^/]+|glossary|versions)\/$/;

/**
 * Writes the index beside the site's other files, one part a language; the browser loads what a search needs of it. Chinese
 * is searched by characters (src/base/han.ts).
 * @param directory where to, absolute
 */
export async function writeSearchIndex(
  directory: string,
  pages: readonly PrerenderedPage[],
  records: readonly SearchRecord[],
): Promise<void> {
  // `create_task` is one word.
  const { index } = await checked(createIndex({ includeCharacters: '_' }));
  if (!index) throw new Error('The search index could not be begun');
  for (const page of pages) if (SEARCHED.test(page.path)) await addPage(index, page);
  for (const { path, language, title, text } of records) {
    // The library takes a page's language in small letters, and would keep two indexes.
    const small = language.toLowerCase();
    await checked(
      index.addCustomRecord({ url: path, language: small, content: apart(`${title} ${text}`), meta: { title } }),
    );
  }
  await checked(index.writeFiles({ outputPath: directory }));
  await close();
}

async function addPage(index: PagefindIndex, { path, language, title, html }: PrerenderedPage): Promise<void> {
  const content = `<html lang="${language}"><head><title>${title}</title></head><body>${apartInHtml(html)}</body></html>`;
  await checked(index.addHTMLFile({ url: path, content }));
}

/** @throws with what the library has to complain about. */
async function checked<T extends { readonly errors: readonly string[] }>(answer: Promise<T>): Promise<T> {
  const result = await answer;
  if (result.errors.length > 0) throw new Error(`The search index: ${result.errors.join('; ')}`);
  return result;
}
