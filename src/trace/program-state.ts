/**
 * What a program's tasks, threads and queues are after each event: the one place that says what an event changes.
 *
 * Records in the maps are replaced, never changed, so a copy of the maps is a copy of the whole.
 */
import { START } from '../base/time';
import type { ChainLink, EventOf, SubjectId, TraceEvent, WaitTarget } from '../protocol/events';
import type { Position, ReadyAt, StateAt, TaskAt, ThreadAt, TimerAt } from './model';

/** What runs in a thread: a step of a task, or a callback that is none. */
export interface Holder {
  readonly loop: SubjectId;
  /** Null for a callback. */
  readonly task: SubjectId | null;
  /** The callback's name; empty for a task. */
  readonly callback: string;
  /** What goes on when it ends: an eager task's step runs inside its creator's. */
  readonly outer: Holder | null;
}

export const MAIN_THREAD = 0;

/** The names that asyncio gives when the program gives none. */
const DEFAULT_TASK_NAME = /^Task-\d+$/;

/** The innermost line of the main program in an await chain. */
export function lineOf(chain: readonly ChainLink[]): number | null {
  return chain.findLast((link) => link.line !== null && link.file === undefined)?.line ?? null;
}

export class ProgramState {
  position: Position = { seq: -1, t: START };
  private readonly tasks: Map<SubjectId, TaskAt>;
  private readonly taskLoops: Map<SubjectId, SubjectId>;
  private readonly threads: Map<SubjectId, ThreadAt>;
  private readonly ready: Map<SubjectId, ReadyAt>;
  private readonly timers: Map<SubjectId, TimerAt>;
  /** Per thread, the innermost. */
  private readonly holders: Map<SubjectId, Holder | null>;
  /** How many tasks without a name of their own each coroutine has: the second `fetch` is called `fetch 2`. */
  private readonly coroutines: Map<string, number>;
  private thread: SubjectId = MAIN_THREAD;

  constructor(from?: ProgramState) {
    this.tasks = new Map(from?.tasks);
    this.taskLoops = new Map(from?.taskLoops);
    this.threads = new Map(from?.threads);
    this.ready = new Map(from?.ready);
    this.timers = new Map(from?.timers);
    this.holders = new Map(from?.holders);
    this.coroutines = new Map(from?.coroutines);
    if (from) {
      this.position = from.position;
      this.thread = from.thread;
    }
  }

  /** How many records a copy copies. */
  get size(): number {
    return this.tasks.size + this.threads.size + this.ready.size + this.timers.size + this.coroutines.size;
  }

  /** What runs in a thread now, or null where no loop runs anything. */
  holder(thread: SubjectId): Holder | null {
    return this.holders.get(thread) ?? null;
  }

  task(id: SubjectId): TaskAt | undefined {
    return this.tasks.get(id);
  }

  /** A wait for a task, by the name that people read. */
  named(on: WaitTarget): WaitTarget {
    const task = on.kind === 'task' && on.id !== null ? this.tasks.get(on.id) : undefined;
    return task ? { ...on, label: task.title } : on;
  }

  /** Takes in the next event. */
  apply(event: TraceEvent): void {
    this.position = { seq: event.seq, t: event.t };
    this.thread = event.thread ?? MAIN_THREAD;
    this.applyToTasks(event);
    this.applyToQueues(event);
    this.applyToThreads(event);
    if ('line' in event && event.line !== undefined) this.moveLine(event.line);
  }

  /** The state as plain data. */
  at(): StateAt {
    const holder = this.holder(this.thread);
    return {
      position: this.position,
      tasks: [...this.tasks.values()],
      running: holder?.task ?? null,
      ready: [...this.ready.values()],
      // Sorting keeps the order of insertion among equal deadlines: the rule of the simulated loop.
      timers: [...this.timers.values()].sort((a, b) => a.deadline - b.deadline),
      threads: [...this.threads.values()],
    };
  }

  private applyToTasks(event: TraceEvent): void {
    switch (event.kind) {
      case 'task-created':
        this.createTask(event);
        break;
      case 'task-renamed':
        this.updateTask(event.task, { name: event.name, title: event.name });
        break;
      case 'step-started':
        this.takeReadyStep(event.task);
        this.push(this.taskLoops.get(event.task) ?? 0, event.task, '');
        this.updateTask(event.task, { state: 'running', since: this.position, on: null, chain: [] });
        break;
      case 'step-ended':
        this.pop();
        break;
      case 'task-yielded':
        this.updateTask(event.task, {
          state: 'ready',
          since: this.position,
          chain: event.chain,
          line: lineOf(event.chain),
        });
        break;
      case 'task-waiting':
        this.updateTask(event.task, {
          state: 'waiting',
          since: this.position,
          on: this.named(event.on),
          chain: event.chain,
          line: lineOf(event.chain),
        });
        break;
      case 'task-wakeup':
        this.updateTask(event.task, { state: 'ready', since: this.position, on: null });
        break;
      case 'task-finished':
        this.updateTask(event.task, {
          state: 'finished',
          since: this.position,
          on: null,
          chain: [],
          result: event.result,
        });
        break;
      case 'task-failed':
        this.updateTask(event.task, { state: 'failed', since: this.position, on: null, chain: [], error: event.error });
        break;
      case 'task-cancelled':
        this.updateTask(event.task, { state: 'cancelled', since: this.position, on: null, chain: [] });
        break;
    }
  }

  private applyToQueues(event: TraceEvent): void {
    switch (event.kind) {
      case 'handle-scheduled':
        this.ready.set(event.handle, readyHandle(event));
        break;
      case 'timer-set':
        this.timers.set(event.handle, { ...readyHandle(event), deadline: event.deadline });
        break;
      case 'timer-fired':
        this.fireTimer(event.handle);
        break;
      case 'handle-started': {
        const handle = this.ready.get(event.handle);
        this.ready.delete(event.handle);
        this.push(handle?.loop ?? 0, null, handle?.callback ?? '');
        break;
      }
      case 'handle-ended':
        this.pop();
        break;
      case 'handle-cancelled':
        this.ready.delete(event.handle);
        break;
      case 'timer-cancelled':
        this.timers.delete(event.handle);
        this.ready.delete(event.handle);
        break;
      case 'loop-closed':
        this.closeLoop(event.loop);
        break;
    }
  }

  private applyToThreads(event: TraceEvent): void {
    switch (event.kind) {
      case 'run-started':
        this.startThread(MAIN_THREAD, 'MainThread');
        break;
      case 'thread-started':
        this.startThread(event.id, event.name);
        break;
      case 'thread-blocked':
        this.moveThread(event.id, 'blocked', event.on);
        break;
      case 'thread-resumed':
        this.moveThread(event.id, 'running', null);
        break;
      case 'thread-ended':
        this.moveThread(event.id, 'ended', null);
        break;
    }
  }

  private createTask(event: EventOf<'task-created'>): void {
    this.taskLoops.set(event.task, event.loop);
    this.tasks.set(event.task, {
      task: event.task,
      name: event.name,
      title: this.titleOf(event),
      state: 'ready',
      since: this.position,
      line: null,
      on: null,
      chain: [],
      result: null,
      error: null,
    });
  }

  private titleOf({ name, coroutine }: EventOf<'task-created'>): string {
    if (!DEFAULT_TASK_NAME.test(name)) return name;
    const short =
      coroutine
        .split('<locals>.')
        .at(-1)
        ?.replace(/^BaseEventLoop\./, '') ?? coroutine;
    const number = (this.coroutines.get(short) ?? 0) + 1;
    this.coroutines.set(short, number);
    return number === 1 ? short : `${short} ${number}`;
  }

  private updateTask(id: SubjectId, changes: Partial<TaskAt>): void {
    const task = this.tasks.get(id);
    if (task) this.tasks.set(id, { ...task, ...changes });
  }

  /** The step that starts is the first of that task in the queue; usually the head of the queue. */
  private takeReadyStep(task: SubjectId): void {
    for (const handle of this.ready.values()) {
      if (handle.task !== task) continue;
      this.ready.delete(handle.handle);
      return;
    }
  }

  private fireTimer(id: SubjectId): void {
    const timer = this.timers.get(id);
    if (!timer) return;
    const { deadline: _, ...handle } = timer;
    this.timers.delete(id);
    this.ready.set(id, handle);
  }

  private closeLoop(loop: SubjectId): void {
    for (const queue of [this.ready, this.timers]) {
      for (const handle of queue.values()) if (handle.loop === loop) queue.delete(handle.handle);
    }
  }

  private startThread(thread: SubjectId, name: string): void {
    this.threads.set(thread, { thread, name, state: 'running', since: this.position, line: null, on: null });
  }

  private moveThread(id: SubjectId, state: ThreadAt['state'], on: WaitTarget | null): void {
    const thread = this.threads.get(id);
    if (thread) this.threads.set(id, { ...thread, state, on, since: this.position });
  }

  /** A line told by an event is where the running code stands. */
  private moveLine(line: number): void {
    const holder = this.holder(this.thread);
    if (holder && holder.task !== null) this.updateTask(holder.task, { line });
    const thread = this.threads.get(this.thread);
    if (thread) this.threads.set(this.thread, { ...thread, line });
  }

  private push(loop: SubjectId, task: SubjectId | null, callback: string): void {
    this.holders.set(this.thread, { loop, task, callback, outer: this.holder(this.thread) });
  }

  private pop(): void {
    this.holders.set(this.thread, this.holder(this.thread)?.outer ?? null);
  }
}

function readyHandle(event: EventOf<'handle-scheduled' | 'timer-set'>): ReadyAt {
  return { handle: event.handle, loop: event.loop, task: event.task ?? null, callback: event.callback };
}
