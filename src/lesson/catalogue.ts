/** `lessons.json`: what the site has, for programs (docs/embedding.md). */
import { type Page, pathOf } from './address.ts';
import type { ExerciseKind } from './exercise.ts';
import { type Curriculum, LANGUAGES, type Language, type Lesson } from './lesson.ts';

/** Rises when a change could break a reader of the file; new fields don't. */
const VERSION = 1;

type InEachLanguage<T> = Readonly<Record<Language, T>>;

/** The file's shape. Addresses are relative to the file, which stands at the site's root. */
export interface Catalogue {
  readonly version: typeof VERSION;
  readonly languages: readonly Language[];
  /** In the order of the course. */
  readonly chapters: readonly {
    readonly id: string;
    readonly title: InEachLanguage<string>;
    /** By slug. */
    readonly lessons: readonly string[];
  }[];
  /** In the order of the course. */
  readonly lessons: readonly CatalogueLesson[];
}

export interface CatalogueLesson {
  readonly slug: string;
  /** Slugs of the lessons whose ideas this one needs. */
  readonly buildsOn: readonly string[];
  /** Public names of asyncio that it explains, without `asyncio.`. */
  readonly teaches: readonly string[];
  /** Names; a program's embedded page is `embed` of the lesson, the name, and a slash. */
  readonly programs: readonly string[];
  readonly exercises: readonly {
    readonly id: string;
    readonly kind: ExerciseKind;
    /** Inline HTML. */
    readonly title: InEachLanguage<string>;
  }[];
  readonly texts: InEachLanguage<{
    readonly title: string;
    readonly summary: string;
    /** Inline HTML, its links relative to `page`. */
    readonly aims: readonly string[];
    readonly page: string;
    readonly embed: string;
    /** The page for whoever teaches it. */
    readonly teach: string;
  }>;
}

/** Describes a course whose lessons are there in every language. */
export function catalogueOf(
  curriculum: InEachLanguage<Curriculum>,
  lessons: InEachLanguage<ReadonlyMap<string, Lesson>>,
): Catalogue {
  return {
    version: VERSION,
    languages: LANGUAGES,
    chapters: curriculum.en.chapters.map((chapter, n) => ({
      id: chapter.id,
      title: inEachLanguage((language) => present(curriculum[language].chapters[n], chapter.id).title),
      lessons: chapter.lessons.map(({ slug }) => slug),
    })),
    lessons: [...lessons.en.keys()].map((slug) =>
      lessonIn(inEachLanguage((language) => present(lessons[language].get(slug), slug))),
    ),
  };
}

function lessonIn(lesson: InEachLanguage<Lesson>): CatalogueLesson {
  const { slug, buildsOn, teaches, programs, exercises } = lesson.en;
  const address = (language: Language, page: Page) => pathOf({ language, page }).slice(1);
  return {
    slug,
    buildsOn,
    teaches,
    programs: Object.keys(programs),
    exercises: Object.values(exercises).map(({ id, form }) => ({
      id,
      kind: form.kind,
      title: inEachLanguage((language) => present(lesson[language].exercises[id], id).title),
    })),
    texts: inEachLanguage((language) => ({
      title: lesson[language].title,
      summary: lesson[language].summary,
      aims: lesson[language].aims,
      page: address(language, { kind: 'lesson', slug }),
      embed: address(language, { kind: 'embed', slug, program: null }),
      teach: address(language, { kind: 'teach', slug }),
    })),
  };
}

/** Checked content (check-lessons.ts) has the same in every language. */
function present<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`${name} is not there in every language`);
  return value;
}

function inEachLanguage<T>(make: (language: Language) => T): InEachLanguage<T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, T>;
}
