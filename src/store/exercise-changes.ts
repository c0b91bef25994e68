/** How answering exercises changes the state. */
import type { ExerciseKey, State, Verdict } from './state';

/** The answer to an exercise is being judged; what was said of the one before is of no use now. */
export function judgingStarted(exercise: ExerciseKey): Partial<State> {
  return { judging: exercise, verdict: null };
}

/** An answer was judged. What has been solved stays solved, and the last answer that solved it is kept. */
export function answerJudged({ exercises, answers }: State, verdict: Verdict): Partial<State> {
  const { exercise, solved, answer } = verdict;
  const progress = solved ? 'solved' : (exercises[exercise] ?? 'tried');
  return {
    judging: null,
    verdict,
    exercises: { ...exercises, [exercise]: progress },
    ...(solved && { answers: { ...answers, [exercise]: answer } }),
  };
}
