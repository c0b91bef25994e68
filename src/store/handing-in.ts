/** What a learner hands in: the answers that are kept here, as a completion code holds them. */
import type { Completion } from '../lesson/completion';
import type { ExerciseKey, State } from './state';

interface Wanted {
  readonly name: string;
  /** The course's title; null for everything that was solved. */
  readonly course: string | null;
  /** `2026-11-21`. */
  readonly date: string;
  /** The exercises it is about. */
  readonly exercises: readonly ExerciseKey[];
}

/** Of a course, the code also says which of its exercises are still open. */
export function completionOf(
  { exercises, answers }: State,
  { name, course, date, exercises: wanted }: Wanted,
): Completion {
  const solved = wanted.filter((key) => exercises[key] === 'solved');
  return {
    name,
    course,
    date,
    answers: Object.fromEntries(solved.map((key) => [key, answers[key] ?? null])),
    open: course === null ? [] : wanted.filter((key) => !solved.includes(key)),
  };
}
