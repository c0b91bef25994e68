/** How answering exercises changes the state. */
import type { ExerciseKey, State, Verdict } from './state';

/** The answer to an exercise is being judged; what was said of the one before is of no use now. */
export function judgingStarted(exercise: ExerciseKey): Partial<State> {
  return { judging: exercise, verdict: null };
}

/** An answer was judged. What has been solved stays solved. */
export function answerJudged({ exercises }: State, verdict: Verdict): Partial<State> {
  const { exercise, solved } = verdict;
  const progress = solved ? 'solved' : (exercises[exercise] ?? 'tried');
  return { judging: null, verdict, exercises: { ...exercises, [exercise]: progress } };
}

/** The exercise is as if it had never been tried. */
export function exerciseForgotten({ exercises, verdict }: State, exercise: ExerciseKey): Partial<State> {
  const { [exercise]: _, ...others } = exercises;
  return { exercises: others, verdict: verdict?.exercise === exercise ? null : verdict };
}
