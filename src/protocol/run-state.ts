/**
 * What a decoder has seen of a run so far, and the events that it is making.
 */
import { type Nanoseconds, nanoseconds, START, toDeadline } from '../base/time';
import type { ChainLink, EventKind, EventOf, SubjectId, TraceEvent, WaitTarget } from './events';
import type { Made } from './primitive-state';
import { ReadyQueue } from './ready-queue';
import { type PackedRecord, RESULT_SHIFT, STEP_RESULTS, type StepResult } from './records';

type Body<K extends EventKind> = Omit<EventOf<K>, 'seq' | 't' | 'thread' | 'kind'>;

/** What a wait's text tells; its subject and deadline are in the record. */
export type PartialTarget = Pick<WaitTarget, 'kind' | 'label'>;

/** Where a task stands: its innermost line in the main program, the await chain, and what it waits for. */
export type Stand = readonly [line: number, chain: readonly ChainLink[], on: PartialTarget | null];

interface TaskState {
  readonly queue: ReadyQueue;
  /** The line at which it stands; 0 where that is not in the main program. */
  line: number;
}

export class RunState {
  /** Where each handle is, or will be once its timer fires. */
  readonly queueOf = new Map<SubjectId, ReadyQueue>();
  readonly tasks = new Map<SubjectId, TaskState>();
  /** What each primitive was made as. */
  readonly primitives = new Map<SubjectId, Made>();
  private readonly queues = new Map<SubjectId, ReadyQueue>();
  private readonly strings: string[] = [''];
  private readonly parsed = new Map<number, unknown>();
  private events: TraceEvent[] = [];
  private seq = 0;
  private t: Nanoseconds = START;
  private thread = 0;
  /** Of the main thread and of those started, in this order: a record tells its thread by the place in it. */
  private readonly threads: SubjectId[] = [0];

  /** The events made since the last call. */
  take(): TraceEvent[] {
    const { events } = this;
    this.events = [];
    return events;
  }

  /** Adds strings to the table. */
  learn(strings: readonly string[]): void {
    for (const text of strings) this.strings.push(text);
  }

  /** Moves on to a record: the events to come happen at its time, in its thread. */
  moveTo(record: PackedRecord): void {
    // Local variables belong to the step before them.
    if (record.kind !== 'task-locals') {
      for (const queue of this.queues.values()) if (queue.exhausted) this.endIteration(queue);
    }
    this.t = nanoseconds(record.t);
    this.thread = known(this.threads[record.thread], 'thread', record.thread);
  }

  emit<K extends EventKind>(kind: K, body: Body<K>): void {
    const thread = this.thread ? { thread: this.thread } : {};
    // The compiler cannot see that a kind and the body of that kind make an event of the union.
    this.events.push({ seq: this.seq++, t: this.t, kind, ...thread, ...body } as unknown as TraceEvent);
  }

  addThread(thread: SubjectId): void {
    this.threads.push(thread);
  }

  addLoop(loop: SubjectId): void {
    this.queues.set(loop, new ReadyQueue(loop));
  }

  beginIteration(queue: ReadyQueue): void {
    this.endIteration(queue);
    const ready = queue.begin();
    this.emit('iteration-started', { loop: queue.loop, iteration: queue.iteration, ready });
  }

  /** Ends the loop's iteration, if one is going on. */
  endIteration(queue: ReadyQueue): void {
    if (!queue.inIteration) return;
    queue.end();
    this.emit('iteration-ended', { loop: queue.loop, iteration: queue.iteration });
  }

  startHandle(handle: SubjectId): void {
    this.queueOf.get(handle)?.start(handle);
    this.emit('handle-started', { handle });
  }

  startStep(task: SubjectId, handle: SubjectId): void {
    this.queueOf.get(handle)?.start(handle);
    this.emit('step-started', { task, ...optional('line', this.task(task).line) });
  }

  /** A task's wait is over: its next step is queued as `handle`. */
  wake(task: SubjectId, handle: SubjectId, by: SubjectId): void {
    this.emit('task-wakeup', { task, by: by || null });
    this.scheduleStep(task, handle, 'Task.__wakeup');
  }

  /** A handle goes on the timer heap. `task` and `line` are 0 where there is none. */
  setTimer(
    handle: SubjectId,
    queue: ReadyQueue,
    callback: string,
    deadline: number,
    task: SubjectId,
    line: number,
  ): void {
    this.queueOf.set(handle, queue);
    const body = { handle, loop: queue.loop, callback, deadline: toDeadline(deadline) };
    this.emit('timer-set', { ...body, ...optional('task', task), ...optional('line', line) });
  }

  /** The handle has run. */
  stop(handle: SubjectId): void {
    this.queueOf.get(handle)?.stop(handle);
    this.queueOf.delete(handle);
  }

  scheduleStep(task: SubjectId, handle: SubjectId, callback: string): void {
    const { queue } = this.task(task);
    this.enqueue(handle, queue);
    this.emit('handle-scheduled', { handle, loop: queue.loop, callback, task });
  }

  enqueue(handle: SubjectId, queue: ReadyQueue): void {
    this.queueOf.set(handle, queue);
    queue.append(handle);
  }

  string(number: number): string {
    return known(this.strings[number], 'string', number);
  }

  /** A string that holds JSON, parsed once. */
  json<T>(number: number): T {
    let value = this.parsed.get(number);
    if (value === undefined) {
      value = JSON.parse(this.string(number));
      this.parsed.set(number, value);
    }
    return value as T;
  }

  queue(loop: SubjectId): ReadyQueue {
    return known(this.queues.get(loop), 'loop', loop);
  }

  task(task: SubjectId): TaskState {
    return known(this.tasks.get(task), 'task', task);
  }

  primitive(primitive: SubjectId): Made {
    return known(this.primitives.get(primitive), 'primitive', primitive);
  }

  /** The queue of the loop that ran the handle of a record `step-ended` or `handle-ended`. */
  queueAt(record: PackedRecord): ReadyQueue {
    return record.kind === 'step-ended'
      ? this.task(record.a).queue
      : known(this.queueOf.get(record.a), 'handle', record.a);
  }
}

/** What became of the task at the end of a step. */
export function resultOf(record: PackedRecord): StepResult {
  const result = (record.flags >> RESULT_SHIFT) & 7;
  return known(STEP_RESULTS[result], 'result of a step', result);
}

export function waitTarget(on: PartialTarget | null, id: SubjectId, until: number): WaitTarget {
  return {
    ...known(on ?? undefined, 'target of a wait by', id),
    id: id || null,
    ...(until ? { until: toDeadline(until) } : {}),
  };
}

/** A property that is left out where its number is 0. */
export function optional<N extends string>(name: N, value: number): { [K in N]?: number } {
  return value ? ({ [name]: value } as { [K in N]: number }) : {};
}

function known<T>(value: T | undefined, what: string, number: number): T {
  if (value === undefined) throw new RangeError(`unknown ${what}: ${number}`);
  return value;
}
