/**
 * For workers: a package of the Markdown parser's reads character references with the page's document where it is built for
 * browsers, and says so only to bundlers that tell workers from pages.
 */
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const PACKAGE = 'decode-named-character-reference';

export function withoutDocument(): Plugin {
  return {
    name: 'loopscope:without-document',
    enforce: 'pre',
    // The file for Node.js, which has a table instead.
    resolveId: (id) => (id === PACKAGE ? createRequire(import.meta.url).resolve(PACKAGE) : null),
  };
}
