/** Reads the whole of `content/` from the disk and checks it: every lesson in every language, or all that is wrong. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { type CheckedLesson, checkLessons } from '../lesson/check-lessons.ts';
import { type CurriculumFile, curriculumIn, lessonSlugs, parseCurriculum } from '../lesson/curriculum.ts';
import { type ExerciseSource, readExercise } from '../lesson/exercise-file.ts';
import { type Glossary, parseGlossary } from '../lesson/glossary.ts';
import type { Highlight } from '../lesson/highlight.ts';
import { type History, parseHistory } from '../lesson/history.ts';
import {
  type Curriculum,
  type Golden,
  LANGUAGES,
  type Language,
  type Lesson,
  type TeacherNotes,
} from '../lesson/lesson.ts';
import { parseLesson } from '../lesson/parse-lesson.ts';
import { isBroken, problem, report } from '../lesson/problem.ts';
import type { ProgramSource } from '../lesson/program.ts';
import type { Course } from '../lesson/reading.ts';
import { TRACE_VERSION } from '../protocol/events.ts';

export interface Content {
  readonly curriculum: Readonly<Record<Language, Curriculum>>;
  /** By language, then by slug. */
  readonly lessons: Readonly<Record<Language, ReadonlyMap<string, Lesson>>>;
  readonly teacherNotes: Readonly<Record<Language, TeacherNotes>>;
  readonly glossary: Glossary;
  readonly history: History;
  /** Every broken file. */
  readonly broken: readonly VFile[];
}

/** Thrown where content is broken: the message is the whole report, `file` and `line` the first problem's. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly file: string;
  readonly line: number;
  readonly column: number;

  constructor(broken: readonly VFile[], root: string) {
    super(`The content has mistakes:\n\n${report(broken)}`);
    const first = broken[0];
    const message = first?.messages.find(({ fatal }) => fatal);
    this.file = join(root, first?.path ?? 'content');
    this.line = message?.line ?? 1;
    this.column = message?.column ?? 1;
  }
}

/** Reads `<root>/content`. Problems are collected, not thrown. */
export function loadContent(root: string, highlight: Highlight): Content {
  const curriculumFile = readFile(root, 'content/curriculum.yaml');
  const glossaryFile = readFile(root, 'content/glossary.yaml');
  const historyFile = readFile(root, 'content/history.yaml');
  const curriculum: CurriculumFile = parseCurriculum(curriculumFile) ?? { chapters: [] };
  const glossary: Glossary = parseGlossary(glossaryFile) ?? {};
  const history: History = parseHistory(historyFile) ?? [];
  const slugs = lessonSlugs(curriculum);
  const course: Course = { slugs: new Set(slugs), glossary, highlight };
  const exerciseFiles: VFile[] = [];
  const read = slugs.flatMap((slug) => {
    const exercises = readExercises(root, slug);
    exerciseFiles.push(...exercises.files);
    return readLesson(root, slug, exercises.sources, course);
  });
  checkLessons(read);

  const inLanguage = (language: Language) =>
    new Map(read.flatMap(({ lesson }) => (lesson?.language === language ? [[lesson.slug, lesson] as const] : [])));
  const lessons = byLanguage(inLanguage);
  return {
    curriculum: byLanguage((language) => curriculumIn(language, curriculum, lessons[language])),
    lessons,
    teacherNotes: byLanguage((language) => notesIn(language, read)),
    glossary,
    history,
    broken: [curriculumFile, glossaryFile, historyFile, ...exerciseFiles, ...read.map(({ file }) => file)].filter(
      isBroken,
    ),
  };
}

function byLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, T>;
}

function notesIn(language: Language, read: readonly CheckedLesson[]): TeacherNotes {
  const those = read.filter((lesson) => lesson.language === language && lesson.teacherNotes.length > 0);
  return Object.fromEntries(those.map(({ slug, teacherNotes }) => [slug, teacherNotes]));
}

function readFile(root: string, path: string): VFile {
  const file = new VFile({ path });
  if (existsSync(join(root, path))) file.value = readFileSync(join(root, path), 'utf8');
  else problem(file, 'file-missing', {});
  return file;
}

type ExerciseSources = ReadonlyMap<string, ExerciseSource>;

function readLesson(root: string, slug: string, exercises: ExerciseSources, course: Course): CheckedLesson[] {
  const folder = join(root, 'content/lessons', slug);
  const programs = readPrograms(join(folder, 'programs'), join(folder, 'golden'));
  return LANGUAGES.map((language) => {
    const file = readFile(root, join('content/lessons', slug, `lesson.${language}.md`));
    const missing = file.value === undefined;
    const nothing = { lesson: null, outline: [], ids: new Set<string>(), references: [], teacherNotes: [] };
    const read = missing ? nothing : parseLesson({ slug, language, file, programs, exercises }, course);
    return { slug, language, file, ...read };
  });
}

/** The exercises of a lesson by name, and their files, broken or not. */
function readExercises(root: string, slug: string): { sources: ExerciseSources; files: VFile[] } {
  const path = join('content/lessons', slug, 'exercises');
  const sources = new Map<string, ExerciseSource>();
  const files: VFile[] = [];
  for (const name of namesIn(join(root, path))) {
    const folder = join(root, path, name);
    const file = readFile(root, join(path, name, 'exercise.yaml'));
    files.push(file);
    if (file.value === undefined) continue;
    sources.set(name, readExercise(name, file, readPrograms(folder, join(folder, 'golden'))));
  }
  return { sources, files };
}

/** The programs in a folder, by name, with what was recorded when they ran. */
function readPrograms(folder: string, goldens: string): Map<string, ProgramSource> {
  const programs = new Map<string, ProgramSource>();
  for (const file of namesIn(folder).filter((each) => each.endsWith('.py'))) {
    const name = file.slice(0, -'.py'.length);
    const source = readFileSync(join(folder, file), 'utf8');
    programs.set(name, { source, golden: readGolden(join(goldens, `${name}.json`)) });
  }
  return programs;
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** A recorded trace, as `npm run lessons:record` writes it; one in another version of the trace counts as none. */
function readGolden(path: string): Golden | null {
  if (!existsSync(path)) return null;
  const events = JSON.parse(readFileSync(path, 'utf8')) as Golden['events'];
  const [first] = events;
  return first?.kind === 'run-started' && first.version === TRACE_VERSION ? { events } : null;
}
