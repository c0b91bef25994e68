/**
 * The state at an instant: what every task, thread, primitive, pool and queue is just then (`stateAt` of state-at.ts makes it).
 * Plain data; knows no store and no view.
 */
import type { Nanoseconds } from '../base/time';
import type { ChainLink, ErrorText, PrimitiveState, SubjectId, WaitTarget } from '../protocol/events';
import type { EndState, Position } from './model';

/** What a task is doing, from the moment it is created. */
export type TaskState = 'ready' | 'running' | 'waiting' | EndState;

/** The latest request to cancel a task. */
export interface CancelAt {
  readonly requested: Position;
  /** The task that asked; null for a callback, such as a timeout's. */
  readonly by: SubjectId | null;
  /** Where it was asked for. */
  readonly line: number | null;
  /** What the task waited for when it was asked. */
  readonly during: WaitTarget | null;
  /** It was asked before its first step: it ends without having run a line. */
  readonly beforeStart: boolean;
  /** When CancelledError was thrown in; null while that is still to come. */
  readonly delivered: Position | null;
  /** The task has run since, and nothing was thrown in: what it awaited was asked instead, and did not pass it on. */
  readonly missed: Position | null;
  /** A timeout or a task group that had asked for it took it back when it was left (`Task.uncancel`). */
  readonly takenBack: boolean;
  /** When, and at which line, it became clear that the task goes on all the same. */
  readonly swallowed: { readonly at: Position; readonly line: number | null } | null;
}

/** The local variables of one coroutine of a task's await chain, as they were when the task was last suspended. */
export interface LocalsAt {
  /** Place in the await chain, 0 is the outermost. */
  readonly link: number;
  /** Qualified name of the coroutine. */
  readonly name: string;
  /** Line at which it stood. */
  readonly line: number | null;
  readonly file?: string;
  /** Short reprs by name. */
  readonly values: Readonly<Record<string, string>>;
}

/** One task at an instant. */
export interface TaskAt {
  readonly task: SubjectId;
  readonly name: string;
  readonly title: string;
  readonly coroutine: string;
  /** The task that created it, null outside any task. */
  readonly parent: SubjectId | null;
  readonly created: Position;
  readonly state: TaskState;
  readonly since: Position;
  /** The innermost line of the main program at which it stands. */
  readonly line: number | null;
  readonly on: WaitTarget | null;
  readonly chain: readonly ChainLink[];
  /** Outermost coroutine first. They stay while the task runs, until it is suspended again; none once it is over. */
  readonly locals: readonly LocalsAt[];
  readonly cancel: CancelAt | null;
  /** Whether it has ever run. */
  readonly started: boolean;
  /** The repr of its result, where it has finished. */
  readonly result: string | null;
  readonly error: ErrorText | null;
}

/** One thread at an instant; the main thread's id is 0. */
export interface ThreadAt {
  readonly thread: SubjectId;
  readonly name: string;
  /** `idle`: a worker of a pool waits for a job, so nothing is held up. */
  readonly state: 'running' | 'blocked' | 'idle' | 'ended';
  readonly since: Position;
  readonly line: number | null;
  readonly on: WaitTarget | null;
}

/** A task or a thread: whoever can wait, hold and act. */
export type Actor = { readonly kind: 'task' | 'thread'; readonly id: SubjectId };

/** Somebody who waits for a primitive. */
export interface WaiterAt {
  readonly actor: Actor;
  /** The call in which it waits: `Queue.get`. */
  readonly call: string;
  readonly since: Position;
}

/** A lock, a queue, … at an instant. */
export interface PrimitiveAt {
  readonly primitive: SubjectId;
  readonly library: 'asyncio' | 'threading' | 'queue';
  readonly type: string;
  /** The variable or attribute by which the program knows it. */
  readonly name: string | null;
  readonly line: number | null;
  readonly state: PrimitiveState;
  /** When its state changed last, and who changed it. */
  readonly changed: { readonly at: Position; readonly by: Actor };
  /** Queues: who took something out last, and who put something in. */
  readonly taken: { readonly at: Position; readonly by: Actor } | null;
  readonly put: { readonly at: Position; readonly by: Actor } | null;
  /** Who has waited longest comes first. */
  readonly waiters: readonly WaiterAt[];
}

/** A timeout or a task group in which a task stands. */
export interface ScopeAt {
  readonly scope: SubjectId;
  readonly task: SubjectId;
  readonly type: 'timeout' | 'TaskGroup';
  readonly deadline: Nanoseconds | null;
  readonly entered: Position;
  readonly line: number | null;
}

/** A job of a pool that is not done yet. */
export interface JobAt {
  readonly job: SubjectId;
  readonly pool: SubjectId;
  readonly callable: string;
  /** The task that handed it in. */
  readonly task: SubjectId | null;
  readonly line: number | null;
  readonly queued: Position;
  /** The worker that runs it, and since when; null while it is queued. */
  readonly running: { readonly thread: SubjectId; readonly since: Position } | null;
}

/** A pool of threads or processes. */
export interface PoolAt {
  readonly pool: SubjectId;
  readonly name: string;
  readonly workers: number;
  /** First in, first out; those that run come first. */
  readonly jobs: readonly JobAt[];
}

/** What runs in a thread's event loop, and so keeps everything else of that loop from running. */
export interface HoldAt {
  readonly thread: SubjectId;
  readonly loop: SubjectId;
  /** The task whose step it is; null for a callback that is none. */
  readonly task: SubjectId | null;
  readonly callback: string;
  readonly since: Position;
  /** The blocking call that it is in. */
  readonly blocked: { readonly on: WaitTarget; readonly since: Position; readonly line: number | null } | null;
  /** The time charged for its computing. */
  readonly computed: Nanoseconds;
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
  /** One for each thread whose loop runs something. */
  readonly holding: readonly HoldAt[];
  /** First in, first out. */
  readonly ready: readonly ReadyAt[];
  /** The next to fire first. */
  readonly timers: readonly TimerAt[];
  readonly threads: readonly ThreadAt[];
  /** In order of their first use. */
  readonly primitives: readonly PrimitiveAt[];
  /** In order of entering, so a task's outer scopes come before its inner ones. */
  readonly scopes: readonly ScopeAt[];
  readonly pools: readonly PoolAt[];
}
