/** The course's content in the browser: loaded chunk by chunk, kept once it is there. */

import { use } from 'react';
import { type Address, OWN_PROGRAM, type Page } from '../lesson/address';
import type { Curriculum, Language, Lesson, Outline, Program } from '../lesson/lesson';
import type { ApiGroup, GlossaryEntry, Version } from '../lesson/reference';

type Course = typeof import('virtual:loopscope/course/*');

const COURSES: Readonly<Record<Language, () => Promise<Course>>> = {
  en: () => import('virtual:loopscope/course/en'),
  'zh-Hant': () => import('virtual:loopscope/course/zh-Hant'),
  'zh-Hans': () => import('virtual:loopscope/course/zh-Hans'),
};

const OUTLINES: Readonly<Record<Language, () => Promise<{ default: Outline }>>> = {
  en: () => import('virtual:loopscope/outline/en'),
  'zh-Hant': () => import('virtual:loopscope/outline/zh-Hant'),
  'zh-Hans': () => import('virtual:loopscope/outline/zh-Hans'),
};

/** What the pages of reference show. */
interface References {
  readonly glossary: readonly GlossaryEntry[];
  readonly api: readonly ApiGroup[];
  readonly versions: readonly Version[];
}

export type ReferenceKind = keyof References;

const REFERENCES: { [K in ReferenceKind]: Readonly<Record<Language, () => Promise<{ default: References[K] }>>> } = {
  glossary: {
    en: () => import('virtual:loopscope/glossary/en'),
    'zh-Hant': () => import('virtual:loopscope/glossary/zh-Hant'),
    'zh-Hans': () => import('virtual:loopscope/glossary/zh-Hans'),
  },
  api: {
    en: () => import('virtual:loopscope/api/en'),
    'zh-Hant': () => import('virtual:loopscope/api/zh-Hant'),
    'zh-Hans': () => import('virtual:loopscope/api/zh-Hans'),
  },
  versions: {
    en: () => import('virtual:loopscope/versions/en'),
    'zh-Hant': () => import('virtual:loopscope/versions/zh-Hant'),
    'zh-Hans': () => import('virtual:loopscope/versions/zh-Hans'),
  },
};

/** The program that stands on the landing page. */
export const PICTURE = { slug: 'waiting-or-working', name: 'overlapped' } as const;

const courses = new Map<Language, Course>();
const outlines = new Map<Language, Outline>();
const references = new Map<string, References[ReferenceKind]>();
const loaded = new Map<string, Lesson>();
const loading = new Map<string, Promise<Lesson>>();
let picture: Program | null = null;

/** Whether there is such a lesson; the language's curriculum has been loaded. */
export function hasLesson(language: Language, slug: string): boolean {
  return Object.hasOwn(courses.get(language)?.lessons ?? {}, slug);
}

/** A lesson's title; the language's curriculum has been loaded. */
export function titleOf(language: Language, slug: string): string | undefined {
  const lessons = courses.get(language)?.curriculum.chapters.flatMap((chapter) => chapter.lessons);
  return lessons?.find((lesson) => lesson.slug === slug)?.title;
}

export async function loadCurriculum(language: Language): Promise<Curriculum> {
  return (await loadCourse(language)).curriculum;
}

/** Loads what a page shows, so that it can be rendered without waiting. */
export async function loadPage({ language, page }: Address): Promise<void> {
  if (page.kind === 'lesson' || (page.kind === 'embed' && page.slug !== OWN_PROGRAM)) {
    await loadLesson(language, page.slug);
  }
  if (page.kind === 'teach') await (await import('./pages/teach/load')).loadTeaching(language, page.slug);
  if (showsOutline(page.kind)) {
    outlines.set(language, (await OUTLINES[language]()).default);
  }
  if (isReference(page.kind)) {
    references.set(keyOf(language, page.kind), (await REFERENCES[page.kind][language]()).default);
  }
  if (page.kind === 'home')
    picture ??= (await import('virtual:loopscope/program/waiting-or-working/overlapped')).default;
}

/** Whether a page shows what stands in the lessons. */
function showsOutline(kind: Page['kind']): boolean {
  return kind === 'home' || kind === 'progress' || kind === 'course' || kind === 'check';
}

/** The virtual modules that `loadPage` and the page's start import, for the prerendered page to preload. */
export function modulesOf({ language, page }: Address): string[] {
  const common = [`virtual:loopscope/course/${language}`, `src/i18n/${language}.json`];
  const whole = [...common, `virtual:loopscope/outline/${language}`, `src/i18n/pages/${language}.json`];
  switch (page.kind) {
    case 'lesson':
      return [...common, `virtual:loopscope/lesson/${language}/${page.slug}`];
    case 'playground':
      return common;
    case 'home':
      return [...whole, 'src/app/pages/HomePage.tsx', `virtual:loopscope/program/${PICTURE.slug}/${PICTURE.name}`];
    case 'progress':
      return [...whole, `src/i18n/courses/${language}.json`, 'src/app/pages/ProgressPage.tsx'];
    case 'course':
      return [...whole, `src/i18n/courses/${language}.json`, 'src/app/pages/CoursePage.tsx'];
    case 'check':
      return [...whole, `src/i18n/courses/${language}.json`, 'src/app/pages/CheckPage.tsx'];
    case 'glossary':
    case 'api':
    case 'versions':
      return [
        ...common,
        `src/i18n/pages/${language}.json`,
        'src/app/pages/ReferencePage.tsx',
        `virtual:loopscope/${page.kind}/${language}`,
      ];
    case 'own':
      return [...common, `src/i18n/pages/${language}.json`, 'src/app/own-lesson/OwnLessonPage.tsx'];
    case 'embed':
      return [];
    case 'teach':
      return [
        ...common,
        `src/i18n/pages/${language}.json`,
        'src/app/pages/teach/TeachPage.tsx',
        `virtual:loopscope/teaching/${language}`,
        ...(page.slug === null ? [] : [`virtual:loopscope/guide/${language}/${page.slug}`]),
      ];
  }
}

/** What a page loads after its text has come alive. */
export function laterModulesOf({ page }: Address): string[] {
  const layout = ['Split', 'Workbench', 'OutputBadge', 'ShareMenu'];
  const room = layout.map((name) => `src/app/layout/${name}.tsx`);
  const pictures = 'src/app/pages/RecordedRun.tsx';
  const exercises = 'src/views/exercise/ExerciseWork.tsx';
  switch (page.kind) {
    case 'lesson':
      return [...room, pictures, exercises];
    case 'playground':
      return room;
    case 'home':
      return [pictures];
    case 'progress':
    case 'glossary':
    case 'api':
    case 'versions':
    case 'own':
    case 'course':
    case 'check':
      return [];
    case 'teach':
      return [pictures];
    case 'embed':
      return ['src/app/embed/live.tsx', pictures, exercises];
  }
}

/** A lesson that has been loaded, or undefined. */
export function loadedLesson(language: Language, slug: string): Lesson | undefined {
  return loaded.get(keyOf(language, slug));
}

/** A lesson, in a component: waits where it is not there yet, which happens only on the way back through the history. */
export function useLoadedLesson(language: Language, slug: string): Lesson {
  return loadedLesson(language, slug) ?? use(loadLesson(language, slug));
}

/** What stands in each lesson; loaded with the page. */
export function outlineIn(language: Language): Outline {
  return outlines.get(language) ?? {};
}

/** The content of a page of reference; loaded with the page. */
export function referenceIn<K extends ReferenceKind>(language: Language, kind: K): References[K] {
  return (references.get(keyOf(language, kind)) ?? []) as References[K];
}

function isReference(kind: string): kind is ReferenceKind {
  return Object.hasOwn(REFERENCES, kind);
}

/** The program on the landing page; loaded with it. */
export function landingProgram(): Program | null {
  return picture;
}

function keyOf(language: Language, slug: string): string {
  return `${language}/${slug}`;
}

async function loadCourse(language: Language): Promise<Course> {
  const course = courses.get(language) ?? (await COURSES[language]());
  courses.set(language, course);
  return course;
}

function loadLesson(language: Language, slug: string): Promise<Lesson> {
  const key = keyOf(language, slug);
  const started = loading.get(key);
  if (started) return started;
  const promise = fetchLesson(language, slug).then(
    (lesson) => {
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

/** Where the curriculum is there already, its loader is called at once: nothing waits for a turn. */
async function fetchLesson(language: Language, slug: string): Promise<Lesson> {
  const { lessons } = courses.get(language) ?? (await loadCourse(language));
  const load = lessons[slug];
  if (!load) throw new Error(`There is no lesson ${keyOf(language, slug)}`);
  return (await load()).default;
}
