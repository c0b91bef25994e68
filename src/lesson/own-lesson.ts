/**
 * A lesson of somebody's own, read in the browser by the parser of the course's lessons. It comes as one file, or with
 * programs and exercises beside it as in `content/lessons/<slug>/`. Whatever is not understood is told with its line, and the
 * rest of the lesson is shown. docs/authoring.md describes it to authors.
 */
import './zod-without-eval.ts';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { z } from 'zod';
import { frontMatter, NAME } from './front-matter.ts';
import { type InlineFiles, takeInlineFiles } from './inline-files.ts';
import { LANGUAGES, type Language, type Lesson } from './lesson.ts';
import { parseMarkdown } from './markdown.ts';
import { readOwnExercises } from './own-exercises.ts';
import { readLesson } from './parse-lesson.ts';
import { type PlacedProblem, problem, problemsIn } from './problem.ts';
import type { ProgramSource } from './program.ts';
import type { Course } from './reading.ts';
import { readYaml } from './yaml.ts';

export interface OwnLessonSource {
  /** Names it in drafts and progress; none that a lesson of the course could have (own-slug.ts). */
  readonly slug: string;
  readonly text: string;
  /** Where the front matter names none. */
  readonly language: Language;
  /** The text of a file beside the lesson's (`programs/tea.py`), or null where there is none. */
  readonly load: LoadFile;
  /** The course, as far as a lesson can refer to it. */
  readonly courseIn: (language: Language) => Promise<Course>;
}

export type LoadFile = (path: string) => Promise<string | null>;

/** Something in the author's files that is not understood. */
export interface OwnProblem extends PlacedProblem {
  /** The file beside the lesson's in which it stands (`exercises/two/exercise.yaml`); null where it is the lesson's own. */
  readonly file: string | null;
}

export interface OwnLesson {
  /** Null where the file is no lesson: the problems say what is missing. */
  readonly lesson: Lesson | null;
  readonly problems: readonly OwnProblem[];
}

const fields = {
  ...frontMatter.omit({ teaches: true }).shape,
  buildsOn: frontMatter.shape.buildsOn.default([]),
  language: z.enum(LANGUAGES).optional(),
};
/** Says what is unknown, but does without it. */
const [strict, loose] = [z.strictObject(fields), z.object(fields)];

/** Reads it, with what is beside it. */
export async function readOwnLesson({ slug, text, language, load, courseIn }: OwnLessonSource): Promise<OwnLesson> {
  const file = new VFile({ value: text });
  const { root, frontMatter: head } = parseMarkdown(file);
  if (!head) {
    problem(file, 'front-matter', {}, 1);
    return { lesson: null, problems: inOrder(file) };
  }
  const headLine = (head.position?.start.line ?? 0) + 1;
  readYaml(file, head.value, strict, headLine);
  const found = readYaml(new VFile(), head.value, loose);
  if (!found) return { lesson: null, problems: inOrder(file).filter(({ line }) => isWithin(line, head.position)) };
  const inline = takeInlineFiles(root, file);
  const [programs, exercises, course] = await Promise.all([
    programsOf(root, inline, load),
    readOwnExercises(root, inline, file, load),
    courseIn(found.language ?? language),
  ]);
  const source = { slug, language: found.language ?? language, file, programs, exercises: exercises.sources };
  const { lesson, references, ids } = readLesson(source, { root, fields: found, headLine }, course);
  for (const { slug: target, id, place } of references) {
    if (target === slug && !ids.has(id)) problem(file, 'link-own-section', { id }, place);
  }
  return { lesson, problems: [...inOrder(file), ...exercises.problems] };
}

function isWithin(line: number | null, place: { start: { line: number }; end: { line: number } } | undefined): boolean {
  return line !== null && place !== undefined && line >= place.start.line && line <= place.end.line;
}

/** The programs that it shows: those within the text, and those beside it. */
async function programsOf(root: Root, inline: InlineFiles, load: LoadFile): Promise<Map<string, ProgramSource>> {
  const programs = new Map<string, ProgramSource>();
  for (const [name, { text }] of inline.programs) programs.set(name, { source: text, golden: null });
  const beside = new Set<string>();
  visit(root, ['leafDirective', 'containerDirective'], (node) => {
    if (node.type !== 'leafDirective' && node.type !== 'containerDirective') return;
    const { file, program } = node.attributes ?? {};
    const name = (node.name === 'program' ? file : program)?.match(/^(.*)\.py$/)?.[1];
    if (name && NAME.test(name) && !programs.has(name)) beside.add(name);
  });
  const loaded = [...beside].map(async (name) => [name, await load(`programs/${name}.py`)] as const);
  for (const [name, source] of await Promise.all(loaded))
    if (source !== null) programs.set(name, { source, golden: null });
  return programs;
}

function inOrder(file: VFile): OwnProblem[] {
  const found = problemsIn(file).map((each) => ({ ...each, file: null }));
  return found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
