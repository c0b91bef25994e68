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
import type { ChainLink, EventOf, SubjectId, TraceEvent, WaitTarget } from '../protocol/events';
import type { Checkpoint } from './state-at';

/** A point of the run: the state right after event `seq`. `seq` -1 is before the first event. */
export interface Position {
  readonly seq: number;
  readonly t: Nanoseconds;
}

/** How a task, a loop or a thread can be over. */
export type EndState = 'finished' | 'failed' | 'cancelled';

/**
 * What a track's span can show. `blocked`: the thread is held by a blocking call; `idle`: the loop waits for a timer, a pool's
 * worker for a job; `timer`: it will call back at its end; `queued`: a job that waits for a worker.
 */
export type SpanState = 'ready' | 'running' | 'waiting' | 'blocked' | 'idle' | 'iteration' | 'timer' | 'queued';

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
  /** Of a timer or a job that was taken back before its time. */
  readonly cancelled?: boolean;
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

/** A block of a task's coroutines, from its beginning to its end. */
export interface ScopeBar {
  readonly type: 'timeout' | 'TaskGroup' | 'finally' | 'except';
  readonly start: Position;
  /** Where it was left, or where the recording so far ends. */
  readonly end: Position;
  readonly open: boolean;
  /** How many blocks it stands in, 0 for an outermost. */
  readonly depth: number;
  /** Of a timeout: the one that was set last. */
  readonly deadline: Nanoseconds | null;
  /** Null while it is open, and for blocks that tell nothing of their end. */
  readonly outcome: 'finished' | 'expired' | 'failed' | 'cancelled' | null;
  readonly line?: number;
}

/** One cancellation of a task: asked for, delivered, and what became of it. Each is null where it has not come about. */
export interface Cancellation {
  readonly requested: Position | null;
  readonly delivered: Position | null;
  /**
   * `obeyed`: the task ended as cancelled; `swallowed`: it goes on as if nothing had been; `taken-back`: a timeout or a
   * TaskGroup had asked for it, and made something else of it; `missed`: the task was over first.
   */
  readonly over: { readonly at: Position; readonly how: 'obeyed' | 'swallowed' | 'taken-back' | 'missed' } | null;
}

/** A stretch of time in which a thread held its loop: none of the loop's other tasks could do anything. */
export interface Freeze {
  readonly loop: SubjectId;
  /** Who held it; null for a callback. */
  readonly task: SubjectId | null;
  readonly reason: 'blocking' | 'computing';
  /** The blocking call; empty for computing. */
  readonly label: string;
  readonly start: Position;
  readonly end: Position;
}

/** A number that changes from event to event: `values[i]` holds from right after event `seqs[i]` on. */
export interface StepChart {
  readonly seqs: Float64Array;
  readonly values: Float64Array;
  readonly most: number;
}

/** A queue of the simulated world over the run: a loop's ready queue, its timers, the jobs that wait for a pool's workers. */
export interface QueueTrack {
  /** Below zero: a queue is no subject of the recording. */
  readonly id: SubjectId;
  readonly kind: 'ready' | 'timers' | 'jobs';
  /** The loop or the pool that it belongs to. */
  readonly owner: SubjectId;
  /** The pool's name; empty for a loop's queues. */
  readonly name: string;
  readonly length: StepChart;
  /** Timers and jobs one by one, packed without overlap; empty where there were too many at once to tell them apart. */
  readonly lanes: readonly Lane[];
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
  /** The loop itself, or a task's loop; null for a thread. */
  readonly loop: SubjectId | null;
  /** The pool for which a thread works. */
  readonly pool: SubjectId | null;
  readonly created: Position;
  /** Null while it lives. */
  readonly end: TrackEnd | null;
  /** A loop has two: its iterations, and who holds it. Tasks and threads have one. */
  readonly lanes: readonly Lane[];
  readonly instants: readonly Instant[];
  /** In order of their beginning. */
  readonly scopes: readonly ScopeBar[];
  /** In order of the requests. */
  readonly cancellations: readonly Cancellation[];
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
  /** Those that ever held something: each loop's ready queue and timers, then the pools' jobs. */
  readonly queues: readonly QueueTrack[];
  /** In order, without overlap for one loop. */
  readonly freezes: readonly Freeze[];
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
