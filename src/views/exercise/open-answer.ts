/** The program in the workbench that is the answer to an exercise. */
import type { Exercise, Judging } from '../../lesson/exercise';
import type { Program } from '../../lesson/lesson';
import type { ProgramToOpen } from '../../store/changes';
import type { ExerciseKey } from '../../store/state';

export function exerciseKey(slug: string, { id }: Exercise): ExerciseKey {
  return `${slug}/${id}`;
}

/** An answer is a draft of its own, judged as the exercise says. */
export function answerProgram(
  slug: string,
  exercise: Exercise,
  { checks, seeds, preempt }: Judging,
  { source, html }: Pick<Program, 'source' | 'html'>,
): ProgramToOpen {
  return {
    id: `${slug}/exercises/${exercise.id}`,
    original: source,
    html,
    readOnly: false,
    golden: null,
    exercise: { key: exerciseKey(slug, exercise), judging: { checks, seeds, preempt } },
  };
}
