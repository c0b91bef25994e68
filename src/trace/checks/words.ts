/** How what was found is written down. */
import { type Nanoseconds, toSeconds } from '../../base/time';
import type { SubjectId } from '../../protocol/events';
import type { Trace } from '../model';

/** Seconds as a learner writes them: `2`, `0.5`, `1.25`. */
export function secondsOf(t: Nanoseconds): string {
  return String(Number(toSeconds(t).toFixed(3)));
}

/** What people call a task. */
export function titleOf(trace: Trace, task: SubjectId): string {
  return trace.tracks.find((track) => track.kind === 'task' && track.id === task)?.title ?? '';
}
