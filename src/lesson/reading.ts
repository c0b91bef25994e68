/** What is gathered while one lesson file is read, and what its reading needs to know of the rest of the course. */
import type GithubSlugger from 'github-slugger';
import type { VFile } from 'vfile';
import type { Exercise } from './exercise.ts';
import type { ExerciseSource } from './exercise-file.ts';
import type { Glossary } from './glossary.ts';
import type { Language, SectionLink, TeacherNote } from './lesson.ts';
import type { Outline } from './outline.ts';
import type { Place } from './problem.ts';

/** The rest of the course, as far as a lesson refers to it. */
export interface Course {
  /** Every slug of the curriculum. */
  readonly slugs: ReadonlySet<string>;
  readonly glossary: Glossary;
  /** Code to one `<pre class="code">`. Throws on a language it does not know. */
  readonly highlight: (code: string, language: string) => string;
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
