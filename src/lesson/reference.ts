/**
 * What the pages of reference show: glossary, API index and versions, each with the lessons that belong to its entries.
 * One language at a time, ready to be shown.
 */
import { type Audience, audienceOf, NAME_GROUPS, type NameGroup, officialPage } from './asyncio-names.ts';
import type { Glossary } from './glossary.ts';
import type { History } from './history.ts';
import { LANGUAGES, type Language, type Lesson, type Term } from './lesson.ts';

/** A lesson to which an entry leads. */
export interface LessonLink {
  readonly slug: string;
  readonly title: string;
}

/** A term, with what the other languages call it. */
export interface GlossaryEntry extends Term {
  readonly others: readonly { readonly language: Language; readonly term: string }[];
  /** The lessons that explain or use it, in the order of the course. */
  readonly lessons: readonly LessonLink[];
}

export interface ApiGroup {
  readonly id: NameGroup['id'];
  readonly names: readonly ApiName[];
}

export interface ApiName {
  readonly name: string;
  /** Its place in Python's documentation. */
  readonly official: string;
  readonly audience: Audience;
  readonly taughtIn: readonly LessonLink[];
  /** Lessons whose programs use it; told where no lesson teaches it. */
  readonly usedIn: readonly LessonLink[];
}

export interface Version {
  readonly python: string;
  /** `2025-10`. */
  readonly released: string;
  /** Texts with code in backticks, each with the lessons about its names. */
  readonly changes: readonly { readonly text: string; readonly lessons: readonly LessonLink[] }[];
}

type Lessons = ReadonlyMap<string, Lesson>;
type LessonsByLanguage = Readonly<Record<Language, Lessons>>;

export function glossaryIn(language: Language, glossary: Glossary, lessons: Lessons): GlossaryEntry[] {
  const entries = Object.entries(glossary).map(([id, texts]) => ({
    id,
    ...texts[language],
    others: LANGUAGES.filter((each) => each !== language).map((each) => ({ language: each, term: texts[each].term })),
    lessons: linksTo(lessons, ({ terms }) => terms.some((term) => term.id === id)),
  }));
  const { compare } = new Intl.Collator(language);
  return entries.sort((a, b) => compare(a.term, b.term));
}

/** Every public name, in the groups of the documentation. */
export function apiIndexIn(language: Language, lessons: LessonsByLanguage): ApiGroup[] {
  return NAME_GROUPS.map((group) => ({
    id: group.id,
    names: group.names.map((name) => {
      const taughtIn = linksToTeachers([name], language, lessons);
      return {
        name,
        official: officialPage(name, group),
        audience: audienceOf(name, group),
        taughtIn,
        usedIn: taughtIn.length > 0 ? [] : linksTo(lessons[language], (lesson) => uses(lesson, name)),
      };
    }),
  }));
}

export function versionsIn(language: Language, history: History, lessons: LessonsByLanguage): Version[] {
  return history.map(({ python, released, changes }) => ({
    python,
    released,
    changes: changes.map((change) => ({
      text: change[language],
      lessons: linksToTeachers(change.names, language, lessons),
    })),
  }));
}

/** Lessons that teach one of the names. */
function linksToTeachers(names: readonly string[], language: Language, lessons: LessonsByLanguage): LessonLink[] {
  const [original] = LANGUAGES;
  const teaches = (slug: string) => lessons[original].get(slug)?.teaches ?? [];
  return linksTo(lessons[language], ({ slug }) => teaches(slug).some((name) => names.includes(name)));
}

/** Whether a program of the lesson names it: `asyncio.gather`, or imported from asyncio. */
function uses({ programs }: Lesson, name: string): boolean {
  const named = new RegExp(`\\basyncio\\.${name}\\b|\\bfrom asyncio import\\b[^\\n]*\\b${name}\\b`);
  return Object.values(programs).some(({ source }) => named.test(source));
}

function linksTo(lessons: Lessons, wanted: (lesson: Lesson) => boolean): LessonLink[] {
  return [...lessons.values()].filter(wanted).map(({ slug, title }) => ({ slug, title }));
}
