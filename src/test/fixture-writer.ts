/** What a trace fixture is written with: each method tells one thing, and adds what the recorder would tell besides. */
import { formatLength, fromSeconds, type Nanoseconds, START } from '../base/time';
import {
  type EventKind,
  type EventOf,
  type Outcome,
  type SubjectId,
  TRACE_VERSION,
  type TraceEvent,
  type WaitTarget,
} from '../protocol/events';

const LOOP = 'event loop';

/** Writes events, and what follows from them: handles, iterations, the clock's advance. */
export class FixtureWriter {
  readonly events: TraceEvent[] = [];
  private t: Nanoseconds = START;
  private readonly ids = new Map<string, SubjectId>();
  /** Handle ids, first in first out; and those that the open iteration took over. */
  private ready: SubjectId[] = [];
  private due: SubjectId[] = [];
  private iteration = 0;
  private inIteration = false;
  /** By task: its step's handle, its sleep's timer handle. */
  private readonly steps = new Map<string, SubjectId>();
  private readonly sleeps = new Map<string, SubjectId>();
  private handles = 1000;
  private tasks = 0;

  /** Takes the time that stands before a sentence. */
  moveTo(t: Nanoseconds): void {
    if (this.events.length === 0) this.begin();
    this.moveClock(t);
  }

  emit<K extends EventKind>(kind: K, fields: Omit<EventOf<K>, 'seq' | 't' | 'kind'>): void {
    this.events.push({ seq: this.events.length, t: this.t, kind, ...fields } as unknown as TraceEvent);
  }

  id(name: string): SubjectId {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    this.ids.set(name, this.ids.size + 1);
    return this.ids.size;
  }

  target(text: string): WaitTarget {
    const [kind = '', rest = ''] = text.split(' ');
    if (kind === 'sleep') return { kind: 'sleep', id: null, label: text, until: this.after(fromSeconds(Number(rest))) };
    if (kind === 'task') return { kind: 'task', id: this.id(rest), label: rest };
    if (kind === 'job') return { kind: 'future', id: this.id(text), label: 'Future' };
    const [, call = text, subject] = /^(.+) of (\S+)$/.exec(text) ?? [];
    return { kind: kindOf(call), id: subject === undefined ? null : this.id(subject), label: call };
  }

  schedule(callback: string): void {
    this.makeReady(this.id(`callback ${callback}`), callback);
  }

  setTimer(callback: string, deadline: Nanoseconds): void {
    this.emit('timer-set', { handle: this.id(`callback ${callback}`), loop: this.id(LOOP), callback, deadline });
  }

  startCallback(callback: string): void {
    const handle = this.id(`callback ${callback}`);
    if (!this.ready.includes(handle) && !this.due.includes(handle)) this.fire(handle);
    this.takeTurn(handle);
    this.emit('handle-started', { handle });
  }

  createTask(coroutine: string, parent?: string): void {
    this.tasks += 1;
    this.emit('task-created', {
      task: this.id(coroutine),
      loop: this.id(LOOP),
      name: `Task-${this.tasks}`,
      coroutine: coroutine.replace(/[-#]\d+$/, ''),
      parent: parent === undefined ? null : this.id(parent),
    });
    this.scheduleStep(coroutine);
  }

  startStep(task: string, line?: string): void {
    const handle = this.steps.get(task);
    if (handle === undefined) throw new Error(`${task} runs, but was not ready`);
    this.steps.delete(task);
    this.takeTurn(handle);
    this.emit('step-started', { task: this.id(task), ...(line === undefined ? {} : { line: Number(line) }) });
  }

  print(task: string, stream: 'stdout' | 'stderr', text: string): void {
    this.emit('output', { stream, text: `${text}\n`, task: this.id(task) });
  }

  yieldStep(task: string): void {
    this.endStep(task, 'task-yielded', { chain: [] });
    this.scheduleStep(task);
  }

  wait(task: string, text: string): void {
    const [, what = text, line, within] = /^(.*?)(?: line (\d+)(?: in (finally|except))?)?$/.exec(text) ?? [];
    const on = this.target(what);
    if (on.until !== undefined) {
      const handle = this.newHandle();
      this.sleeps.set(task, handle);
      this.emit('timer-set', { handle, loop: this.id(LOOP), callback: 'set_result', deadline: on.until });
    }
    const link = { name: task, line: Number(line), ...(within ? { within: within as 'finally' | 'except' } : {}) };
    const chain = line === undefined ? [] : [link];
    this.endStep(task, 'task-waiting', { on, chain });
  }

  wake(task: string, by?: string): void {
    const timer = this.sleeps.get(task);
    if (timer !== undefined) {
      this.sleeps.delete(task);
      this.fire(timer);
      this.takeTurn(timer);
      this.emit('handle-started', { handle: timer });
    }
    this.emit('task-wakeup', { task: this.id(task), by: by === undefined ? null : this.id(by) });
    this.scheduleStep(task);
    if (timer !== undefined) this.emit('handle-ended', { handle: timer });
  }

  endStep<K extends EventKind>(task: string, kind: K, fields: Omit<EventOf<K>, 'seq' | 't' | 'kind' | 'task'>): void {
    this.emit('step-ended', { task: this.id(task) });
    this.emit(kind, { task: this.id(task), ...fields } as unknown as Omit<EventOf<K>, 'seq' | 't' | 'kind'>);
  }

  block(length: Nanoseconds, call: string): void {
    this.emit('thread-blocked', { id: 0, on: { kind: 'sleep', id: null, label: call } });
    const from = this.t;
    this.t = this.after(length);
    this.emit('clock-advanced', { from, reason: 'blocking' });
    this.emit('thread-resumed', { id: 0 });
  }

  endRun(outcome: Outcome): void {
    this.endIteration();
    if (this.ids.has(LOOP)) this.emit('loop-closed', { loop: this.id(LOOP) });
    this.emit('run-ended', { outcome });
  }

  private begin(): void {
    this.emit('run-started', { version: TRACE_VERSION, seed: 0, python: '3.14.2' });
    this.emit('loop-created', { loop: this.id(LOOP) });
  }

  private moveClock(t: Nanoseconds): void {
    if (t < this.t) throw new Error(`time runs backwards: ${formatLength(t)} after ${formatLength(this.t)}`);
    if (t === this.t) return;
    this.endIteration();
    const from = this.t;
    this.t = t;
    this.emit('clock-advanced', { from, reason: 'idle' });
  }

  private after(length: Nanoseconds): Nanoseconds {
    return (this.t + length) as Nanoseconds;
  }

  private newHandle(): SubjectId {
    this.handles += 1;
    return this.handles;
  }

  private fire(timer: SubjectId): void {
    this.emit('timer-fired', { handle: timer });
    this.ready.push(timer);
  }

  private scheduleStep(task: string): void {
    const handle = this.newHandle();
    this.steps.set(task, handle);
    this.makeReady(handle, 'step', this.id(task));
  }

  private makeReady(handle: SubjectId, callback: string, task?: SubjectId): void {
    this.emit('handle-scheduled', {
      handle,
      loop: this.id(LOOP),
      callback,
      ...(task === undefined ? {} : { task }),
    });
    this.ready.push(handle);
  }

  /** An iteration runs the handles that were ready when it began; any other waits for the next. */
  private takeTurn(handle: SubjectId): void {
    if (!this.due.includes(handle)) {
      this.endIteration();
      this.iteration += 1;
      this.inIteration = true;
      this.due = this.ready;
      this.ready = [];
      this.emit('iteration-started', { loop: this.id(LOOP), iteration: this.iteration, ready: [...this.due] });
    }
    if (!this.due.includes(handle)) throw new Error('what runs was not ready');
    this.due = this.due.filter((other) => other !== handle);
  }

  private endIteration(): void {
    if (!this.inIteration) return;
    this.inIteration = false;
    this.ready = [...this.due, ...this.ready];
    this.due = [];
    this.emit('iteration-ended', { loop: this.id(LOOP), iteration: this.iteration });
  }
}

const KINDS: Readonly<Record<string, WaitTarget['kind']>> = {
  Lock: 'lock',
  RLock: 'lock',
  Event: 'event',
  Condition: 'condition',
  Semaphore: 'semaphore',
  BoundedSemaphore: 'semaphore',
  Barrier: 'barrier',
  Queue: 'queue',
  LifoQueue: 'queue',
  PriorityQueue: 'queue',
  SimpleQueue: 'queue',
  Thread: 'thread',
  Future: 'future',
};

/** What kind of wait a call such as `Lock.acquire` is. */
function kindOf(call: string): WaitTarget['kind'] {
  return KINDS[call.split('.')[0] ?? ''] ?? 'other';
}
