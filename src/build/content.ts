/** Reads the whole of `content/` from the disk and checks it: every lesson in every language, or all that is wrong. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { type CheckedLesson, checkLessons } from '../lesson/check-lessons.ts';
import { type CurriculumFile, curriculumIn, lessonSlugs, parseCurriculum } from '../lesson/curriculum.ts';
import { type Glossary, parseGlossary } from '../lesson/glossary.ts';
import { type Curriculum, type Golden, LANGUAGES, type Language, type Lesson } from '../lesson/lesson.ts';
import { type ProgramSource, parseLesson } from '../lesson/parse-lesson.ts';
import { problem, report } from '../lesson/problem.ts';
import type { Course } from '../lesson/reading.ts';
import { TRACE_VERSION } from '../protocol/events.ts';
import type { Highlight } from './highlight.ts';

export interface Content {
  readonly curriculum: Readonly<Record<Language, Curriculum>>;
  /** By language, then by slug. */
  readonly lessons: Readonly<Record<Language, ReadonlyMap<string, Lesson>>>;
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
  const curriculum: CurriculumFile = parseCurriculum(curriculumFile) ?? { chapters: [] };
  const glossary: Glossary = parseGlossary(glossaryFile) ?? {};
  const slugs = lessonSlugs(curriculum);
  const course: Course = { slugs: new Set(slugs), glossary, highlight };
  const read = slugs.flatMap((slug) => readLesson(root, slug, course));
  checkLessons(read);

  const inLanguage = (language: Language) =>
    new Map(read.flatMap(({ lesson }) => (lesson?.language === language ? [[lesson.slug, lesson] as const] : [])));
  const lessons = byLanguage(inLanguage);
  return {
    curriculum: byLanguage((language) => curriculumIn(language, curriculum, lessons[language])),
    lessons,
    broken: [curriculumFile, glossaryFile, ...read.map(({ file }) => file)].filter(({ messages }) =>
      messages.some(({ fatal }) => fatal),
    ),
  };
}

function byLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, T>;
}

function readFile(root: string, path: string): VFile {
  const file = new VFile({ path });
  if (existsSync(join(root, path))) file.value = readFileSync(join(root, path), 'utf8');
  else problem(file, 'the file is missing');
  return file;
}

function readLesson(root: string, slug: string, course: Course): CheckedLesson[] {
  const folder = join(root, 'content/lessons', slug);
  const programs = readPrograms(folder);
  return LANGUAGES.map((language) => {
    const file = readFile(root, join('content/lessons', slug, `lesson.${language}.md`));
    const missing = file.value === undefined;
    const nothing = { lesson: null, outline: [], ids: new Set<string>(), references: [] };
    const read = missing ? nothing : parseLesson({ slug, language, file, programs }, course);
    return { slug, language, file, ...read };
  });
}

function readPrograms(folder: string): Map<string, ProgramSource> {
  const programs = new Map<string, ProgramSource>();
  const files = existsSync(join(folder, 'programs')) ? readdirSync(join(folder, 'programs')) : [];
  for (const name of files.filter((file) => file.endsWith('.py')).sort()) {
    const source = readFileSync(join(folder, 'programs', name), 'utf8');
    const golden = readGolden(join(folder, 'golden', name.replace(/\.py$/, '.json')));
    programs.set(name.slice(0, -'.py'.length), { source, golden });
  }
  return programs;
}

/** A recorded trace, as `npm run lessons:record` writes it; one in another version of the trace counts as none. */
function readGolden(path: string): Golden | null {
  if (!existsSync(path)) return null;
  const events = JSON.parse(readFileSync(path, 'utf8')) as Golden['events'];
  const [first] = events;
  return first?.kind === 'run-started' && first.version === TRACE_VERSION ? { events } : null;
}
