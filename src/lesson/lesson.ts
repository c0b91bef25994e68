/**
 * A lesson as the page needs it. The parser makes it from Markdown at build time; all HTML in it is safe to insert.
 */
import type { TraceEvent } from '../protocol/events.ts';
import type { Exercise } from './exercise.ts';

export const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Lesson {
  readonly slug: string;
  readonly language: Language;
  readonly title: string;
  /** One sentence: the page's description. */
  readonly summary: string;
  /** What the reader can do afterwards; inline HTML. */
  readonly aims: readonly string[];
  /** Lessons whose ideas this one needs. */
  readonly buildsOn: readonly string[];
  /** Public names of asyncio that it explains, without `asyncio.`; the English file says so for all languages. */
  readonly teaches: readonly string[];
  readonly sections: readonly SectionLink[];
  readonly body: readonly Block[];
  /** By name, in the order of their first appearance. */
  readonly programs: Readonly<Record<string, Program>>;
  /** By id. */
  readonly exercises: Readonly<Record<string, Exercise>>;
  /** The glossary's entries for the terms it uses, in the order of their first appearance. */
  readonly terms: readonly Term[];
}

/** A term of the glossary in one language; plain text. */
export interface Term {
  readonly id: string;
  readonly term: string;
  readonly text: string;
}

/** A heading that can be linked to. */
export interface SectionLink {
  readonly id: string;
  readonly title: string;
}

/** Words for whoever teaches the lesson. They are no part of it: its page doesn't load them. */
export interface TeacherNote {
  /** The section (`##`) in which it stands; null above the first. */
  readonly section: string | null;
  readonly html: string;
}

/** The notes of all lessons that have any, by slug. */
export type TeacherNotes = Readonly<Record<string, readonly TeacherNote[]>>;

/** A program of a lesson: a file, and what was recorded when it ran. */
export interface Program {
  /** File name without `.py`. */
  readonly name: string;
  readonly source: string;
  /** The source highlighted, as HTML: one `<pre class="code">`. */
  readonly html: string;
  /** The recorded run, or null before `npm run lessons:record` has run. */
  readonly golden: Golden | null;
}

export interface Golden {
  readonly events: readonly TraceEvent[];
}

/** A piece of a lesson's body. Labels (`belief`, `name`, `title`) and choices are inline HTML. */
export type Block =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'program'; readonly program: string; readonly readOnly: boolean }
  | {
      readonly kind: 'predict';
      readonly id: string;
      readonly question: readonly Block[];
      readonly choices: readonly { readonly html: string; readonly correct: boolean }[];
      readonly explanation: readonly Block[];
      /** The program whose run gives the answer. */
      readonly program: string | null;
    }
  | { readonly kind: 'exercise'; readonly exercise: string }
  | { readonly kind: 'note'; readonly children: readonly Block[] }
  | { readonly kind: 'belief'; readonly belief: string; readonly children: readonly Block[] }
  | {
      readonly kind: 'layer';
      readonly n: number;
      readonly name: string;
      readonly lesson: string | null;
      readonly essential: boolean;
      readonly children: readonly Block[];
    }
  | { readonly kind: 'card'; readonly title: string; readonly children: readonly Block[] };

/** The whole course, in order; small enough for every page. */
export interface Curriculum {
  readonly chapters: readonly {
    readonly id: string;
    readonly title: string;
    readonly lessons: readonly { readonly slug: string; readonly title: string }[];
  }[];
}

/** What stands in each lesson, by slug: for the pages that show the course as a whole. */
export type Outline = Readonly<Record<string, LessonOutline>>;

export interface LessonOutline {
  readonly summary: string;
  /** In the order of the text; titles are inline HTML. */
  readonly exercises: readonly { readonly id: string; readonly title: string }[];
}
