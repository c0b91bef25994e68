/** The course's content in the browser: loaded chunk by chunk, kept once it is there. */

import { lessons } from 'virtual:loopscope/lessons';
import { use } from 'react';
import { type Address, OWN_PROGRAM } from '../lesson/address';
import type { Curriculum, Language, Lesson, Program } from '../lesson/lesson';

const CURRICULA: Readonly<Record<Language, () => Promise<{ default: Curriculum }>>> = {
  en: () => import('virtual:loopscope/curriculum/en'),
  'zh-Hant': () => import('virtual:loopscope/curriculum/zh-Hant'),
  'zh-Hans': () => import('virtual:loopscope/curriculum/zh-Hans'),
};

/** The program whose recorded run is the landing page's picture. */
export const PICTURE = 'waiting-or-working/overlapped';

type LessonKey = keyof typeof lessons;
const loaded = new Map<LessonKey, Lesson>();
const loading = new Map<LessonKey, Promise<Lesson>>();
let picture: Program | null = null;

export function hasLesson(language: Language, slug: string): boolean {
  return Object.hasOwn(lessons, `${language}/${slug}`);
}

export async function loadCurriculum(language: Language): Promise<Curriculum> {
  return (await CURRICULA[language]()).default;
}

/** Loads what a page shows, so that it can be rendered without waiting. */
export async function loadPage({ language, page }: Address): Promise<void> {
  if ('slug' in page && page.slug !== OWN_PROGRAM) await loadLesson(language, page.slug);
  if (page.kind === 'home')
    picture ??= (await import('virtual:loopscope/program/waiting-or-working/overlapped')).default;
}

/** The virtual modules that `loadPage` and the page's start import, for the prerendered page to preload. */
export function modulesOf({ language, page }: Address): string[] {
  const common = [`virtual:loopscope/curriculum/${language}`, `src/i18n/${language}.json`];
  if (page.kind === 'lesson') return [...common, `virtual:loopscope/lesson/${language}/${page.slug}`];
  return page.kind === 'home' ? [...common, `virtual:loopscope/program/${PICTURE}`] : common;
}

const LATER = ['src/app/layout/Split.tsx', 'src/app/layout/Workbench.tsx', 'src/app/layout/ShareMenu.tsx'];

/** What a page loads after its text has come alive (Room.tsx). */
export function laterModulesOf({ page }: Address): string[] {
  return page.kind === 'home' ? [] : LATER;
}

/** A lesson that has been loaded, or undefined. */
export function loadedLesson(language: Language, slug: string): Lesson | undefined {
  return loaded.get(`${language}/${slug}`);
}

/** A lesson, in a component: waits where it is not there yet, which happens only on the way back through the history. */
export function useLoadedLesson(language: Language, slug: string): Lesson {
  return loadedLesson(language, slug) ?? use(loadLesson(language, slug));
}

export function usePicture(): Program | null {
  return picture;
}

function loadLesson(language: Language, slug: string): Promise<Lesson> {
  const key: LessonKey = `${language}/${slug}`;
  const started = loading.get(key);
  if (started) return started;
  const load = lessons[key];
  if (!load) return Promise.reject(new Error(`There is no lesson ${key}`));
  const promise = load().then(
    ({ default: lesson }) => {
      loaded.set(key, lesson);
      return lesson;
    },
    (error: unknown) => {
      // The next try starts afresh.
      loading.delete(key);
      throw error;
    },
  );
  loading.set(key, promise);
  return promise;
}
