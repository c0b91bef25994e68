/** What the pages for teachers show: fetched only for them, kept once it is there. */
import { use } from 'react';
import type { Golden, Language } from '../../../lesson/lesson';
import type { Guide, TeachingOverview } from '../../../lesson/teaching';

type Teaching = typeof import('virtual:loopscope/teaching/*');

const TEACHING: Readonly<Record<Language, () => Promise<Teaching>>> = {
  en: () => import('virtual:loopscope/teaching/en'),
  'zh-Hant': () => import('virtual:loopscope/teaching/zh-Hant'),
  'zh-Hans': () => import('virtual:loopscope/teaching/zh-Hans'),
};

/** A lesson's guide, with the recorded runs of its exercises. */
export interface LoadedGuide {
  readonly guide: Guide;
  /** By id of the exercise; null where none was recorded. */
  readonly recordings: Readonly<Record<string, Golden | null>>;
}

const overviews = new Map<Language, TeachingOverview>();
const guides = new Map<string, LoadedGuide>();
/** By what is loaded: who waits for the same gets the same promise. */
const loading = new Map<string, Promise<unknown>>();

/** Loads what a page for teachers shows: the guide of a lesson, or the list of all. */
export async function loadTeaching(language: Language, slug: string | null): Promise<void> {
  await (slug === null ? loadOverview(language) : loadGuide(language, slug));
}

/** What each lesson takes. Waits where it is not there yet, which happens only on the way back through the history. */
export function useOverview(language: Language): TeachingOverview {
  return overviews.get(language) ?? use(once(language, () => loadOverview(language)));
}

/** A lesson's guide, likewise. */
export function useGuide(language: Language, slug: string): LoadedGuide {
  const key = keyOf(language, slug);
  return guides.get(key) ?? use(once(key, () => loadGuide(language, slug)));
}

async function loadOverview(language: Language): Promise<TeachingOverview> {
  const { overview } = await TEACHING[language]();
  overviews.set(language, overview);
  return overview;
}

/** @throws where there is no such lesson */
async function loadGuide(language: Language, slug: string): Promise<LoadedGuide> {
  const key = keyOf(language, slug);
  const { guides: loaders } = await TEACHING[language]();
  const load = loaders[slug];
  if (!load) throw new Error(`There is no lesson ${key}`);
  const guide = guides.get(key) ?? (await load());
  guides.set(key, guide);
  return guide;
}

function keyOf(language: Language, slug: string): string {
  return `${language}/${slug}`;
}

function once<T>(key: string, load: () => Promise<T>): Promise<T> {
  const promise = (loading.get(key) as Promise<T> | undefined) ?? load();
  loading.set(key, promise);
  return promise;
}
