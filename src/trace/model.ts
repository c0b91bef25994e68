/**
 * The trace model: what a run's events mean, as tracks, spans and instants. Plain data; knows no store and no view.
 *
 * ```
 * event loop   █ 1 █▒▒▒▒▒▒▒▒idle▒▒▒▒▒▒▒▒█ 2 █        lane 0: iterations
 *              █main█coffee             █main█        lane 1: who holds the loop
 * main         ▐ready▌█running█▒▒▒▒waiting: sleep 1.0▒▒▒▒▐ready▌█running█ finished
 *   coffee          ·created ▐ready▌█running█▒▒waiting▒▒ …
 * ```
 * Positions are `seq` numbers, because many things happen at one virtual time; each carries its `t` as well.
 */
import type { Nanoseconds } from '../base/time';
import type { ChainLink, ErrorText, EventOf, SubjectId, TraceEvent, WaitTarget } from '../protocol/events';
import type { Checkpoint } from './state-at';

/** A point of the run: the state right after event `seq`. `seq` -1 is before the first event. */
export interface Position {
  readonly seq: number;
  readonly t: Nanoseconds;
}

/** How a task, a loop or a thread can be over. */
export type EndState = 'finished' | 'failed' | 'cancelled';

/** What a task is doing, from the moment it is created. */
export type TaskState = 'ready' | 'running' | 'waiting' | EndState;

/** What a track's span can show. `blocked`: the thread is held by a blocking call; `idle`: the loop waits for a timer. */
export type SpanState = 'ready' | 'running' | 'waiting' | 'blocked' | 'idle' | 'iteration';

export interface Span {
  readonly state: SpanState;
  readonly start: Position;
  /** Where it ended, or where the recording so far ends. */
  readonly end: Position;
  readonly open: boolean;
  /** What a person reads on it: `sleep 1.0`, `Lock.acquire`; empty where the state says all. */
  readonly label: string;
  /** On the loop's track: the task that holds the loop. */
  readonly task?: SubjectId;
  readonly on?: WaitTarget;
  readonly chain?: readonly ChainLink[];
  readonly line?: number;
}

/** A row of a track: spans in order, without overlap. */
export type Lane = readonly Span[];

export type InstantKind =
  | 'created'
  | 'cancel-requested'
  | 'cancel-delivered'
  | 'cancel-swallowed'
  | 'exception'
  | 'warning'
  | 'diagnostic'
  | 'output';

export interface Instant {
  readonly kind: InstantKind;
  readonly at: Position;
  readonly label: string;
  readonly line?: number;
}

/** How a track's subject came to its end: a result, an error, nothing to add. */
export interface TrackEnd {
  readonly state: EndState;
  readonly at: Position;
  readonly label: string;
}

export type TrackKind = 'loop' | 'task' | 'thread';

/** A subject's line on the timeline. */
export interface Track {
  readonly id: SubjectId;
  readonly kind: TrackKind;
  /** As Python calls it: `Task-1`, `MainThread`, or the name that the program gave. */
  readonly name: string;
  /** What people read: the given name, else the coroutine's; `fetch 2` for the second one of the same coroutine. */
  readonly title: string;
  /** The creating task, for nesting. */
  readonly parent: SubjectId | null;
  readonly depth: number;
  /** A task of asyncio's own: `asyncio.run` ends with closing generators and executors. */
  readonly housekeeping: boolean;
  readonly created: Position;
  /** Null while it lives. */
  readonly end: TrackEnd | null;
  /** A loop has two: its iterations, and who holds it. Tasks and threads have one. */
  readonly lanes: readonly Lane[];
  readonly instants: readonly Instant[];
}

/** An arrow between two tracks. */
export interface Flow {
  readonly kind: 'created' | 'wakeup' | 'awaited-by' | 'cancel';
  readonly from: { readonly track: SubjectId; readonly at: Position };
  readonly to: { readonly track: SubjectId; readonly at: Position };
}

/**
 * All events of one virtual time: time stands still from the first to the last.
 * `before` is the width of all steps up to its first event, in the units of `STEP_WIDTH` (axis.ts).
 */
export interface Moment {
  readonly t: Nanoseconds;
  readonly first: number;
  readonly before: number;
}

export interface Trace {
  readonly events: readonly TraceEvent[];
  /** The loop first, then tasks nested under their parents in order of creation, then threads. */
  readonly tracks: readonly Track[];
  readonly flows: readonly Flow[];
  /** The last event's position; `{seq: -1, t: 0}` for an empty trace. */
  readonly end: Position;
  readonly outputs: readonly EventOf<'output'>[];
  readonly moments: readonly Moment[];
  /** By `seq`: the width of all steps up to and with that event (axis.ts). */
  readonly stepWidths: Float64Array;
  /** Saved states to replay from, in order (state-at.ts). */
  readonly checkpoints: readonly Checkpoint[];
}

/** One task at an instant. */
export interface TaskAt {
  readonly task: SubjectId;
  readonly name: string;
  readonly title: string;
  readonly state: TaskState;
  readonly since: Position;
  /** The innermost line of the main program at which it stands. */
  readonly line: number | null;
  readonly on: WaitTarget | null;
  readonly chain: readonly ChainLink[];
  /** The repr of its result, where it has finished. */
  readonly result: string | null;
  readonly error: ErrorText | null;
}

/** One thread at an instant; the main thread's id is 0. */
export interface ThreadAt {
  readonly thread: SubjectId;
  readonly name: string;
  readonly state: 'running' | 'blocked' | 'ended';
  readonly since: Position;
  readonly line: number | null;
  readonly on: WaitTarget | null;
}

/** A handle in the ready queue. */
export interface ReadyAt {
  readonly handle: SubjectId;
  readonly loop: SubjectId;
  /** The task whose step it is, if it is one. */
  readonly task: SubjectId | null;
  readonly callback: string;
}

/** A handle in the timer heap. */
export interface TimerAt extends ReadyAt {
  readonly deadline: Nanoseconds;
}

/** Everything at an instant. */
export interface StateAt {
  readonly position: Position;
  /** In order of creation, those that are over included. */
  readonly tasks: readonly TaskAt[];
  /** The task whose step is running, if any. */
  readonly running: SubjectId | null;
  /** First in, first out. */
  readonly ready: readonly ReadyAt[];
  /** The next to fire first. */
  readonly timers: readonly TimerAt[];
  readonly threads: readonly ThreadAt[];
}
