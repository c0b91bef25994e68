/**
 * What a program's tasks, threads and queues are after each event: the one place that says what an event changes.
 *
 * Records in the maps are replaced, never changed, so a copy of the maps is a copy of the whole.
 */
import { between, type Nanoseconds, START } from '../base/time';
import type { EventOf, SubjectId, TraceEvent, WaitTarget } from '../protocol/events';
import type { Position } from './model';
import { ResourceState } from './resource-state';
import type { Actor, HoldAt, ReadyAt, StateAt, TaskAt, ThreadAt, TimerAt } from './state-model';
import { TaskStates } from './task-state';

/** What runs in a thread: a step of a task, or a callback that is none. */
export interface Holder {
  readonly loop: SubjectId;
  /** Null for a callback. */
  readonly task: SubjectId | null;
  /** The callback's name; empty for a task. */
  readonly callback: string;
  readonly since: Position;
  /** The time charged for its computing. */
  readonly computed: Nanoseconds;
  /** What goes on when it ends: an eager task's step runs inside its creator's. */
  readonly outer: Holder | null;
}

export const MAIN_THREAD = 0;

/** Whether a thread stands still because it is a pool's worker without a job: the recorder's name for that wait. */
export function isForAJob(on: WaitTarget): boolean {
  return on.label === 'a job';
}

export class ProgramState {
  position: Position = { seq: -1, t: START };
  private readonly tasks: TaskStates;
  private readonly threads: Map<SubjectId, ThreadAt>;
  private readonly ready: Map<SubjectId, ReadyAt>;
  private readonly timers: Map<SubjectId, TimerAt>;
  /** Per thread, the innermost. */
  private readonly holders: Map<SubjectId, Holder | null>;
  private readonly resources: ResourceState;
  private thread: SubjectId = MAIN_THREAD;

  constructor(from?: ProgramState) {
    this.tasks = new TaskStates(from?.tasks);
    this.threads = new Map(from?.threads);
    this.ready = new Map(from?.ready);
    this.timers = new Map(from?.timers);
    this.holders = new Map(from?.holders);
    this.resources = new ResourceState(from?.resources);
    if (from) {
      this.position = from.position;
      this.thread = from.thread;
    }
  }

  /** How many records a copy copies. */
  get size(): number {
    const { tasks, threads, ready, timers, resources } = this;
    return tasks.size + threads.size + ready.size + timers.size + resources.size;
  }

  /** How many handles are ready, of all loops together. */
  get readyLength(): number {
    return this.ready.size;
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
    return this.tasks.named(on);
  }

  /** Takes in the next event. */
  apply(event: TraceEvent): void {
    this.position = { seq: event.seq, t: event.t };
    this.thread = event.thread ?? MAIN_THREAD;
    this.tasks.apply(event, this.position);
    this.applyToSteps(event);
    this.applyToQueues(event);
    this.applyToThreads(event);
    if (event.kind === 'scope-left' && event.outcome !== 'cancelled') this.takeBackCancel(event.scope);
    this.resources.apply(event, this.position, this.actor());
    if ('line' in event && event.line !== undefined) this.moveLine(event.line);
  }

  /** The state as plain data. */
  at(): StateAt {
    const tasks = this.tasks.all();
    const threads = [...this.threads.values()];
    return {
      position: this.position,
      tasks,
      running: this.holder(this.thread)?.task ?? null,
      holding: [...this.holders].flatMap(([thread, holder]) => (holder ? [this.describeHold(thread, holder)] : [])),
      ready: [...this.ready.values()],
      // Sorting keeps the order of insertion among equal deadlines: the rule of the simulated loop.
      timers: [...this.timers.values()].sort((a, b) => a.deadline - b.deadline),
      threads,
      ...this.resources.at(tasks, threads),
    };
  }

  private applyToSteps(event: TraceEvent): void {
    if (event.kind === 'step-started') {
      this.takeReadyStep(event.task);
      this.push(this.tasks.loopOf(event.task), event.task, '');
    } else if (event.kind === 'step-ended') {
      this.pop();
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
        this.moveThread(event.id, isForAJob(event.on) ? 'idle' : 'blocked', event.on);
        break;
      case 'thread-resumed':
        this.moveThread(event.id, 'running', null);
        break;
      case 'thread-ended':
        this.moveThread(event.id, 'ended', null);
        break;
      case 'clock-advanced':
        if (event.reason === 'computing') this.charge(between(event.from, event.t));
        break;
    }
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
    if (holder && holder.task !== null) this.tasks.moveLine(holder.task, line);
    const thread = this.threads.get(this.thread);
    if (thread) this.threads.set(this.thread, { ...thread, line });
  }

  private takeBackCancel(scope: SubjectId): void {
    const task = this.resources.taskIn(scope);
    if (task !== undefined) this.tasks.takeBackCancel(task);
  }

  /** Who runs while the event happens. */
  private actor(): Actor {
    const task = this.holder(this.thread)?.task ?? null;
    return task === null ? { kind: 'thread', id: this.thread } : { kind: 'task', id: task };
  }

  private describeHold(id: SubjectId, { loop, task, callback, since, computed }: Holder): HoldAt {
    const thread = this.threads.get(id);
    const blocked = thread?.state === 'blocked' && thread.on !== null;
    return {
      thread: id,
      loop,
      task,
      callback,
      since,
      computed,
      blocked: blocked && thread.on ? { on: thread.on, since: thread.since, line: thread.line } : null,
    };
  }

  /** The clock moved while something computed. */
  private charge(time: Nanoseconds): void {
    const holder = this.holder(this.thread);
    if (holder) this.holders.set(this.thread, { ...holder, computed: (holder.computed + time) as Nanoseconds });
  }

  private push(loop: SubjectId, task: SubjectId | null, callback: string): void {
    const outer = this.holder(this.thread);
    this.holders.set(this.thread, { loop, task, callback, since: this.position, computed: START, outer });
  }

  private pop(): void {
    this.holders.set(this.thread, this.holder(this.thread)?.outer ?? null);
  }
}

function readyHandle(event: EventOf<'handle-scheduled' | 'timer-set'>): ReadyAt {
  return { handle: event.handle, loop: event.loop, task: event.task ?? null, callback: event.callback };
}
