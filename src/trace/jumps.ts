/** Jumping: from an event to the next (previous) one of a kind, or in a list. Nothing is run again, so both ways cost alike. */
import { partitionPoint } from '../base/search';
import type { SubjectId, TraceEvent } from '../protocol/events';
import { isAdvice } from './advice';
import type { Trace } from './model';
import type { Direction } from './navigation';

/** The next (previous) event that is meant, or null where there is none. */
export function findEvent(
  { events }: Trace,
  seq: number,
  direction: Direction,
  isMeant: (event: TraceEvent) => boolean,
): number | null {
  const delta = direction === 'next' ? 1 : -1;
  for (let i = Math.min(seq, events.length) + delta; i >= 0 && i < events.length; i += delta) {
    if (isMeant(events[i] as TraceEvent)) return i;
  }
  return null;
}

/** The next (previous) of some events in order, or null where there is none. */
export function findIn(seqs: readonly number[], seq: number, direction: Direction): number | null {
  const upTo = (last: number) => partitionPoint(seqs.length, (i) => (seqs[i] as number) <= last);
  return seqs[direction === 'next' ? upTo(seq) : upTo(seq - 1) - 1] ?? null;
}

export function isOutput({ kind }: TraceEvent): boolean {
  return kind === 'output';
}

/** Something failed: a task, the program, a thread; or the simulator ended the run, as in a deadlock. */
export function isError(event: TraceEvent): boolean {
  switch (event.kind) {
    case 'task-failed':
    case 'exception':
      return true;
    case 'thread-ended':
      return event.error !== null;
    case 'diagnostic':
      return !isAdvice(event);
    default:
      return false;
  }
}

/** A task begins to run. */
export function isRunOf(task: SubjectId): (event: TraceEvent) => boolean {
  return (event) => event.kind === 'step-started' && event.task === task;
}
