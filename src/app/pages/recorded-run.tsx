import { lazy, type ReactNode, Suspense } from 'react';
import type { Golden, Program } from '../../lesson/lesson';

/** The prerendered picture stands there until this has come, which knows the whole trace model. */
const RecordedRun = lazy(() => import('./RecordedRun').then((module) => ({ default: module.RecordedRun })));

/** Draws a program's recorded run; the lesson's view asks for it, because views don't know each other. */
export function recordedRun({ golden }: Program): ReactNode {
  return golden && recordedTrace(golden);
}

/** Draws a recorded run. */
export function recordedTrace(golden: Golden): ReactNode {
  return (
    <Suspense>
      <RecordedRun golden={golden} />
    </Suspense>
  );
}
