/**
 * A trace from a text that a person can read aloud. Each line is a time in seconds, a subject and what it does:
 *
 * ```
 * 0  main is created
 * 0  main runs line 5
 * 0  main prints tea
 * 0  main waits for sleep 1.0
 * 1  main wakes
 * 1  main runs
 * 1  main finishes with None
 * 1  program ends finished
 * ```
 * What the recorder would tell besides is added: the run's and the loop's beginning, handles and timers, iterations, the
 * clock's advance wherever the time grows. `#` starts a comment. What a subject can do:
 *
 * | line | meaning |
 * |---|---|
 * | `X is created`, `X is created by Y` | a task, named after its coroutine |
 * | `X is renamed Y` | it is still called X in later lines |
 * | `X runs`, `X runs line 5` | a step begins |
 * | `X prints …`, `X complains …` | on stdout, stderr |
 * | `X yields` | the step ends by `sleep(0)` |
 * | `X waits for sleep 1.0` (`for task Y`, `for Lock.acquire`) | the step ends at a suspension point |
 * | `X wakes`, `X wakes by Y` | its sleep is over; the task Y, which it awaited, is done |
 * | `X finishes`, `X finishes with R`, `X fails with E: message`, `X is cancelled` | its last step ends |
 * | `X is asked to cancel by Y`, `X gets the cancellation`, `X swallows the cancellation` | |
 * | `X blocks for 2.0 in time.sleep` | the loop is held while the clock advances |
 * | `callback C is scheduled`, `callback C is set for 3.0`, `callback C runs`, `callback C returns` | no task's step |
 * | `thread T starts`, `thread T blocks on Lock.acquire`, `thread T goes on`, `thread T ends` | |
 * | `program prints …`, `program warns …`, `program stops with E: message`, `program explains …` | no task's doing |
 * | `program ends finished` (or another outcome) | the run's end |
 */
import { formatLength, fromSeconds, type Nanoseconds, START } from '../base/time';
import type { ErrorText, EventKind, EventOf, Outcome, SubjectId, TraceEvent, WaitTarget } from '../protocol/events';

/** Reads the text; throws with the line that it doesn't understand. */
export function traceFromText(text: string): TraceEvent[] {
  const writer = new FixtureWriter();
  for (const raw of text.split('\n')) {
    const line = raw.replace(/#.*/, '').trim().replaceAll(/\s+/g, ' ');
    if (line !== '') writer.read(line);
  }
  return writer.events;
}

type Rule = readonly [RegExp, (writer: FixtureWriter, ...parts: string[]) => void];

/** Tried from the top; the groups are the arguments. */
const RULES: readonly Rule[] = [
  [/^callback (\S+) is scheduled$/, (w, name) => w.schedule(name)],
  [/^callback (\S+) is set for (\S+)$/, (w, name, when) => w.setTimer(name, fromSeconds(Number(when)))],
  [/^callback (\S+) runs$/, (w, name) => w.startCallback(name)],
  [/^callback (\S+) returns$/, (w, name) => w.emit('handle-ended', { handle: w.id(`callback ${name}`) })],
  [/^thread (\S+) starts$/, (w, name) => w.emit('thread-started', { id: w.id(name), name, daemon: false })],
  [/^thread (\S+) blocks on (.+)$/, (w, name, on) => w.emit('thread-blocked', { id: w.id(name), on: w.target(on) })],
  [/^thread (\S+) goes on$/, (w, name) => w.emit('thread-resumed', { id: w.id(name) })],
  [/^thread (\S+) ends$/, (w, name) => w.emit('thread-ended', { id: w.id(name), error: null })],
  [/^program prints (.+)$/, (w, text) => w.emit('output', { stream: 'stdout', text: `${text}\n` })],
  [/^program warns (.+)$/, (w, message) => w.emit('warning', { category: 'RuntimeWarning', message })],
  [/^program stops with (.+)$/, (w, error) => w.emit('exception', { error: errorFrom(error) })],
  [/^program explains (.+)$/, (w, message) => w.emit('diagnostic', { code: 'deadlock', message })],
  [/^program ends (\S+)$/, (w, outcome) => w.endRun(outcome as Outcome)],
  [/^(\S+) is created(?: by (\S+))?$/, (w, name, parent) => w.createTask(name, parent)],
  [/^(\S+) is renamed (\S+)$/, (w, task, name) => w.emit('task-renamed', { task: w.id(task), name })],
  [/^(\S+) runs(?: line (\d+))?$/, (w, name, line) => w.startStep(name, line)],
  [/^(\S+) prints (.+)$/, (w, name, text) => w.print(name, 'stdout', text)],
  [/^(\S+) complains (.+)$/, (w, name, text) => w.print(name, 'stderr', text)],
  [/^(\S+) yields$/, (w, name) => w.yieldStep(name)],
  [/^(\S+) waits for (.+)$/, (w, name, on) => w.wait(name, on)],
  [/^(\S+) wakes(?: by (\S+))?$/, (w, name, by) => w.wake(name, by)],
  [
    /^(\S+) finishes(?: with (.+))?$/,
    (w, name, result) => w.endStep(name, 'task-finished', { result: result ?? 'None' }),
  ],
  [/^(\S+) fails with (.+)$/, (w, name, error) => w.endStep(name, 'task-failed', { error: errorFrom(error) })],
  [/^(\S+) is cancelled$/, (w, name) => w.endStep(name, 'task-cancelled', {})],
  [
    /^(\S+) is asked to cancel by (\S+)$/,
    (w, name, by) => w.emit('cancel-requested', { task: w.id(name), by: w.id(by) }),
  ],
  [/^(\S+) gets the cancellation$/, (w, name) => w.emit('cancel-delivered', { task: w.id(name) })],
  [/^(\S+) swallows the cancellation$/, (w, name) => w.emit('cancel-swallowed', { task: w.id(name) })],
  [/^(\S+) blocks for (\S+) in (\S+)$/, (w, _name, seconds, call) => w.block(fromSeconds(Number(seconds)), call)],
];

const LOOP = 'event loop';

class FixtureWriter {
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

  read(line: string): void {
    const [, seconds = '', sentence = ''] = /^(\S+) (.+)$/.exec(line) ?? [];
    if (this.events.length === 0) this.begin();
    this.moveClock(fromSeconds(Number(seconds)));
    for (const [pattern, act] of RULES) {
      const match = pattern.exec(sentence);
      if (!match) continue;
      act(this, ...match.slice(1));
      return;
    }
    throw new Error(`not a line of a trace fixture: ${line}`);
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
    return { kind: 'other', id: null, label: text };
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
    const [, what = text, line] = /^(.*?)(?: line (\d+))?$/.exec(text) ?? [];
    const on = this.target(what);
    if (on.until !== undefined) {
      const handle = this.newHandle();
      this.sleeps.set(task, handle);
      this.emit('timer-set', { handle, loop: this.id(LOOP), callback: 'set_result', deadline: on.until });
    }
    const chain = line === undefined ? [] : [{ name: task, line: Number(line) }];
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
    this.emit('run-started', { version: 1, seed: 0, python: '3.14.2' });
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

function errorFrom(text: string): ErrorText {
  const [type = '', ...message] = text.split(': ');
  return { type, message: message.join(': ') };
}
