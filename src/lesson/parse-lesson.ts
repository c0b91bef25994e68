/** From a lesson file to a Lesson. Whatever is wrong with it is noted in the file, all of it at once. */
import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { ASYNCIO_NAMES } from './asyncio-names.ts';
import { blocksOf } from './blocks.ts';
import type { ExerciseSource } from './exercise-file.ts';
import { type FrontMatter, frontMatter } from './front-matter.ts';
import { inlineHtmlOf } from './html.ts';
import { LANGUAGES, type Language, type Lesson, type Program, type TeacherNote } from './lesson.ts';
import { parseInline, parseMarkdown } from './markdown.ts';
import type { Outline } from './outline.ts';
import { isBroken, problem } from './problem.ts';
import { type ProgramSource, programFrom } from './program.ts';
import type { Course, Reading, SectionReference } from './reading.ts';
import { readYaml } from './yaml.ts';

export interface LessonSource {
  readonly slug: string;
  readonly language: Language;
  /** `lesson.<language>.md`; problems are noted in it. */
  readonly file: VFile;
  /** By name, without `.py`. */
  readonly programs: ReadonlyMap<string, ProgramSource>;
  /** By name: the folders in `exercises/`. */
  readonly exercises: ReadonlyMap<string, ExerciseSource>;
}

/** What a reading yields besides problems. */
export interface ReadLesson {
  /** Null where the file is broken. */
  readonly lesson: Lesson | null;
  /** What the translations must share. */
  readonly outline: Outline;
  /** Ids of the lesson to which others can link. */
  readonly ids: ReadonlySet<string>;
  /** In the order of the text. */
  readonly teacherNotes: readonly TeacherNote[];
  /** Links to sections, still to be checked. */
  readonly references: readonly SectionReference[];
}

/** Reads one lesson of the course in one language. */
export function parseLesson(source: LessonSource, course: Course): ReadLesson {
  const { file, language } = source;
  const { root, frontMatter: head } = parseMarkdown(file);
  if (!head) problem(file, 'front-matter', {}, 1);
  const headLine = (head?.position?.start.line ?? 0) + 1;
  const fields = head ? readYaml(file, head.value, frontMatter, headLine) : null;
  if (fields?.teaches && language !== LANGUAGES[0]) {
    problem(file, 'teaches-in-english', {}, headLine);
  }
  const read = readLesson(source, { root, fields, headLine }, course);
  const { programs, exercises } = read.lesson ?? { programs: {}, exercises: {} };
  for (const name of isBroken(file) ? [] : source.programs.keys()) {
    if (!(name in programs)) problem(file, 'program-unshown', { name });
  }
  for (const name of isBroken(file) ? [] : source.exercises.keys()) {
    if (!(name in exercises)) problem(file, 'exercise-unshown', { name });
  }
  return isBroken(file) ? { ...read, lesson: null } : read;
}

/** A lesson file, apart from what is beside it. */
export interface LessonText {
  readonly root: Root;
  /** Null where the front matter is broken. */
  readonly fields: FrontMatter | null;
  /** The line on which its fields begin. */
  readonly headLine: number;
}

/** Makes a lesson of a file that was parsed, as far as that can be done, whatever is wrong with it: problems are in the file. */
export function readLesson(
  { slug, language, file, programs, exercises }: LessonSource,
  { root, fields, headLine }: LessonText,
  course: Course,
): ReadLesson {
  const reading: Reading = {
    file,
    slug,
    language,
    course,
    available: new Set(programs.keys()),
    programs: new Set(),
    exerciseSources: exercises,
    exercises: new Map(),
    terms: new Set(),
    sections: [],
    teacherNotes: [],
    ids: new Set(),
    references: [],
    slugger: new GithubSlugger(),
    outline: [],
  };
  for (const other of fields?.buildsOn ?? []) {
    if (!course.slugs.has(other)) problem(file, 'builds-on-unknown', { slug: other }, headLine);
  }
  const teaches = (fields?.teaches ?? []).map((name) => name.replace(/^asyncio\./, ''));
  for (const name of teaches) {
    if (!ASYNCIO_NAMES.has(name)) problem(file, 'teaches-unknown', { name }, headLine);
  }
  const aims = (fields?.aims ?? []).map((aim) => inlineHtmlOf(parseInline(file, aim, headLine), reading));
  const body = blocksOf(root.children, reading);
  const { ids, outline, references, teacherNotes } = reading;
  if (!fields) return { lesson: null, ids, outline, references, teacherNotes };
  const lesson: Lesson = {
    slug,
    language,
    title: fields.title,
    summary: fields.summary,
    aims,
    buildsOn: fields.buildsOn,
    teaches,
    sections: reading.sections,
    body,
    programs: usedPrograms(reading, programs),
    exercises: Object.fromEntries(reading.exercises),
    terms: [...reading.terms].flatMap((id) => {
      const entry = course.glossary[id]?.[language];
      return entry ? [{ id, ...entry }] : [];
    }),
  };
  return { lesson, ids, outline, references, teacherNotes };
}

function usedPrograms({ programs, course }: Reading, sources: LessonSource['programs']): Record<string, Program> {
  const used: Record<string, Program> = {};
  for (const name of programs) {
    const program = sources.get(name);
    if (program) used[name] = programFrom(name, program, course);
  }
  return used;
}
