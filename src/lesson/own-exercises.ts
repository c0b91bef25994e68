/** The exercises of a lesson of somebody's own: their files stand within the Markdown, or beside it in `exercises/<id>/`. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { type ExerciseFile, type ExerciseSource, readExerciseFile } from './exercise-file.ts';
import { NAME } from './front-matter.ts';
import type { InlineFiles } from './inline-files.ts';
import type { LoadFile, OwnProblem } from './own-lesson.ts';
import { problemsIn, tell } from './problem.ts';
import type { Problem } from './problems.ts';
import type { ProgramSource } from './program.ts';

interface OwnExercises {
  readonly sources: ReadonlyMap<string, ExerciseSource>;
  /** Those in files of their own; those within the lesson's file are noted there. */
  readonly problems: readonly OwnProblem[];
}

/** Takes down a problem, with the line of the file in which it stands. */
type Note = (found: Problem, line: number) => void;

/** A file of an exercise, wherever it stands. */
type Take = (name: string) => Promise<{ readonly text: string; readonly line: number } | null>;

export async function readOwnExercises(
  root: Root,
  inline: InlineFiles,
  file: VFile,
  load: LoadFile,
): Promise<OwnExercises> {
  const ids = new Set<string>();
  visit(root, 'containerDirective', ({ name, attributes }) => {
    if (name === 'exercise' && NAME.test(attributes?.id ?? '')) ids.add(attributes?.id ?? '');
  });
  const sources = new Map<string, ExerciseSource>();
  const problems: OwnProblem[] = [];
  const read = [...ids].map(async (id) => {
    const within = inline.exercises.get(id);
    const take: Take = async (name) => {
      if (within) return within.get(name) ?? null;
      const text = await load(`exercises/${id}/${name}`);
      return text === null ? null : { text, line: 1 };
    };
    const note: Note = (found, line) => {
      if (within) tell(file, found, line);
      else problems.push({ ...found, file: `exercises/${id}/exercise.yaml`, line });
    };
    const source = await readOwnExercise(id, take, note);
    if (source) sources.set(id, source);
  });
  await Promise.all(read);
  return { sources, problems };
}

/** Null where there is no exercise.yaml: the directive's line says so. */
async function readOwnExercise(name: string, take: Take, note: Note): Promise<ExerciseSource | null> {
  const yaml = await take('exercise.yaml');
  if (!yaml) return null;
  const scratch = new VFile({ value: yaml.text });
  const file = readExerciseFile(scratch);
  for (const { line, ...found } of problemsIn(scratch)) note(found, yaml.line + (line ?? 1) - 1);
  const broken: ExerciseSource = { name, file: null, programs: new Map() };
  if (!file) return broken;
  if (!('checks' in file)) {
    note({ code: 'exercise-recorded', values: { kind: file.kind } }, yaml.line);
    return broken;
  }
  const programs = new Map<string, ProgramSource>();
  for (const each of programsOf(file)) {
    const found = await take(`${each}.py`);
    if (found) programs.set(each, { source: found.text, golden: null });
    else note({ code: 'file-beside', values: { name: `${each}.py` } }, yaml.line);
  }
  return { name, file: programs.size === programsOf(file).length ? file : null, programs };
}

/** The examples of wrong answers are for the author's own tests. */
function programsOf({ kind }: ExerciseFile): string[] {
  return kind === 'arrange' ? ['solution'] : ['starter', 'solution'];
}
