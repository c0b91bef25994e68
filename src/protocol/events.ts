/**
 * The trace: one ordered stream of events that a run leaves behind.
 *
 * Only the simulator's recorder (`src/runtime/python/loopscope/recorder.py`) makes them, and the kinds are spelled the same
 * there, so that one search finds both sides. Every change of this file is told in CHANGELOG.md.
 */
import type { Nanoseconds } from '../base/time';

/** The version of the stream. A reader refuses any other. */
export const TRACE_VERSION = 2;

/** In so many first steps of a run local variables are recorded: enough for a person to look at, and cheap in a long run. */
export const LOCALS_STEPS = 5_000;

/** Identifies one subject (loop, handle, task, future, thread, primitive, …) within a run: 1, 2, 3, … in order of appearance. */
export type SubjectId = number;

/** What every event carries. */
interface Base {
  /** Place in the total order: 0, 1, 2, … without gaps. */
  readonly seq: number;
  /** Virtual time. Never decreases with `seq`. */
  readonly t: Nanoseconds;
  /** The thread in which it happened; 0 is the main thread. Left out where it is 0. */
  readonly thread?: SubjectId;
}

/** How a run can end. */
export type Outcome = 'finished' | 'failed' | 'deadlock' | 'stopped' | 'limit' | 'crashed';

/** Why the clock moved. */
export type AdvanceReason =
  /** nobody could run: on to the nearest deadline */
  | 'idle'
  /** a blocking call such as `time.sleep` held the thread */
  | 'blocking'
  /** heavy computing was charged */
  | 'computing';

/** A place in a suspended coroutine. */
export interface ChainLink {
  /** Qualified name of the coroutine, generator or awaitable. */
  readonly name: string;
  /** Line at which it stands, or null where it has none (a future). */
  readonly line: number | null;
  /** File, where it is not the main program. */
  readonly file?: string;
  /** The place lies in such a block: the coroutine cleans up, or handles an error. */
  readonly within?: 'finally' | 'except';
}

/** The local variables of one coroutine of an await chain, by name, each value as a short repr. */
export interface FrameLocals {
  /** Place in the await chain, 0 is the outermost. */
  readonly link: number;
  readonly values: Readonly<Record<string, string>>;
}

/** Who holds a lock or a permit. The main thread's id is 0. */
export type Holder = { readonly task: SubjectId } | { readonly thread: SubjectId };

/** The state of a primitive (a lock, a queue, …): only the fields that its type has. */
export interface PrimitiveState {
  /** Lock, RLock, Condition, Semaphore: who holds it, in order of taking. */
  readonly holders?: readonly Holder[];
  /** Semaphore: permits left. Barrier: parties that have arrived. */
  readonly value?: number;
  /** Semaphore: permits at the start. Barrier: parties. Queue: `maxsize`, 0 where it has none. */
  readonly limit?: number;
  /** Queue: items in it. */
  readonly size?: number;
  /** Queue: items put and not yet done with (`task_done`). */
  readonly unfinished?: number;
  /** Event: whether it is set. */
  readonly set?: boolean;
  /** Queue: it was shut down. */
  readonly shutdown?: boolean;
}

/** What somebody waits for. */
export interface WaitTarget {
  readonly kind:
    | 'sleep'
    | 'future'
    | 'task'
    | 'lock'
    | 'event'
    | 'condition'
    | 'semaphore'
    | 'barrier'
    | 'queue'
    | 'gather'
    | 'thread'
    | 'io'
    | 'other';
  /** The subject waited for (a task, a future, a primitive, a thread, a job), where it has an id. */
  readonly id: SubjectId | null;
  /** In plain technical words: `sleep 1.0`, `Future`, `Lock.acquire`, `Queue.get`, a task's name. */
  readonly label: string;
  /** The deadline that will end the wait, where one is known. */
  readonly until?: Nanoseconds;
}

/** An exception, as short as a console line. */
export interface ErrorText {
  /** Bare class name: `ValueError`. */
  readonly type: string;
  readonly message: string;
}

interface Kinds {
  'run-started': { readonly version: number; readonly seed: number; readonly python: string };
  'run-ended': { readonly outcome: Outcome };

  'loop-created': { readonly loop: SubjectId };
  'loop-closed': { readonly loop: SubjectId };
  /** One pass of the loop (`_run_once`) begins: these handles were ready when it began, in order. */
  'iteration-started': { readonly loop: SubjectId; readonly iteration: number; readonly ready: readonly SubjectId[] };
  'iteration-ended': { readonly loop: SubjectId; readonly iteration: number };

  /** A handle was put on the ready queue (`call_soon`). `task` where the callback is a step of that task. */
  'handle-scheduled': {
    readonly handle: SubjectId;
    readonly loop: SubjectId;
    readonly callback: string;
    readonly task?: SubjectId;
    readonly line?: number;
  };
  /** A callback that is not a task step begins and ends. */
  'handle-started': { readonly handle: SubjectId };
  'handle-ended': { readonly handle: SubjectId };
  'handle-cancelled': { readonly handle: SubjectId };

  'timer-set': {
    readonly handle: SubjectId;
    readonly loop: SubjectId;
    readonly callback: string;
    readonly deadline: Nanoseconds;
    readonly task?: SubjectId;
    readonly line?: number;
  };
  /** A timer handle's deadline has come: it moved from the timer heap to the ready queue. */
  'timer-fired': { readonly handle: SubjectId };
  'timer-cancelled': { readonly handle: SubjectId };

  /** The clock moved to `t` from `from`. */
  'clock-advanced': { readonly from: Nanoseconds; readonly reason: AdvanceReason; readonly line?: number };

  /** `parent` is the task that created it, or null outside any task. `line` is where it was created. */
  'task-created': {
    readonly task: SubjectId;
    readonly loop: SubjectId;
    readonly name: string;
    readonly coroutine: string;
    readonly parent: SubjectId | null;
    readonly line?: number;
  };
  'task-renamed': { readonly task: SubjectId; readonly name: string };
  /** One uninterrupted stretch of a task begins; `line` is where the task stands. */
  'step-started': { readonly task: SubjectId; readonly line?: number };
  /** The step ended; what became of the task is told by the event that follows it at once. */
  'step-ended': { readonly task: SubjectId; readonly line?: number };
  /** The step ended at a suspension point that only gives the others a turn (`sleep(0)`): the task is ready again. */
  'task-yielded': { readonly task: SubjectId; readonly chain: readonly ChainLink[] };
  /** The step ended at a suspension point: outermost coroutine first. */
  'task-waiting': { readonly task: SubjectId; readonly on: WaitTarget; readonly chain: readonly ChainLink[] };
  /**
   * What the task waited for is done; a step is queued. `by` is the task or future that was done; null for a future that
   * the program never sees, such as the one inside `sleep` or `Queue.get`.
   */
  'task-wakeup': { readonly task: SubjectId; readonly by: SubjectId | null };
  /**
   * The local variables of the program's own coroutines in the task's await chain, right after the event that told where
   * the task stands; only where they differ from the last ones told. Told for the first `LOCALS_STEPS` steps of a run.
   */
  'task-locals': { readonly task: SubjectId; readonly frames: readonly FrameLocals[] };
  'cancel-requested': { readonly task: SubjectId; readonly by: SubjectId | null; readonly line?: number };
  /** CancelledError is thrown in at the suspension point. */
  'cancel-delivered': { readonly task: SubjectId; readonly line?: number };
  /**
   * The task went on after the cancellation was delivered, and nobody took the request back (`uncancel`): it reached a
   * suspension point outside any `except` and `finally`, or it ended otherwise than cancelled. Told at the end of the
   * step in which that became clear.
   */
  'cancel-swallowed': { readonly task: SubjectId; readonly line?: number };
  'task-finished': { readonly task: SubjectId; readonly result: string };
  'task-failed': { readonly task: SubjectId; readonly error: ErrorText; readonly line?: number };
  'task-cancelled': { readonly task: SubjectId };

  /** A future that the program makes or awaits itself and that is not a task, when it is first seen. */
  'future-created': { readonly future: SubjectId; readonly type: string; readonly line?: number };
  'future-resolved': { readonly future: SubjectId; readonly state: 'result' | 'exception' | 'cancelled' };

  'thread-started': { readonly id: SubjectId; readonly name: string; readonly daemon: boolean; readonly line?: number };
  /** The thread cannot go on by itself: `time.sleep`, a lock, a join, a queue. In the main thread this holds the loop. */
  'thread-blocked': { readonly id: SubjectId; readonly on: WaitTarget; readonly line?: number };
  'thread-resumed': { readonly id: SubjectId };
  'thread-ended': { readonly id: SubjectId; readonly error: ErrorText | null };

  /**
   * A primitive of asyncio, threading or queue (`type` is its class: `Lock`, `Semaphore`, `Queue`) when the program first
   * uses it. `name` is the variable or attribute by which the program knows it: `bank`, `self.lock`.
   */
  'primitive-created': {
    readonly primitive: SubjectId;
    readonly library: 'asyncio' | 'threading' | 'queue';
    readonly type: string;
    readonly name: string | null;
    readonly state: PrimitiveState;
    readonly line?: number;
  };
  /** Its state from now on, whole. Who waits for it follows from `task-waiting` and `thread-blocked`. */
  'primitive-changed': { readonly primitive: SubjectId; readonly state: PrimitiveState };

  /** A task entered `async with asyncio.timeout(…)` or `async with TaskGroup()`. `deadline` is null where none is set. */
  'scope-entered': {
    readonly scope: SubjectId;
    readonly task: SubjectId;
    readonly type: 'timeout' | 'TaskGroup';
    readonly deadline: Nanoseconds | null;
    readonly line?: number;
  };
  /** `Timeout.reschedule()`. */
  'scope-rescheduled': { readonly scope: SubjectId; readonly deadline: Nanoseconds | null };
  /** `expired`: a timeout's deadline had come. `failed`: an exception went through it. */
  'scope-left': { readonly scope: SubjectId; readonly outcome: 'finished' | 'expired' | 'failed' | 'cancelled' };

  /** A job was handed to a pool of threads or processes, `workers` strong. */
  'job-queued': {
    readonly job: SubjectId;
    readonly pool: SubjectId;
    readonly poolName: string;
    readonly workers: number;
    readonly callable: string;
    readonly task?: SubjectId;
    readonly line?: number;
  };
  /** A worker of the pool took it up. */
  'job-started': { readonly job: SubjectId; readonly id: SubjectId };
  'job-ended': { readonly job: SubjectId; readonly state: 'result' | 'exception' | 'cancelled' };

  output: {
    readonly stream: 'stdout' | 'stderr';
    readonly text: string;
    readonly task?: SubjectId;
    readonly line?: number;
  };
  warning: { readonly category: string; readonly message: string; readonly line?: number };
  /** An exception that left the program, a task nobody asked, a callback or a thread. */
  exception: { readonly error: ErrorText; readonly task?: SubjectId; readonly line?: number };
  /** A sentence of the simulator's own: a deadlock explained, a limit reached, advice (docs/trace-format.md has the codes). */
  diagnostic: { readonly code: string; readonly message: string; readonly line?: number };
}

/** The kind of an event. */
export type EventKind = keyof Kinds;

/** An event of one kind. */
export type EventOf<K extends EventKind> = Base & { readonly kind: K } & Kinds[K];

/** Any event; narrow it by `kind`. */
export type TraceEvent = { [K in EventKind]: EventOf<K> }[EventKind];
