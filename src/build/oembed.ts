/**
 * What a link to a lesson becomes where a tool embeds links by itself (https://oembed.com): a file beside the lesson's page,
 * found by the page's `<link type="application/json+oembed">`. The format wants absolute addresses.
 */
import { parsePath } from '../lesson/address.ts';
import { EMBED_DEFAULTS } from '../lesson/embed-options.ts';
import { embedSnippet } from '../lesson/embed-snippet.ts';

/** In CSS pixels. Each is but a proposal: the frame fills the width that it gets, and is 48rem high. */
const WIDTH = 800;
const HEIGHT = 768;

/** An answer of type `rich`, as the specification has it. */
export interface Oembed {
  readonly type: 'rich';
  readonly version: '1.0';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** The file for the page at a path, from the site's root; null where the page is no lesson. */
export function oembedFile(path: string): string | null {
  return parsePath(path)?.page.kind === 'lesson' ? `${path.slice(1)}oembed.json` : null;
}

/**
 * @param path of a lesson's page
 * @param siteUrl where the site will be published, with a slash at its end
 */
export function oembedOf(path: string, title: string, siteUrl: string): Oembed {
  const address = parsePath(path);
  if (address?.page.kind !== 'lesson') throw new Error(`${path} is no lesson's page`);
  const what = { kind: 'lesson', slug: address.page.slug, title } as const;
  const { language } = address;
  const html = embedSnippet({ site: siteUrl, language, what, options: EMBED_DEFAULTS }, 'frame');
  if (html === null) throw new Error(`${path} cannot be embedded`);
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: 'Loopscope',
    provider_url: siteUrl,
    html,
    width: WIDTH,
    height: HEIGHT,
  };
}
