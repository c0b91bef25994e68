/** From a lesson file to a Lesson. Whatever is wrong with it is noted in the file, all of it at once. */
import GithubSlugger from 'github-slugger';
import type { VFile } from 'vfile';
import { ASYNCIO_NAMES } from './asyncio-names.ts';
import { blocksOf } from './blocks.ts';
import type { ExerciseSource } from './exercise-file.ts';
import { frontMatter } from './front-matter.ts';
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

/** Reads one lesson in one language. */
export function parseLesson({ slug, language, file, programs, exercises }: LessonSource, course: Course): ReadLesson {
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
  const { root, frontMatter: head } = parseMarkdown(file);
  if (!head) problem(file, 'the file must begin with front matter: `---`, fields, `---`', 1);
  const headLine = (head?.position?.start.line ?? 0) + 1;
  const fields = head ? readYaml(file, head.value, frontMatter, headLine) : null;
  for (const other of fields?.buildsOn ?? []) {
    if (!course.slugs.has(other)) problem(file, `\`buildsOn\`: there is no lesson \`${other}\``, headLine);
  }
  const teaches = (fields?.teaches ?? []).map((name) => name.replace(/^asyncio\./, ''));
  for (const name of teaches) {
    if (!ASYNCIO_NAMES.has(name)) problem(file, `\`teaches\`: asyncio has no public name \`${name}\``, headLine);
  }
  if (fields?.teaches && language !== LANGUAGES[0]) {
    problem(file, '`teaches` is the same in every language: it stands in lesson.en.md alone', headLine);
  }
  const aims = (fields?.aims ?? []).map((aim) => inlineHtmlOf(parseInline(file, aim, headLine), reading));
  const body = blocksOf(root.children, reading);
  for (const name of isBroken(file) ? [] : reading.available) {
    if (!reading.programs.has(name)) problem(file, `the lesson does not show its program programs/${name}.py`);
  }
  for (const name of isBroken(file) ? [] : exercises.keys()) {
    if (!reading.exercises.has(name)) problem(file, `the lesson does not show its exercise exercises/${name}/`);
  }
  const { ids, outline, references, teacherNotes } = reading;
  if (!fields || isBroken(file)) return { lesson: null, ids, outline, references, teacherNotes };
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
      const entry = course.glossary[id];
      return entry ? [{ id, ...entry[language] }] : [];
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
