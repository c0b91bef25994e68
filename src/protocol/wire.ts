/**
 * Decodes the packed batches that the recorder sends into trace events.
 *
 * Some events are not packed because they follow from others: the end of an iteration, the list of ready handles, the
 * beginning of a step within which nothing else happened. So a decoder keeps what it has seen of a run, and there is one
 * for each run.
 */
import { type Nanoseconds, nanoseconds, toDeadline } from '../base/time';
import type { AdvanceReason, EventOf, Outcome, TraceEvent } from './events';
import { type Made, primitiveState } from './primitive-state';
import * as records from './records';
import { type PackedRecord, type RecordKind, readRecord } from './records';
import { optional, type PartialTarget, RunState, resultOf, type Stand, waitTarget } from './run-state';

export class BatchDecoder {
  private readonly run = new RunState();

  /**
   * The next events of the run.
   *
   * @param batch records as packing.py packs them
   * @param strings JSON array of the strings that are new with this batch
   */
  decode(batch: ArrayBuffer, strings: string): TraceEvent[] {
    const { run } = this;
    run.learn(JSON.parse(strings) as string[]);
    const view = new DataView(batch);
    for (let at = 0; at < view.byteLength; at += records.RECORD_SIZE) {
      const record = readRecord(view, at);
      run.moveTo(record);
      EXPAND[record.kind](run, record);
    }
    return run.take();
  }
}

/** What each record stands for. */
const EXPAND: Readonly<Record<RecordKind, (run: RunState, record: PackedRecord) => void>> = {
  'run-started': (run, { a, b, c }) => run.emit('run-started', { version: a, seed: b, python: run.string(c) }),
  'run-ended': (run, { c }) => run.emit('run-ended', { outcome: run.string(c) as Outcome }),
  'loop-created': (run, { a }) => {
    run.addLoop(a);
    run.emit('loop-created', { loop: a });
  },
  'loop-closed': (run, { a }) => run.emit('loop-closed', { loop: a }),
  'iteration-started': (run, { a }) => run.beginIteration(run.queue(a)),
  'iteration-ended': (run, { a }) => run.endIteration(run.queue(a)),

  'handle-scheduled': (run, { a, b, c, d, e }) => {
    run.enqueue(a, run.queue(b));
    const body = { handle: a, loop: b, callback: run.string(c) };
    run.emit('handle-scheduled', { ...body, ...optional('task', d), ...optional('line', e) });
  },
  'handle-started': (run, record) => {
    if (record.flags & records.NEW_ITERATION) run.beginIteration(run.queueAt(record));
    run.startHandle(record.a);
  },
  'handle-ended': (run, record) => {
    const { a, b, d, e, flags } = record;
    if (flags & records.NEW_ITERATION) run.beginIteration(run.queueAt(record));
    if (flags & records.WHOLE) run.startHandle(a);
    if (flags & records.WAKES) run.wake(b, d, e);
    run.stop(a);
    run.emit('handle-ended', { handle: a });
  },
  'handle-cancelled': (run, { a }) => {
    run.queueOf.get(a)?.cancel(a);
    run.emit('handle-cancelled', { handle: a });
  },

  'timer-set': (run, { a, b, c, d, e, u }) => run.setTimer(a, run.queue(b), run.string(c), u, d, e),
  'timer-fired': (run, { a }) => {
    run.queueOf.get(a)?.append(a);
    run.emit('timer-fired', { handle: a });
  },
  'timer-cancelled': (run, { a }) => {
    run.queueOf.delete(a);
    run.emit('timer-cancelled', { handle: a });
  },

  'clock-advanced': (run, { c, e, u }) => {
    const body = { from: nanoseconds(u), reason: run.string(c) as AdvanceReason };
    run.emit('clock-advanced', { ...body, ...optional('line', e) });
  },

  'task-created': (run, { a, b, c, d, e, u }) => {
    const [coroutine, firstLine] = run.json<[string, number]>(u);
    run.tasks.set(a, { queue: run.queue(b), line: firstLine });
    const body = { task: a, loop: b, name: run.string(c), coroutine, parent: d || null };
    run.emit('task-created', { ...body, ...optional('line', e) });
  },
  'task-renamed': (run, { a, c }) => run.emit('task-renamed', { task: a, name: run.string(c) }),
  'task-wakeup': (run, { a, b, d }) => run.wake(a, b, d),
  'step-started': (run, { a, b, flags }) => {
    if (flags & records.NEW_ITERATION) run.beginIteration(run.task(a).queue);
    run.startStep(a, b);
  },
  'step-ended': expandStepEnd,

  'cancel-requested': (run, { a, d, e }) =>
    run.emit('cancel-requested', { task: a, by: d || null, ...optional('line', e) }),
  'cancel-delivered': (run, { a, e }) => run.emit('cancel-delivered', { task: a, ...optional('line', e) }),
  'cancel-swallowed': (run, { a, e }) => run.emit('cancel-swallowed', { task: a, ...optional('line', e) }),

  'future-created': (run, { a, c, e }) =>
    run.emit('future-created', { future: a, type: run.string(c), ...optional('line', e) }),
  'future-resolved': (run, { a, c }) =>
    run.emit('future-resolved', { future: a, state: run.string(c) as EventOf<'future-resolved'>['state'] }),

  'thread-started': (run, { a, c, e, flags }) => {
    run.addThread(a);
    const body = { id: a, name: run.string(c), daemon: (flags & records.DAEMON) !== 0 };
    run.emit('thread-started', { ...body, ...optional('line', e) });
  },
  'thread-blocked': (run, { a, c, d, e, u }) => {
    const on = waitTarget(run.json<PartialTarget>(c), d, u);
    run.emit('thread-blocked', { id: a, on, ...optional('line', e) });
  },
  'thread-resumed': (run, { a }) => run.emit('thread-resumed', { id: a }),
  'thread-ended': (run, { a, c, d }) =>
    run.emit('thread-ended', { id: a, error: c ? { type: run.string(c), message: run.string(d) } : null }),

  'primitive-created': (run, record) => {
    const { a, c, e } = record;
    const made = run.json<Made>(c);
    run.primitives.set(a, made);
    const { library, type, name } = made;
    const state = primitiveState(run, made, record);
    run.emit('primitive-created', { primitive: a, library, type, name, state, ...optional('line', e) });
  },
  'primitive-changed': (run, record) =>
    run.emit('primitive-changed', { primitive: record.a, state: primitiveState(run, run.primitive(record.a), record) }),

  'task-locals': (run, { a, c }) => run.emit('task-locals', { task: a, frames: run.json(c) }),

  'scope-entered': (run, record) => {
    const { a, b, c, e } = record;
    const body = { scope: a, task: b, type: run.string(c) as EventOf<'scope-entered'>['type'] };
    run.emit('scope-entered', { ...body, deadline: deadline(record), ...optional('line', e) });
  },
  'scope-rescheduled': (run, record) => run.emit('scope-rescheduled', { scope: record.a, deadline: deadline(record) }),
  'scope-left': (run, { a, c }) =>
    run.emit('scope-left', { scope: a, outcome: run.string(c) as EventOf<'scope-left'>['outcome'] }),

  'job-queued': (run, { a, b, c, d, e, u }) => {
    const [poolName, workers] = run.json<[string, number]>(c);
    const body = { job: a, pool: b, poolName, workers, callable: run.string(u) };
    run.emit('job-queued', { ...body, ...optional('task', d), ...optional('line', e) });
  },
  'job-started': (run, { a, b }) => run.emit('job-started', { job: a, id: b }),
  'job-ended': (run, { a, c }) =>
    run.emit('job-ended', { job: a, state: run.string(c) as EventOf<'job-ended'>['state'] }),

  output: (run, { c, d, e, flags }) => {
    const body = { stream: flags & records.STDERR ? ('stderr' as const) : ('stdout' as const), text: run.string(c) };
    run.emit('output', { ...body, ...optional('task', d), ...optional('line', e) });
  },
  warning: (run, { c, d, e }) =>
    run.emit('warning', { category: run.string(c), message: run.string(d), ...optional('line', e) }),
  exception: (run, { a, c, d, e }) => {
    const error = { type: run.string(c), message: run.string(d) };
    run.emit('exception', { error, ...optional('task', a), ...optional('line', e) });
  },
  diagnostic: (run, { c, d, e }) =>
    run.emit('diagnostic', { code: run.string(c), message: run.string(d), ...optional('line', e) }),
};

/** The end of a step, what became of the task, and its next step where that is queued already. */
function expandStepEnd(run: RunState, record: PackedRecord): void {
  const { a: task, b: handle, c, d: next, e, u, flags } = record;
  if (flags & records.NEW_ITERATION) run.beginIteration(run.queueAt(record));
  if (flags & records.WHOLE) run.startStep(task, handle);
  run.stop(handle);
  const result = resultOf(record);
  if (result === 'yielded' || result === 'waiting') {
    const [line, chain, on] = run.json<Stand>(c);
    run.task(task).line = line;
    const timed = (flags & records.TIMED) !== 0;
    if (timed) run.setTimer(next, run.task(task).queue, run.string(e), u, task, line);
    run.emit('step-ended', { task, ...optional('line', line) });
    if (result === 'yielded') run.emit('task-yielded', { task, chain });
    else run.emit('task-waiting', { task, on: waitTarget(on, timed ? 0 : e, u), chain });
    if (flags & records.WOKEN) run.emit('task-wakeup', { task, by: e || null });
    if (next && !timed) run.scheduleStep(task, next, result === 'yielded' ? 'Task.__step' : 'Task.__wakeup');
  } else {
    run.emit('step-ended', { task, ...optional('line', e) });
    if (result === 'finished') run.emit('task-finished', { task, result: run.string(c) });
    if (result === 'cancelled') run.emit('task-cancelled', { task });
    if (result === 'failed') {
      const [type, message] = run.json<[string, string]>(c);
      run.emit('task-failed', { task, error: { type, message }, ...optional('line', e) });
    }
  }
}

function deadline({ flags, u }: PackedRecord): Nanoseconds | null {
  return flags & records.HAS_DEADLINE ? toDeadline(u) : null;
}
