/** Searching the site, by the index that the build has made (src/build/search-index.ts). */
import { queryFor, together } from '../base/han';

/** A place to go to. */
export interface Hit {
  /** From the site's root, with a fragment. */
  readonly path: string;
  readonly title: string;
  /** The page on which it stands, where that is not the title itself. */
  readonly page: string | null;
  readonly kind: HitKind;
  /** HTML: the words around what was found, which is marked. */
  readonly excerpt: string;
}

export type HitKind = 'lesson' | 'glossary' | 'api' | 'versions';

/** What is used of the library's own module, which lies beside its index and has no types. */
interface Pagefind {
  options(options: { baseUrl: string; bundlePath: string; excerptLength: number }): Promise<void>;
  search(text: string): Promise<{ readonly results: readonly { data(): Promise<Found> }[] }>;
}

interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly { readonly url: string; readonly title: string; readonly excerpt: string }[];
}

/** So many pages are looked at, and the best of them shown. */
const CANDIDATES = 20;
const MOST_PAGES = 8;
const MOST_SECTIONS = 3;

let library: Promise<Pagefind> | null = null;

/**
 * What is found for some words, the best first.
 * @throws where the index cannot be loaded.
 */
export async function search(text: string): Promise<Hit[]> {
  library ??= load();
  const pagefind = await library;
  const { results } = await pagefind.search(queryFor(text));
  const pages = await Promise.all(results.slice(0, CANDIDATES).map((result) => result.data()));
  const ranked = pages.map(hitsOf).sort((a, b) => rank(a, text) - rank(b, text));
  return ranked.slice(0, MOST_PAGES).flat();
}

/** Pages that are about it come first: those with the words in their own title, then those with a section so called. */
function rank(hits: readonly Hit[], text: string): number {
  const about = (title: string | null | undefined) => title?.toLowerCase().includes(text.toLowerCase()) === true;
  if (about(hits[0]?.page) || (hits[0]?.page === null && about(hits[0].title))) return 0;
  return hits.some((hit) => about(hit.title)) ? 1 : 2;
}

async function load(): Promise<Pagefind> {
  try {
    const root = new URL(document.documentElement.dataset.root ?? './', location.href);
    const bundle = new URL('pagefind/', root);
    const pagefind: Pagefind = await import(/* @vite-ignore */ new URL('pagefind.js', bundle).href);
    await pagefind.options({ baseUrl: '/', bundlePath: bundle.pathname, excerptLength: 18 });
    return pagefind;
  } catch (error) {
    // The next search tries again.
    library = null;
    throw error;
  }
}

function hitsOf({ url, excerpt, meta, sub_results }: Found): Hit[] {
  const kind = kindOf(url);
  const page = together(meta.title ?? '').replace(/ · Loopscope$/, '');
  const sections = sub_results.filter((section) => section.url.includes('#')).slice(0, MOST_SECTIONS);
  if (sections.length === 0) return [{ path: url, title: page, page: null, kind, excerpt: together(excerpt) }];
  return sections.map((section) => ({
    path: section.url,
    title: together(section.title),
    page: together(section.title) === page ? null : page,
    kind,
    excerpt: together(section.excerpt),
  }));
}

function kindOf(path: string): HitKind {
  const kinds: readonly HitKind[] = ['glossary', 'api', 'versions'];
  return kinds.find((kind) => path.includes(`/${kind}/`)) ?? 'lesson';
}
