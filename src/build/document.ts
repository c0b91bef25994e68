/** Writes HTML documents: the frame around what the application renders. */
import { createHash } from 'node:crypto';
import { linkBetween, rootFrom } from '../lesson/address.ts';
import type { Language } from '../lesson/lesson.ts';
import { oembedFile } from './oembed.ts';
import type { ImagesFrom, PrerenderedPage, Preview } from './page.ts';

/** The files that a document loads, as paths from the site's root (`assets/main.js`). */
export interface Assets {
  readonly script: string;
  readonly styles: readonly string[];
  readonly preloads: readonly string[];
}

export interface DocumentOptions {
  readonly assets: Assets;
  /** Runs before anything is painted; allowed by its hash. */
  readonly firstScript: string;
  /** Where the site will be published, ending in a slash; null makes relative addresses. */
  readonly siteUrl: string | null;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en_US', 'zh-Hant': 'zh_TW', 'zh-Hans': 'zh_CN' };

/** A page of the site. */
export function pageDocument(page: PrerenderedPage, { assets, firstScript, siteUrl }: DocumentOptions): string {
  const root = rootFrom(page.path);
  const first = `<script>${firstScript}</script>`;
  const files = assetTags(assets, root);
  const head = [
    ...commonHead([firstScript], page.imagesFrom),
    `<title>${escapeHtml(page.title)}</title>`,
    ...(page.embedded || page.unlisted ? ['<meta name="robots" content="noindex">'] : []),
    ...(page.embedded ? [] : linksOf(page, siteUrl)),
    `<link rel="icon" href="${root}favicon.svg" type="image/svg+xml">`,
    // A frame that is given another size is laid out though its styles are on their way, and what moves when they come
    // counts against the page around. A script waits for the styles before it, and what follows waits for the script.
    ...(page.embedded ? [files, first] : [first, files]).flat(),
  ];
  return htmlDocument(`lang="${page.language}" data-root="${root}"`, head, `<div id="root">${page.html}</div>`);
}

/** What search engines and networks are told of a page. */
function linksOf(page: PrerenderedPage, siteUrl: string | null): string[] {
  const address = (path: string) => (siteUrl ? siteUrl + path.slice(1) : linkBetween(page.path, path));
  const original = page.alternates[0]?.path ?? page.path;
  return [
    `<meta name="description" content="${escapeHtml(page.description)}">`,
    `<link rel="canonical" href="${address(page.path)}">`,
    ...page.alternates.map(
      ({ language, path }) => `<link rel="alternate" hreflang="${language}" href="${address(path)}">`,
    ),
    `<link rel="alternate" hreflang="x-default" href="${address(original)}">`,
    ...(siteUrl ? oembedLink(page, siteUrl) : []),
    '<meta property="og:type" content="website">',
    '<meta property="og:site_name" content="Loopscope">',
    `<meta property="og:title" content="${escapeHtml(page.title)}">`,
    `<meta property="og:description" content="${escapeHtml(page.description)}">`,
    ...(page.preview ? previewTags(page.preview, address(`/${page.preview.file}`)) : []),
    `<meta property="og:locale" content="${LOCALES[page.language]}">`,
    ...(siteUrl ? [`<meta property="og:url" content="${address(page.path)}">`] : []),
  ];
}

function previewTags({ alt, width, height }: Preview, url: string): string[] {
  return [
    `<meta property="og:image" content="${url}">`,
    `<meta property="og:image:width" content="${width}">`,
    `<meta property="og:image:height" content="${height}">`,
    `<meta property="og:image:alt" content="${escapeHtml(alt)}">`,
    '<meta name="twitter:card" content="summary_large_image">',
  ];
}

/** Where those who make a preview of a link to this page learn what to embed for it. */
function oembedLink({ path, title }: PrerenderedPage, siteUrl: string): string[] {
  const file = oembedFile(path);
  if (file === null) return [];
  const type = 'application/json+oembed';
  return [`<link rel="alternate" type="${type}" href="${siteUrl}${file}" title="${escapeHtml(title)}">`];
}

/** The page for other programs (docs/embedding.md): no interface of its own. */
export function embedDocument(path: string, assets: Assets): string {
  const root = rootFrom(path);
  const head = [
    ...commonHead([]),
    '<title>Loopscope: embedded playground</title>',
    '<meta name="robots" content="noindex">',
    ...assetTags(assets, root),
  ];
  return htmlDocument(`lang="en" data-root="${root}"`, head, '');
}

/** The document that fetches lessons of others for the page that shows them: the only one that connects to other sites. */
export function fetcherDocument(script: string): string {
  const policy = `default-src 'none'; script-src ${hashOf(script)}; connect-src https: http:; base-uri 'none'; form-action 'none'`;
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<title>Loopscope</title>',
    '<meta name="robots" content="noindex">',
    `<script>${script}</script>`,
  ];
  return htmlDocument('lang="en"', head, '');
}

/**
 * `404.html`. A host serves it at any depth, so it can refer to no file: script and style are inside it, and the script
 * finds the site's root.
 */
export function notFoundDocument({ style, script, body }: { style: string; script: string; body: string }): string {
  const head = [
    ...commonHead([script]),
    '<title>404 · Loopscope</title>',
    '<meta name="robots" content="noindex">',
    `<style>${style}</style>`,
  ];
  return htmlDocument('lang="en"', head, `${body}\n<script>${script}</script>`);
}

function htmlDocument(attributes: string, head: readonly string[], body: string): string {
  return `<!doctype html>\n<html ${attributes}>\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}

function commonHead(inlineScripts: readonly string[], imagesFrom: ImagesFrom = 'site'): string[] {
  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${securityPolicy(inlineScripts, imagesFrom)}">`,
    '<meta name="color-scheme" content="light dark">',
  ];
}

/**
 * Nothing from elsewhere is loaded, and no script runs but the site's own. Python and the editor need WebAssembly and
 * inline styles; the editor draws its icons from data addresses. The images of a lesson of somebody's own are the one
 * exception: which of them are shown is decided where it is read (src/lesson/images.ts).
 */
function securityPolicy(inlineScripts: readonly string[], imagesFrom: ImagesFrom): string {
  const hashes = inlineScripts.map(hashOf);
  return [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data:${imagesFrom === 'anywhere' ? ' https: http:' : ''}`,
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

function assetTags({ script, styles, preloads }: Assets, root: string): string[] {
  return [
    ...styles.map((file) => `<link rel="stylesheet" href="${root}${file}">`),
    ...preloads.map((file) => `<link rel="modulepreload" href="${root}${file}">`),
    `<script type="module" src="${root}${script}"></script>`,
  ];
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
