import { type ReactNode, Suspense } from 'react';
import type { Exercise } from '../../lesson/exercise';
import { Boundary } from '../layout/Boundary';
import { later } from '../layout/later';
import { recordedTrace } from './recorded-run';
import { recordingOf } from './recordings';

/** Loaded when the text has come alive. */
const ExerciseWork = later(() => import('../../views/exercise/ExerciseWork').then((module) => module.ExerciseWork));

/** What the reader does with an exercise; the lesson's view asks for it, because views don't know each other. */
export function exerciseWork(slug: string, exercise: Exercise): ReactNode {
  return (
    <Boundary>
      <Suspense>
        <ExerciseWork
          slug={slug}
          exercise={exercise}
          loadRecording={recordingOf(`${slug}/${exercise.id}`)}
          renderTimeline={recordedTrace}
        />
      </Suspense>
    </Boundary>
  );
}
