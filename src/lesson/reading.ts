/** What is gathered while one lesson file is read, and what its reading needs to know of the rest of the course. */
import type GithubSlugger from 'github-slugger';
import type { Nodes } from 'hast';
import type { VFile } from 'vfile';
import type { Exercise } from './exercise.ts';
import type { ExerciseSource } from './exercise-file.ts';
import type { Highlight } from './highlight.ts';
import type { Language, SectionLink, TeacherNote, Term } from './lesson.ts';
import type { Outline } from './outline.ts';
import type { Place } from './problem.ts';

/** The rest of the course, as far as a lesson refers to it. */
export interface Course {
  /** Every slug of the curriculum. */
  readonly slugs: ReadonlySet<string>;
  /** The glossary by id of the term, at least in the lesson's language. */
  readonly glossary: Readonly<Record<string, Readonly<Partial<Record<Language, Omit<Term, 'id'>>>>>>;
  readonly highlight: Highlight;
  /** Only where the lesson is none of the course, but somebody else's. */
  readonly foreign?: Foreign;
}

/** What is different in a lesson that somebody else has written. */
export interface Foreign {
  /** Stands before every id that the author chose: none may be the name of something else on the page. */
  readonly idPrefix: string;
  /** The address of its file, from which those of its images are counted; null where it came from the reader's device. */
  readonly base: string | null;
  /** The way to a lesson of the course, from the page on which this one is shown. */
  readonly pathToLesson: (slug: string) => string;
  /** What is let through of the HTML that was made of it. */
  readonly clean: (html: Nodes) => Nodes;
}

/** A link to a lesson's section, checked once all lessons have been read. */
export interface SectionReference {
  readonly slug: string;
  readonly id: string;
  readonly place: Place;
}

export interface Reading {
  readonly file: VFile;
  readonly slug: string;
  readonly language: Language;
  readonly course: Course;
  /** Names of the lesson's program files. */
  readonly available: ReadonlySet<string>;
  /** Names of the programs it uses, in order. */
  readonly programs: Set<string>;
  /** The lesson's exercises, by name. */
  readonly exerciseSources: ReadonlyMap<string, ExerciseSource>;
  /** The exercises it shows, by id. */
  readonly exercises: Map<string, Exercise>;
  /** Ids of the terms it uses, in order. */
  readonly terms: Set<string>;
  readonly sections: SectionLink[];
  readonly teacherNotes: TeacherNote[];
  /** Ids of all headings, predictions and exercises. */
  readonly ids: Set<string>;
  readonly references: SectionReference[];
  readonly slugger: GithubSlugger;
  readonly outline: Outline[number][];
}
