/** What the address says beyond the page: `?program=` or `?exercise=`, and the state in the fragment (src/lesson/link.ts). */
import { showLinked, tellOfLink } from '../actions/link';
import { openProgram } from '../actions/program';
import type { Lesson } from '../lesson/lesson';
import { readLinkState } from '../lesson/link';
import { stepAt, stepsOf } from '../lesson/steps';
import type { ProgramToOpen } from '../store/changes';
import { useStore } from '../store/store';
import { answerProgram } from '../views/exercise/open-answer';
import { laterMessages } from './layout/later';
import { lessonProgram } from './lesson-program';

/** Opens it. The page stands, with its own first program. */
export async function openLink(lesson: Lesson | null, { search, hash }: Pick<Location, 'search' | 'hash'>) {
  // What is to be said of the link.
  await laterMessages();
  const query = new URLSearchParams(search);
  const exercise = query.get('exercise');
  const program = query.get('program') ?? (lesson && exercise === null ? slideProgram(lesson, query) : null);
  if (lesson && (program !== null || exercise !== null)) openNamed(lesson, program, exercise);
  const read = await readLinkState(hash);
  if (read) showLinked(read);
}

/** What a slide shows when the link to it names no program: `?present=order#v1.…`. */
function slideProgram(lesson: Lesson, query: URLSearchParams): string | null {
  if (!query.has('present')) return null;
  const steps = stepsOf(lesson);
  return steps[stepAt(steps, query.get('present') || null)]?.programs[0] ?? null;
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

function exerciseProgram(lesson: Lesson, id: string | null): ProgramToOpen | null {
  const exercise = id !== null && Object.hasOwn(lesson.exercises, id) ? lesson.exercises[id] : undefined;
  if (!exercise || !('starter' in exercise.form)) return null;
  return answerProgram(lesson.slug, exercise, exercise.form, exercise.form.starter);
}
