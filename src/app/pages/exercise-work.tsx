import { type ReactNode, Suspense } from 'react';
import type { Exercise } from '../../lesson/exercise';
import type { Golden } from '../../lesson/lesson';
import { Boundary } from '../layout/Boundary';
import { later } from '../layout/later';
import { recordedTrace } from './recorded-run';
import { recordingOf } from './recordings';

/** Loaded when the text has come alive. */
const ExerciseWork = later(() => import('../../views/exercise/ExerciseWork').then((module) => module.ExerciseWork));

/**
 * What the reader does with an exercise; the lesson's view asks for it, because views don't know each other.
 * @param loadRecording always the same function for an exercise, so that nothing is loaded twice
 */
export function exerciseWork(
  slug: string,
  exercise: Exercise,
  loadRecording: () => Promise<Golden | null> = recordingOf(`${slug}/${exercise.id}`),
): ReactNode {
  return (
    <Boundary>
      <Suspense>
        <ExerciseWork slug={slug} exercise={exercise} loadRecording={loadRecording} renderTimeline={recordedTrace} />
      </Suspense>
    </Boundary>
  );
}
