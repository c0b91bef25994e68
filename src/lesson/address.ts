/**
 * The addresses of the site's pages, as paths from the site's root: `/`, `/learn/the-tower/`, `/zh-Hant/playground/`.
 *
 * Nothing knows under which path of a host the root lies, so every link in a page is relative to that page.
 */
import { LANGUAGES, type Language } from './lesson.ts';

export type Page =
  | { readonly kind: 'home' }
  | { readonly kind: 'lesson'; readonly slug: string }
  /** A page to stand inside another site's (docs/embedding.md): a lesson, or one program of it. */
  | { readonly kind: 'embed'; readonly slug: string; readonly program: string | null }
  /** For whoever teaches: one lesson, or the list of all. */
  | { readonly kind: 'teach'; readonly slug: string | null }
  /** A lesson of somebody's own, from the address in the query. */
  | { readonly kind: 'own' }
  | { readonly kind: PlainKind };

/** The pages whose address is their name. */
const PLAIN_KINDS = ['playground', 'progress', 'glossary', 'api', 'versions', 'course', 'check'] as const;
type PlainKind = (typeof PLAIN_KINDS)[number];

export interface Address {
  readonly language: Language;
  readonly page: Page;
}

/** The language whose pages stand at the root. */
const DEFAULT: Language = 'en';

/** An address's path from the root, with a slash at both ends. */
export function pathOf({ language, page }: Address): string {
  const prefix = language === DEFAULT ? '/' : `/${language}/`;
  switch (page.kind) {
    case 'home':
      return prefix;
    case 'lesson':
      return `${prefix}learn/${page.slug}/`;
    case 'own':
      return `${prefix}lesson/`;
    case 'embed':
      return `${prefix}embed/${page.slug}/${page.program === null ? '' : `${page.program}/`}`;
    case 'teach':
      return `${prefix}teach/${page.slug === null ? '' : `${page.slug}/`}`;
    default:
      return `${prefix}${page.kind}/`;
  }
}

/** The address that a path from the root names, or null where it names no page. `…/index.html` is the folder's page. */
export function parsePath(path: string): Address | null {
  const parts = path
    .replace(/(^|\/)index\.html$/, '')
    .split('/')
    .filter(Boolean);
  const language = LANGUAGES.find((each) => each === parts[0] && each !== DEFAULT) ?? DEFAULT;
  const [first, second, ...more] = language === DEFAULT ? parts : parts.slice(1);
  if (first === 'embed' && second !== undefined && more.length < 2) return embedOf(language, second, more[0] ?? null);
  if (more.length > 0) return null;
  if (first === undefined) return { language, page: { kind: 'home' } };
  const plain = PLAIN_KINDS.find((kind) => kind === first);
  if (plain && second === undefined) return { language, page: { kind: plain } };
  if (first === 'teach') return { language, page: { kind: 'teach', slug: second ?? null } };
  if (first === 'lesson' && second === undefined) return { language, page: { kind: 'own' } };
  if (first === 'learn' && second !== undefined) return { language, page: { kind: 'lesson', slug: second } };
  return null;
}

/** The slug under which a program of the embedding page's own is shown. */
export const OWN_PROGRAM = 'program';

/** Names below `/embed/` that mean something else, so no lesson can have them. */
export const RESERVED_SLUGS: readonly string[] = [OWN_PROGRAM, 'playground'];

/** `/embed/playground/` is no page but the door (src/app/embed). */
function embedOf(language: Language, slug: string, program: string | null): Address | null {
  if (slug === 'playground' || (slug === OWN_PROGRAM && program !== null)) return null;
  return { language, page: { kind: 'embed', slug, program } };
}

/** The way from a page up to the root: `../../` for `/learn/the-tower/`, `./` for `/`. */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 2) || './';
}

/** The link that leads from the page at one path to another path. */
export function linkBetween(from: string, to: string): string {
  return rootFrom(from) + to.slice(1);
}
