/** The last step of a build: every document of the site, written beside the client's files. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rolldown } from 'vite';
import { type Assets, embedDocument, escapeHtml, fetcherDocument, notFoundDocument, pageDocument } from './document.ts';
import { inlineScript } from './inline-script.ts';
import { oembedFile, oembedOf } from './oembed.ts';
import type { DrawPreviews, PrerenderedPage, RenderPages, SearchRecords } from './page.ts';
import { createRenderer } from './previews.ts';
import { writeSearchIndex } from './search-index.ts';

export const CLIENT_ENTRY = 'src/app/main.tsx';
export const EMBED_ENTRY = 'src/app/embed/main.ts';
export const EMBED_PAGE_ENTRY = 'src/app/embed/page.ts';
export const EMBED_FIRST_SCRIPT = 'src/app/embed/first-script.ts';
export const SERVER_ENTRY = 'src/app/entry-server.tsx';
export const FIRST_SCRIPT = 'src/app/first-script.ts';
/** What runs in the pages of others. */
const HOST = 'src/app/embed/host';
export const EMBED_PATH = '/embed/playground/';
const FETCHER = 'src/app/own-lesson/fetcher.ts';
export const FETCHER_PATH = '/lesson/fetcher/';

const NOT_FOUND = 'src/app/not-found';
/** What 404.html knows the site's root by (src/app/not-found/find-root.ts). */
const MARKER = { file: 'loopscope.json', text: '{"site":"loopscope"}\n' };

/**
 * Renders and writes all documents into `outDir`.
 *
 * `SITE_URL` in the environment is where the site will be published; with it addresses for search engines are absolute,
 * there is a sitemap, and beside each lesson's page an `oembed.json`.
 */
export async function writeSite(root: string, outDir: string, serverDir: string, bundle: Rolldown.OutputBundle) {
  const siteUrl = process.env.SITE_URL ? process.env.SITE_URL.replace(/\/?$/, '/') : null;
  const firstScripts = {
    page: await inlineScript(root, FIRST_SCRIPT),
    embed: await inlineScript(root, EMBED_FIRST_SCRIPT),
  };
  const server: { pages: RenderPages; previews: DrawPreviews; searchRecords: SearchRecords } = await import(
    /* @vite-ignore */ pathToFileURL(resolve(root, serverDir, 'server.js')).href
  );
  const pages = await server.pages();
  const write = (file: string, text: string | Uint8Array) => {
    const path = resolve(root, outDir, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  for (const page of pages) {
    const assets = assetsOf(bundle, page.embedded ? EMBED_PAGE_ENTRY : CLIENT_ENTRY, page.modules, page.laterModules);
    const firstScript = page.embedded ? firstScripts.embed : firstScripts.page;
    write(`${page.path.slice(1)}index.html`, pageDocument(page, { assets, firstScript, siteUrl }));
  }
  write(`${EMBED_PATH.slice(1)}index.html`, embedDocument(EMBED_PATH, assetsOf(bundle, EMBED_ENTRY, [])));
  const render = await createRenderer();
  for (const [file, svg] of await server.previews()) write(file, render(svg));
  write(`${FETCHER_PATH.slice(1)}index.html`, await fetcherPage(root));
  await writeForHosts(root, write);
  write('404.html', await notFoundPage(root));
  write(MARKER.file, MARKER.text);
  write('robots.txt', `User-agent: *\nAllow: /\n${siteUrl ? `Sitemap: ${siteUrl}sitemap.xml\n` : ''}`);
  const found = pages.filter((page) => !page.embedded && !page.unlisted);
  await writeSearchIndex(resolve(root, outDir, 'pagefind'), pages, await server.searchRecords());
  if (siteUrl) {
    write('sitemap.xml', sitemap(found, siteUrl));
    writeOembeds(found, siteUrl, write);
  }
}

function writeOembeds(pages: readonly PrerenderedPage[], siteUrl: string, write: (file: string, text: string) => void) {
  for (const { path, title } of pages) {
    const file = oembedFile(path);
    if (file !== null) write(file, `${JSON.stringify(oembedOf(path, title, siteUrl))}\n`);
  }
}

/** What other sites load to embed pages of this one (docs/embedding.md). */
async function writeForHosts(root: string, write: (file: string, text: string) => void): Promise<void> {
  write('loopscope.js', await inlineScript(root, `${HOST}/elements.ts`));
  write('loopscope-frame.js', await inlineScript(root, `${HOST}/frame.ts`, 'es'));
  write('loopscope-frame.d.ts', declarationsOf(root, `${HOST}/frame.ts`));
}

/** A module's types as a file of their own; it imports none. */
function declarationsOf(root: string, file: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'loopscope-types-'));
  try {
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const options = [
      '--ignoreConfig',
      '--declaration',
      '--emitDeclarationOnly',
      '--target',
      'es2023',
      '--lib',
      'es2023,dom',
    ];
    execFileSync(process.execPath, [compiler, join(root, file), ...options, '--outDir', folder]);
    return readFileSync(join(folder, basename(file).replace(/\.ts$/, '.d.ts')), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What fetches lessons of others, with everything inside it. */
export async function fetcherPage(root: string): Promise<string> {
  return fetcherDocument(await inlineScript(root, FETCHER));
}

/** 404.html, with everything inside it. */
export async function notFoundPage(root: string): Promise<string> {
  const read = (file: string) => readFileSync(join(root, NOT_FOUND, file), 'utf8');
  const script = await inlineScript(root, `${NOT_FOUND}/main.ts`);
  return notFoundDocument({ style: read('style.css'), body: read('body.html'), script });
}

/**
 * The entry, everything that it imports at once, and the same of the further modules that a page needs; of those that are
 * loaded later only the styles, which what is prerendered of them needs from the beginning.
 */
function assetsOf(
  bundle: Rolldown.OutputBundle,
  entry: string,
  modules: readonly string[],
  laterModules: readonly string[] = [],
): Assets {
  const main = findChunk(bundle, entry);
  const chunks = new Set<Rolldown.OutputChunk>();
  const later = new Set<Rolldown.OutputChunk>();
  const follow = (chunk: Rolldown.OutputChunk, into: Set<Rolldown.OutputChunk>) => {
    if (into.has(chunk)) return;
    into.add(chunk);
    for (const file of chunk.imports) {
      const imported = bundle[file];
      if (imported?.type === 'chunk') follow(imported, into);
    }
  };
  for (const chunk of [main, ...modules.map((id) => findChunk(bundle, id))]) follow(chunk, chunks);
  for (const id of laterModules) follow(findChunk(bundle, id), later);
  const styles = [...chunks, ...later].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
  return {
    script: main.fileName,
    styles: [...new Set(styles)],
    preloads: [...chunks].filter((chunk) => chunk !== main).map(({ fileName }) => fileName),
  };
}

/** The chunk made for a module: a file's path below the root, or a virtual module's id. */
function findChunk(bundle: Rolldown.OutputBundle, id: string): Rolldown.OutputChunk {
  const found = Object.values(bundle).find(
    (file): file is Rolldown.OutputChunk => file.type === 'chunk' && file.facadeModuleId?.endsWith(id) === true,
  );
  if (!found) throw new Error(`The build has no chunk for ${id}`);
  return found;
}

function sitemap(pages: readonly PrerenderedPage[], siteUrl: string): string {
  const address = (path: string) => escapeHtml(siteUrl + path.slice(1));
  const urls = pages.map(({ path, alternates }) => {
    const links = alternates.map(
      (each) => `<xhtml:link rel="alternate" hreflang="${each.language}" href="${address(each.path)}"/>`,
    );
    return `<url><loc>${address(path)}</loc>${links.join('')}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
}
