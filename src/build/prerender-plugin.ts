/**
 * Makes the site's HTML documents.
 *
 * There is no HTML entry. In development a document is made for each request, and the application renders in the
 * browser; a build renders every page with the server's build of the application and writes the documents beside the
 * client's files. All addresses in them are relative, so the output works under any path of any static host.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown, ViteDevServer } from 'vite';
import { OWN_PROGRAM, parsePath, pathOf } from '../lesson/address.ts';
import { LANGUAGES } from '../lesson/lesson.ts';
import { embedDocument, pageDocument } from './document.ts';
import { inlineScript } from './inline-script.ts';
import {
  CLIENT_ENTRY,
  EMBED_ENTRY,
  EMBED_FIRST_SCRIPT,
  EMBED_PAGE_ENTRY,
  EMBED_PATH,
  FETCHER_PATH,
  FIRST_SCRIPT,
  fetcherPage,
  notFoundPage,
  SERVER_ENTRY,
  writeSite,
} from './write-site.ts';

/**
 * The server's build is a means, not a part of the site, and goes when it has been used. It lies where its imports find
 * their packages; two builds at a time don't meet.
 */
const SERVER_OUTPUT = `node_modules/.cache/loopscope-server-${process.pid}`;

/** Imported lazily by what is prerendered, and never run in the build: Python and the editor. */
const BROWSER_ONLY = [/\/runtime\/shared-runner$/, /\/python-editor$/];

export function prerender(): Plugin {
  let bundle: Rolldown.OutputBundle = {};
  return {
    name: 'loopscope:prerender',
    // What the client's build leaves is read when the server's build is done.
    sharedDuringBuild: true,
    config: () => ({
      builder: {},
      optimizeDeps: { entries: [CLIENT_ENTRY, EMBED_ENTRY, EMBED_PAGE_ENTRY] },
      environments: {
        client: {
          build: {
            rolldownOptions: { input: { main: CLIENT_ENTRY, embed: EMBED_ENTRY, 'embed-page': EMBED_PAGE_ENTRY } },
            modulePreload: { polyfill: false },
          },
        },
        ssr: {
          build: {
            ssr: true,
            outDir: SERVER_OUTPUT,
            emptyOutDir: true,
            copyPublicDir: false,
            rolldownOptions: { input: { server: SERVER_ENTRY }, external: BROWSER_ONLY },
          },
        },
      },
    }),
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const accepts = request.headers.accept ?? '';
        if (request.method !== 'GET' || !accepts.includes('text/html')) return next();
        try {
          const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
          const document = await devDocument(server, path);
          response.statusCode = document ? 200 : 404;
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(
            document ? await server.transformIndexHtml(path, document) : await notFoundPage(server.config.root),
          );
        } catch (error) {
          next(error);
        }
      });
    },
    writeBundle(_options, written) {
      if (this.environment.name === 'client') bundle = written;
    },
    buildApp: {
      order: 'post',
      async handler(builder) {
        const { client, ssr } = builder.environments;
        if (!client || !ssr) throw new Error('Vite is to build for the browser and for the prerendering');
        for (const environment of [client, ssr]) if (!environment.isBuilt) await builder.build(environment);
        const { root, build } = client.config;
        try {
          await writeSite(root, build.outDir, SERVER_OUTPUT, bundle);
        } finally {
          rmSync(join(root, SERVER_OUTPUT), { recursive: true, force: true });
        }
      },
    },
  };
}

/** The document for a path in development, or null where there is no page. */
async function devDocument(server: ViteDevServer, path: string): Promise<string | null> {
  const assets = (entry: string) => ({ script: entry, styles: [], preloads: [] });
  if (path === EMBED_PATH) return withoutPolicy(embedDocument(path, assets(EMBED_ENTRY)));
  if (path === FETCHER_PATH) return withoutPolicy(await fetcherPage(server.config.root));
  const address = parsePath(path);
  if (!address || !(await hasPage(server, address))) return null;
  const page = {
    path,
    language: address.language,
    title: 'Loopscope',
    description: '',
    html: '',
    alternates: LANGUAGES.map((language) => ({ language, path: pathOf({ ...address, language }) })),
    preview: null,
    modules: [],
    laterModules: [],
    embedded: address.page.kind === 'embed',
    unlisted: address.page.kind === 'teach',
    imagesFrom: 'site' as const,
  };
  const [entry, first] = page.embedded ? [EMBED_PAGE_ENTRY, EMBED_FIRST_SCRIPT] : [CLIENT_ENTRY, FIRST_SCRIPT];
  const firstScript = await inlineScript(server.config.root, first);
  return withoutPolicy(pageDocument(page, { assets: assets(entry), firstScript, siteUrl: null }));
}

async function hasPage(server: ViteDevServer, { language, page }: NonNullable<ReturnType<typeof parsePath>>) {
  if (!('slug' in page) || page.slug === null || page.slug === OWN_PROGRAM) return true;
  const { lessons } = await server.ssrLoadModule(`virtual:loopscope/course/${language}`);
  return page.slug in lessons;
}

/** Vite's own scripts in development are inline and not ours to hash. */
function withoutPolicy(document: string): string {
  return document.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n/, '');
}
