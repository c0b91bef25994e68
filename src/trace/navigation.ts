/**
 * Moving through a run: from a time to a position, and from a position to the next one worth a look.
 */
import { partitionPoint } from '../base/search';
import { type Nanoseconds, START } from '../base/time';
import type { EventKind, SubjectId, TraceEvent } from '../protocol/events';
import type { Position, Trace } from './model';

/** What one step of the cursor passes. */
export type StepUnit = 'event' | 'step' | 'iteration';

export type Direction = 'next' | 'previous';

/** Events that change what a person sees. The others only prepare or repeat these. */
const OF_INTEREST: ReadonlySet<EventKind> = new Set<EventKind>([
  'run-started',
  'run-ended',
  'task-created',
  'step-started',
  'task-yielded',
  'task-waiting',
  'task-wakeup',
  'cancel-requested',
  'cancel-delivered',
  'cancel-swallowed',
  'task-finished',
  'task-failed',
  'task-cancelled',
  'handle-started',
  'handle-ended',
  'thread-started',
  'thread-blocked',
  'thread-resumed',
  'thread-ended',
  'clock-advanced',
  'output',
  'warning',
  'exception',
  'diagnostic',
]);

/** A task step and what became of the task: the two moments of a step worth a look. */
const OF_STEPS: ReadonlySet<EventKind> = new Set<EventKind>([
  'step-started',
  'task-yielded',
  'task-waiting',
  'task-finished',
  'task-failed',
  'task-cancelled',
]);

/** The last position whose time is at most `t`. */
export function positionAt(trace: Trace, t: Nanoseconds): Position {
  return positionOf(trace, partitionPoint(trace.events.length, (i) => (trace.events[i] as TraceEvent).t <= t) - 1);
}

/** The position right after event `seq`, kept within the run. */
export function positionOf(trace: Trace, seq: number): Position {
  const event = trace.events[Math.min(seq, trace.end.seq)];
  return event ? { seq: event.seq, t: event.t } : { seq: -1, t: START };
}

/** A place in a run that means something in another run too: a virtual time, and how many events of that time have passed. */
export interface Instant {
  readonly t: Nanoseconds;
  readonly passed: number;
}

/** The instant right after event `seq`. */
export function instantOf(events: readonly TraceEvent[], seq: number): Instant {
  const t = events[seq]?.t ?? START;
  return { t, passed: seq + 1 - firstAt(events, t) };
}

/**
 * Where an instant of one run stands in another: at the same virtual time, after as many events of it, or after the last
 * of them; where nothing happens at that time, after the last event before it. Null where the run does not come so far.
 */
export function seqOfInstant(events: readonly TraceEvent[], { t, passed }: Instant): number | null {
  if ((events.at(-1)?.t ?? -1) < t) return null;
  const first = firstAt(events, t);
  const beyond = partitionPoint(events.length, (i) => (events[i] as TraceEvent).t <= t);
  return Math.min(first + passed, beyond) - 1;
}

function firstAt(events: readonly TraceEvent[], t: Nanoseconds): number {
  return partitionPoint(events.length, (i) => (events[i] as TraceEvent).t < t);
}

/**
 * Where a step of the cursor from `seq` leads: to the next (previous) event of interest, start or end of a task step (of
 * `task`, where one is given) or start of an iteration. Where there is none: the end (the first event) of the run.
 */
export function stepTarget(
  trace: Trace,
  seq: number,
  unit: StepUnit,
  direction: Direction,
  task: SubjectId | null = null,
): Position {
  const delta = direction === 'next' ? 1 : -1;
  for (let i = seq + delta; i >= 0 && i <= trace.end.seq; i += delta) {
    const event = trace.events[i] as TraceEvent;
    if (isTarget(event, unit, task)) return positionOf(trace, i);
  }
  return positionOf(trace, direction === 'next' ? trace.end.seq : Math.min(0, trace.end.seq));
}

/** Whether a step of the cursor stops at an event. */
export function isTarget(event: TraceEvent, unit: StepUnit, task: SubjectId | null): boolean {
  if (unit === 'iteration') return event.kind === 'iteration-started';
  if (unit === 'step') return OF_STEPS.has(event.kind) && (task === null || ('task' in event && event.task === task));
  return OF_INTEREST.has(event.kind);
}
