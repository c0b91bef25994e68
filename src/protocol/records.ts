/**
 * The layout of packed records, as `src/runtime/python/loopscope/packing.py` writes them. docs/trace-format.md tells what
 * the fields mean for each kind.
 */
import type { EventKind } from './events';

/** A record's `kind` is the position in this list; packing.py has the same one. */
export const RECORD_KINDS = [
  'run-started',
  'run-ended',
  'loop-created',
  'loop-closed',
  'iteration-started',
  'iteration-ended',
  'handle-scheduled',
  'handle-started',
  'handle-ended',
  'handle-cancelled',
  'timer-set',
  'timer-fired',
  'timer-cancelled',
  'clock-advanced',
  'task-created',
  'task-renamed',
  'step-started',
  'step-ended',
  'task-wakeup',
  'cancel-requested',
  'cancel-delivered',
  'cancel-swallowed',
  'future-created',
  'future-resolved',
  'thread-started',
  'thread-blocked',
  'thread-resumed',
  'thread-ended',
  'primitive-created',
  'primitive-changed',
  'task-locals',
  'scope-entered',
  'scope-rescheduled',
  'scope-left',
  'job-queued',
  'job-started',
  'job-ended',
  'output',
  'warning',
  'exception',
  'diagnostic',
] as const satisfies readonly EventKind[];

export type RecordKind = (typeof RECORD_KINDS)[number];

/** Bytes of a record. */
export const RECORD_SIZE = 40;

/** `iteration-started` comes before this record. */
export const NEW_ITERATION = 1;
/** On `step-ended` and `handle-ended`: the corresponding `…-started` comes before it. */
export const WHOLE = 2;
/** On `step-ended`: what it waits for is done already, and its next step is queued. */
export const WOKEN = 4;
/** On `handle-ended`: the handle woke one task (b task, d handle of its step, e by), and did nothing else. */
export const WAKES = 64;
/** On `step-ended`: the step set the timer of the sleep in which it ended (d timer's handle, e its callback). */
export const TIMED = 64;
/** Where the result begins in the flags of `step-ended`; it has three bits. */
export const RESULT_SHIFT = 3;
/** On `output`: stderr. */
export const STDERR = 8;
/** On `thread-started`: a daemon. */
export const DAEMON = 1;
/** On `primitive-created` and `primitive-changed`: an event that is set, a queue that was shut down. */
export const SET = 1;
/** On `scope-entered` and `scope-rescheduled`: there is a deadline. */
export const HAS_DEADLINE = 1;

/** What became of a task at the end of a step, in the flags of `step-ended` from bit 3 on. */
export const STEP_RESULTS = ['', 'yielded', 'waiting', 'finished', 'failed', 'cancelled'] as const;

export type StepResult = (typeof STEP_RESULTS)[number];

/** A record with its fields still as numbers: subjects and strings by number, 0 where there is none. */
export interface PackedRecord {
  readonly kind: RecordKind;
  readonly flags: number;
  readonly thread: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly t: number;
  readonly u: number;
}

/** Reads the record at `offset`. Throws RangeError where it is cut off or of an unknown kind. */
export function readRecord(view: DataView, offset: number): PackedRecord {
  const kind = RECORD_KINDS[view.getUint8(offset)];
  if (kind === undefined) throw new RangeError(`unknown kind of record: ${view.getUint8(offset)}`);
  return {
    kind,
    flags: view.getUint8(offset + 1),
    thread: view.getUint16(offset + 2, true),
    a: view.getUint32(offset + 4, true),
    b: view.getUint32(offset + 8, true),
    c: view.getUint32(offset + 12, true),
    d: view.getUint32(offset + 16, true),
    e: view.getUint32(offset + 20, true),
    t: view.getFloat64(offset + 24, true),
    u: view.getFloat64(offset + 32, true),
  };
}
