/** The application's entry in a build: renders every page of the site to HTML. */
import type { ReactElement } from 'react';
import { prerender } from 'react-dom/static.edge';
import type { DrawPreviews, PrerenderedPage, RenderPages, SearchRecord, SearchRecords } from '../build/page';
import { addCoursesMessages, addPagesMessages, addWorkbenchMessages, createI18n } from '../i18n/i18n';
import { type Address, OWN_PROGRAM, type Page, pathOf } from '../lesson/address';
import { EMBED_DEFAULTS } from '../lesson/embed-options';
import { type Curriculum, LANGUAGES, type Language } from '../lesson/lesson';
import { App } from './App';
import { laterModulesOf, loadCurriculum, loadedLesson, loadPage, modulesOf, referenceIn } from './content';
import { EmbedPage } from './embed/EmbedPage';
import { lessonToShow, prepareEmbed } from './embed/prepare';
import { headOf } from './page-head';
import { prepareStore } from './prepare-store';
import { drawPreview, previewOf } from './previews';

/** Every page in every language. */
export const pages: RenderPages = async () => {
  const rendered: PrerenderedPage[] = [];
  for (const language of LANGUAGES) {
    const curriculum = await loadCurriculum(language);
    for (const page of pagesOf(curriculum)) rendered.push(await renderPage({ language, page }, curriculum));
    for (const page of await embedsOf(curriculum, language)) {
      rendered.push(await renderEmbed({ language, page }, curriculum));
    }
  }
  return rendered;
};

/** Every public name of asyncio, with the lessons about it. */
export const searchRecords: SearchRecords = async () => {
  const records: SearchRecord[] = [];
  for (const language of LANGUAGES) {
    const address: Address = { language, page: { kind: 'api' } };
    await loadPage(address);
    for (const { name, taughtIn, usedIn } of referenceIn(language, 'api').flatMap((group) => group.names)) {
      const text = [...taughtIn, ...usedIn].map((lesson) => lesson.title).join(', ');
      records.push({ path: `${pathOf(address)}#${name}`, language, title: `asyncio.${name}`, text: `${name} ${text}` });
    }
  }
  return records;
};

/** The pictures of all pages, each once. */
export const previews: DrawPreviews = async () => {
  const i18n = await createI18n('en');
  await addWorkbenchMessages(i18n);
  const drawn = new Map<string, string>();
  for (const page of pagesOf(await loadCurriculum('en'))) {
    const address: Address = { language: 'en', page };
    await loadPage(address);
    const { file } = previewOf(address, i18n.t);
    if (!drawn.has(file)) drawn.set(file, drawPreview(address, i18n.t));
  }
  return drawn;
};

function pagesOf(curriculum: Curriculum): Page[] {
  const lessons = curriculum.chapters.flatMap((chapter) => chapter.lessons);
  return [
    { kind: 'home' },
    { kind: 'playground' },
    { kind: 'progress' },
    { kind: 'glossary' },
    { kind: 'api' },
    { kind: 'versions' },
    { kind: 'teach', slug: null },
    ...lessons.map(({ slug }): Page => ({ kind: 'teach', slug })),
    { kind: 'own' },
    { kind: 'course' },
    { kind: 'check' },
    ...lessons.map(({ slug }): Page => ({ kind: 'lesson', slug })),
  ];
}

async function renderPage(address: Address, curriculum: Curriculum): Promise<PrerenderedPage> {
  const i18n = await createI18n(address.language);
  await Promise.all([addPagesMessages(i18n), addCoursesMessages(i18n), addWorkbenchMessages(i18n)]);
  await loadPage(address);
  prepareStore(address);
  const path = pathOf(address);
  return {
    path,
    language: address.language,
    ...headOf(address, i18n),
    html: await renderWhole(<App i18n={i18n} curriculum={curriculum} base="" path={path} />),
    alternates: LANGUAGES.map((language: Language) => ({ language, path: pathOf({ ...address, language }) })),
    preview: previewOf(address, i18n.t),
    modules: modulesOf(address),
    laterModules: laterModulesOf(address),
    embedded: false,
    unlisted: address.page.kind === 'teach',
    imagesFrom: address.page.kind === 'own' ? 'anywhere' : 'site',
  };
}

async function embedsOf(curriculum: Curriculum, language: Language): Promise<Page[]> {
  const pages: Page[] = [{ kind: 'embed', slug: OWN_PROGRAM, program: null }];
  for (const { slug } of curriculum.chapters.flatMap((chapter) => chapter.lessons)) {
    await loadPage({ language, page: { kind: 'lesson', slug } });
    const programs = Object.keys(loadedLesson(language, slug)?.programs ?? {});
    pages.push(...[null, ...programs].map((program): Page => ({ kind: 'embed', slug, program })));
  }
  return pages;
}

async function renderEmbed(address: Address, curriculum: Curriculum): Promise<PrerenderedPage> {
  const i18n = await createI18n(address.language);
  await addWorkbenchMessages(i18n);
  await loadPage(address);
  prepareEmbed(address);
  const path = pathOf(address);
  const options = EMBED_DEFAULTS;
  const lesson = lessonToShow(address);
  return {
    path,
    language: address.language,
    ...headOf(address, i18n),
    html: await renderWhole(<EmbedPage {...{ i18n, curriculum, lesson, options, path }} base="" />),
    alternates: [],
    preview: null,
    modules: modulesOf(address),
    laterModules: laterModulesOf(address),
    embedded: true,
    unlisted: true,
    imagesFrom: 'site',
  };
}

/** Waits for what is loaded lazily, and keeps everything in its place: the page must be whole without a script. */
async function renderWhole(app: ReactElement): Promise<string> {
  const { prelude } = await prerender(app, { progressiveChunkSize: Number.POSITIVE_INFINITY });
  return new Response(prelude).text();
}
