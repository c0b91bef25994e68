import { type ReactNode, Suspense } from 'react';
import type { Exercise } from '../../lesson/exercise';
import type { Golden } from '../../lesson/lesson';
import { Boundary } from '../layout/Boundary';
import { later } from '../layout/later';
import { recordedTrace } from './recorded-run';

/** Loaded when the text has come alive. */
const ExerciseWork = later(() => import('../../views/exercise/ExerciseWork').then((module) => module.ExerciseWork));

/**
 * What the reader does with an exercise; the lesson's view asks for it, because views don't know each other.
 * @param loadRecording always the same function for an exercise, so that nothing is loaded twice
 */
export function exerciseWork(
  slug: string,
  exercise: Exercise,
  loadRecording: () => Promise<Golden | null> = loaderOf(`${slug}/${exercise.id}`),
): ReactNode {
  return (
    <Boundary>
      <Suspense>
        <ExerciseWork slug={slug} exercise={exercise} loadRecording={loadRecording} renderTimeline={recordedTrace} />
      </Suspense>
    </Boundary>
  );
}

const loaders = new Map<string, () => Promise<Golden | null>>();

/** One function for each exercise, always the same, so that nothing is loaded twice. */
function loaderOf(key: string): () => Promise<Golden | null> {
  const known = loaders.get(key);
  if (known) return known;
  const loader = async (): Promise<Golden | null> => {
    const { recordings } = await import('virtual:loopscope/recordings');
    return (await recordings[key]?.())?.default ?? null;
  };
  loaders.set(key, loader);
  return loader;
}
