/** The event that an exercise asks for, or that stands at an instant which a reader has chosen. */
import type { EventKind, TraceEvent } from '../../protocol/events';
import type { Position, Trace } from '../model';
import { titleOf } from './words';

/** The `nth` event (from 1) of a kind; of the task with this title, or of any. */
interface Wanted {
  readonly kind: EventKind;
  readonly task: string | null;
  readonly nth: number;
}

/** Null where there is no such event. */
export function findEvent(trace: Trace, { kind, task, nth }: Wanted): TraceEvent | null {
  const found = trace.events.filter((event) => event.kind === kind && (task === null || isOf(trace, event, task)));
  return found[nth - 1] ?? null;
}

/**
 * Whether a reader who looks at the instant right after event `seq` has found `event`: it has happened, and nothing has
 * happened since but what the loop tells of its own work.
 */
export function isAt(trace: Trace, event: TraceEvent, { seq }: Position): boolean {
  if (seq < event.seq) return false;
  return trace.events.slice(event.seq + 1, seq + 1).every(({ kind }) => BESIDE.has(kind));
}

/** Whether a reader who looks at the instant right after event `seq` has found the event that is asked for. */
export function pointsAt(trace: Trace, wanted: Wanted, seq: number): boolean {
  const event = findEvent(trace, wanted);
  return event !== null && isAt(trace, event, { seq, t: event.t });
}

/** Kinds that stand at the same place of the timeline as the event before them. */
const BESIDE: ReadonlySet<EventKind> = new Set<EventKind>([
  'step-ended',
  'handle-scheduled',
  'handle-ended',
  'task-locals',
  'primitive-changed',
  'iteration-ended',
]);

function isOf(trace: Trace, event: TraceEvent, title: string): boolean {
  return 'task' in event && event.task !== undefined && titleOf(trace, event.task) === title;
}
