/** What the address says beyond the page: `?program=` or `?exercise=`, and the state in the fragment (src/lesson/link.ts). */
import { showLinked, tellOfLink } from '../actions/link';
import { openProgram } from '../actions/program';
import type { Block, Lesson } from '../lesson/lesson';
import { readLinkState } from '../lesson/link';
import type { ProgramToOpen } from '../store/changes';
import { useStore } from '../store/store';
import { answerProgram } from '../views/exercise/open-answer';
import { laterMessages } from './layout/later';

/** Opens it. The page stands, with its own first program. */
export async function openLink(lesson: Lesson | null, { search, hash }: Pick<Location, 'search' | 'hash'>) {
  // What is to be said of the link.
  await laterMessages();
  const query = new URLSearchParams(search);
  const [program, exercise] = [query.get('program'), query.get('exercise')];
  if (lesson && (program !== null || exercise !== null)) openNamed(lesson, program, exercise);
  const read = await readLinkState(hash);
  if (read) showLinked(read);
}

function openNamed(lesson: Lesson, program: string | null, exercise: string | null): void {
  const found = program === null ? exerciseProgram(lesson, exercise) : lessonProgram(lesson, program);
  if (found) {
    openProgram(found);
    useStore.setState({ tab: 'code' });
  } else if (program !== null || !showExercise(exercise)) tellOfLink('link-no-program');
  if (exercise !== null) showExercise(exercise);
}

/** An exercise that is answered in the text has no program; it is shown where it stands. */
function showExercise(id: string | null): boolean {
  const box = id === null ? null : document.getElementById(id);
  box?.scrollIntoView();
  return box !== null;
}

/** A lesson's program as its text gives it, or null where there is none of that name. */
export function lessonProgram(lesson: Lesson, name: string): ProgramToOpen | null {
  if (!Object.hasOwn(lesson.programs, name)) return null;
  const program = lesson.programs[name];
  if (!program) return null;
  const { source, html, golden } = program;
  return { id: `${lesson.slug}/${name}`, original: source, html, golden, readOnly: isReadOnly(lesson.body, name) };
}

function isReadOnly(blocks: readonly Block[], name: string): boolean {
  return blocks.some((block) => {
    if (block.kind === 'program') return block.program === name && block.readOnly;
    return 'children' in block && isReadOnly(block.children, name);
  });
}

function exerciseProgram(lesson: Lesson, id: string | null): ProgramToOpen | null {
  const exercise = id !== null && Object.hasOwn(lesson.exercises, id) ? lesson.exercises[id] : undefined;
  if (!exercise || !('starter' in exercise.form)) return null;
  return answerProgram(lesson.slug, exercise, exercise.form, exercise.form.starter);
}
