import { describe, expect, test } from 'vitest';
import type { TraceEvent } from './events';
import { type PackedRecord, RECORD_KINDS, RECORD_SIZE, type RecordKind } from './records';
import { BatchDecoder } from './wire';

type Fields = Partial<Omit<PackedRecord, 'kind'>>;

/** A recorder that packs what the test says, as packing.py does. */
class Recorder {
  private readonly strings = [''];
  private readonly decoder = new BatchDecoder();
  private sent = 1;

  string(text: string): number {
    const known = this.strings.indexOf(text);
    return known >= 0 ? known : this.strings.push(text) - 1;
  }

  /** Sends one batch and returns its events. */
  send(...batch: readonly (readonly [RecordKind, Fields])[]): TraceEvent[] {
    const view = new DataView(new ArrayBuffer(batch.length * RECORD_SIZE));
    batch.forEach(([kind, fields], index) => {
      const at = index * RECORD_SIZE;
      view.setUint8(at, RECORD_KINDS.indexOf(kind));
      view.setUint8(at + 1, fields.flags ?? 0);
      view.setUint16(at + 2, fields.thread ?? 0, true);
      (['a', 'b', 'c', 'd', 'e'] as const).forEach((name, place) => {
        view.setUint32(at + 4 + place * 4, fields[name] ?? 0, true);
      });
      view.setFloat64(at + 24, fields.t ?? 0, true);
      view.setFloat64(at + 32, fields.u ?? 0, true);
    });
    const strings = JSON.stringify(this.strings.slice(this.sent));
    this.sent = this.strings.length;
    return this.decoder.decode(view.buffer, strings);
  }

  /** A loop 1 with a task 2 whose first step is handle 3. */
  begin(): void {
    this.send(
      ['loop-created', { a: 1 }],
      ['task-created', { a: 2, b: 1, c: this.string('main'), e: 9, u: this.string('["main", 3]') }],
      ['handle-scheduled', { a: 3, b: 1, c: this.string('Task.__step'), d: 2 }],
    );
  }
}

const kinds = (events: readonly TraceEvent[]): string[] => events.map(({ kind }) => kind);

const CHAIN = [{ name: 'main', line: 5 }];
const NEW_ITERATION = 1;
const WHOLE = 2;
const WOKEN = 4;
const [TIMED, WAKES] = [64, 64];
const [YIELDED, WAITING, FINISHED, FAILED] = [1 << 3, 2 << 3, 3 << 3, 4 << 3];

describe('a step', () => {
  test('in which nothing else happened is one record', () => {
    const recorder = new Recorder();
    recorder.begin();
    const stand = recorder.string(JSON.stringify([5, CHAIN, null]));
    const events = recorder.send([
      'step-ended',
      { a: 2, b: 3, c: stand, d: 4, flags: YIELDED | WHOLE | NEW_ITERATION, t: 7 },
    ]);
    expect(events.map(({ seq: _, t: __, ...event }) => event)).toEqual([
      { kind: 'iteration-started', loop: 1, iteration: 1, ready: [3] },
      { kind: 'step-started', task: 2, line: 3 },
      { kind: 'step-ended', task: 2, line: 5 },
      { kind: 'task-yielded', task: 2, chain: CHAIN },
      { kind: 'handle-scheduled', handle: 4, loop: 1, callback: 'Task.__step', task: 2 },
    ]);
    expect(events.map(({ seq }) => seq)).toEqual([3, 4, 5, 6, 7]);
    expect(events.every(({ t }) => t === 7)).toBe(true);
  });

  test('begins at the line where the one before it ended', () => {
    const recorder = new Recorder();
    recorder.begin();
    const stand = recorder.string(JSON.stringify([5, CHAIN, null]));
    recorder.send(['step-ended', { a: 2, b: 3, c: stand, d: 4, flags: YIELDED | WHOLE | NEW_ITERATION }]);
    const events = recorder.send(['iteration-started', { a: 1 }], ['step-started', { a: 2, b: 4 }]);
    expect(events).toContainEqual(expect.objectContaining({ kind: 'step-started', line: 5 }));
  });

  test('that awaits what is done already ends in a wait and a wakeup', () => {
    const recorder = new Recorder();
    recorder.begin();
    const stand = recorder.string(JSON.stringify([5, CHAIN, { kind: 'future', label: 'Future' }]));
    const events = recorder.send(
      ['iteration-started', { a: 1 }],
      ['step-started', { a: 2, b: 3 }],
      ['step-ended', { a: 2, b: 3, c: stand, d: 4, e: 8, flags: WAITING | WOKEN }],
    );
    expect(kinds(events).slice(2)).toEqual(['step-ended', 'task-waiting', 'task-wakeup', 'handle-scheduled']);
    expect(events[3]).toMatchObject({ on: { kind: 'future', label: 'Future', id: 8 } });
    expect(events[4]).toMatchObject({ by: 8 });
  });

  test('tells how long a sleep is going to take', () => {
    const recorder = new Recorder();
    recorder.begin();
    const stand = recorder.string(JSON.stringify([5, CHAIN, { kind: 'sleep', label: 'sleep 1.0' }]));
    const events = recorder.send(['step-ended', { a: 2, b: 3, c: stand, u: 1e9, flags: WAITING | WHOLE }]);
    expect(events.at(-1)).toMatchObject({ on: { kind: 'sleep', label: 'sleep 1.0', id: null, until: 1e9 } });
  });

  test('that only goes to sleep is one record, its timer included', () => {
    const recorder = new Recorder();
    recorder.begin();
    const stand = recorder.string(JSON.stringify([5, CHAIN, { kind: 'sleep', label: 'sleep 1.0' }]));
    const e = recorder.string('wake');
    const events = recorder.send([
      'step-ended',
      { a: 2, b: 3, c: stand, d: 4, e, u: 1e9, flags: WAITING | WHOLE | TIMED },
    ]);
    expect(kinds(events)).toEqual(['step-started', 'timer-set', 'step-ended', 'task-waiting']);
    expect(events[1]).toMatchObject({ handle: 4, loop: 1, callback: 'wake', deadline: 1e9, task: 2, line: 5 });
    expect(events[3]).toMatchObject({ on: { id: null, until: 1e9 } });
  });

  test('tells how the task ended', () => {
    const recorder = new Recorder();
    recorder.begin();
    const error = recorder.string('["ValueError", "no"]');
    const events = recorder.send(['step-ended', { a: 2, b: 3, c: error, e: 6, flags: FAILED | WHOLE }]);
    expect(events.at(-1)).toMatchObject({ kind: 'task-failed', error: { type: 'ValueError', message: 'no' }, line: 6 });
  });
});

describe('an iteration', () => {
  test('ends when the last of its handles has run, not before', () => {
    const recorder = new Recorder();
    recorder.begin();
    const none = recorder.string('None');
    const events = recorder.send(
      ['handle-scheduled', { a: 5, b: 1, c: recorder.string('callback') }],
      ['step-ended', { a: 2, b: 3, c: none, flags: FINISHED | WHOLE | NEW_ITERATION }],
      ['handle-scheduled', { a: 6, b: 1, c: recorder.string('callback') }],
      ['handle-ended', { a: 5, flags: WHOLE }],
      ['clock-advanced', { c: recorder.string('idle'), t: 1 }],
    );
    expect(kinds(events)).toEqual([
      'handle-scheduled',
      'iteration-started',
      'step-started',
      'step-ended',
      'task-finished',
      'handle-scheduled',
      'handle-started',
      'handle-ended',
      'iteration-ended',
      'clock-advanced',
    ]);
    expect(events[8]).toMatchObject({ t: 0 });
  });

  test('lists what is ready in order, without what was cancelled', () => {
    const recorder = new Recorder();
    recorder.begin();
    const callback = recorder.string('callback');
    const events = recorder.send(
      ['handle-scheduled', { a: 5, b: 1, c: callback }],
      ['timer-set', { a: 6, b: 1, c: callback, u: 10 }],
      ['handle-cancelled', { a: 5 }],
      ['timer-fired', { a: 6, t: 10 }],
      ['iteration-started', { a: 1, t: 10 }],
    );
    expect(events.at(-1)).toMatchObject({ ready: [3, 6] });
  });

  test('that an exception leaves is ended by a record', () => {
    const recorder = new Recorder();
    recorder.begin();
    const events = recorder.send(['iteration-started', { a: 1 }], ['iteration-ended', { a: 1 }]);
    expect(kinds(events)).toEqual(['iteration-started', 'iteration-ended']);
  });
});

test('a timer that wakes a task is one record', () => {
  const recorder = new Recorder();
  recorder.begin();
  const events = recorder.send(
    ['timer-set', { a: 5, b: 1, c: recorder.string('wake'), u: 10 }],
    ['timer-fired', { a: 5, t: 10 }],
    ['handle-ended', { a: 5, b: 2, d: 6, e: 9, t: 10, flags: WHOLE | WAKES }],
  );
  expect(kinds(events).slice(2)).toEqual(['handle-started', 'task-wakeup', 'handle-scheduled', 'handle-ended']);
  expect(events[3]).toMatchObject({ task: 2, by: 9 });
  expect(events[4]).toMatchObject({ handle: 6, task: 2, callback: 'Task.__wakeup' });
});

test('the order goes on from one batch to the next', () => {
  const recorder = new Recorder();
  const first = recorder.send(['output', { c: recorder.string('a') }]);
  const second = recorder.send(['output', { c: recorder.string('b'), d: 0, e: 4, flags: 8 }]);
  expect(first).toEqual([{ seq: 0, t: 0, kind: 'output', stream: 'stdout', text: 'a' }]);
  expect(second).toEqual([{ seq: 1, t: 0, kind: 'output', stream: 'stderr', text: 'b', line: 4 }]);
});

test('a thread is known by its number wherever it speaks', () => {
  const recorder = new Recorder();
  const events = recorder.send(
    ['thread-started', { a: 7, c: recorder.string('worker'), flags: 1 }],
    ['output', { c: recorder.string('hello'), thread: 1 }],
  );
  expect(events[0]).toMatchObject({ id: 7, name: 'worker', daemon: true });
  expect(events[1]).toMatchObject({ thread: 7 });
});

test('a stream that makes no sense is refused', () => {
  const recorder = new Recorder();
  expect(() => recorder.send(['output', { c: 99 }])).toThrow('unknown string: 99');
  expect(() => recorder.send(['step-started', { a: 1, b: 2 }])).toThrow('unknown task: 1');
});

describe('a primitive', () => {
  test('tells the fields that its type has', () => {
    const recorder = new Recorder();
    const made = { library: 'asyncio', type: 'Semaphore', name: 'permits', limit: 2 };
    const holders = [{ task: 2 }, { thread: 0 }];
    const events = recorder.send(
      ['primitive-created', { a: 5, b: 2, c: recorder.string(JSON.stringify(made)), e: 9 }],
      ['primitive-changed', { a: 5, d: recorder.string(JSON.stringify(holders)) }],
    );
    const { limit, ...identity } = made;
    expect(events[0]).toMatchObject({ primitive: 5, ...identity, state: { holders: [], value: 2, limit }, line: 9 });
    expect(events[1]).toMatchObject({ primitive: 5, state: { holders, value: 0, limit } });
  });

  test('that is a queue tells whether it was shut down', () => {
    const recorder = new Recorder();
    const made = recorder.string('{"library": "queue", "type": "Queue", "name": null, "limit": 3}');
    const [event] = recorder.send(['primitive-created', { a: 5, b: 1, c: made, u: 2, flags: 1 }]);
    expect(event).toMatchObject({ name: null, state: { size: 1, limit: 3, unfinished: 2, shutdown: true } });
  });
});

test('a scope without a deadline differs from one whose deadline is the beginning', () => {
  const recorder = new Recorder();
  const c = recorder.string('timeout');
  const events = recorder.send(
    ['scope-entered', { a: 4, b: 2, c }],
    ['scope-rescheduled', { a: 4, u: 0, flags: 1 }],
    ['scope-left', { a: 4, c: recorder.string('expired') }],
  );
  expect(events).toMatchObject([
    { kind: 'scope-entered', scope: 4, task: 2, type: 'timeout', deadline: null },
    { kind: 'scope-rescheduled', scope: 4, deadline: 0 },
    { kind: 'scope-left', scope: 4, outcome: 'expired' },
  ]);
});

test('a deadline centuries away is told, though no number of nanoseconds is exact there', () => {
  const recorder = new Recorder();
  recorder.begin();
  const events = recorder.send(
    ['timer-set', { a: 4, b: 1, c: recorder.string('wake'), u: 1e18 }],
    ['scope-entered', { a: 5, b: 2, c: recorder.string('timeout'), u: 1e18, flags: 1 }],
  );
  const [timer, scope] = events.filter(({ kind }) => kind === 'timer-set' || kind === 'scope-entered');
  expect(timer).toMatchObject({ deadline: Number.MAX_SAFE_INTEGER });
  expect(scope).toMatchObject({ deadline: Number.MAX_SAFE_INTEGER });
});

test('a job is told with its pool', () => {
  const recorder = new Recorder();
  const events = recorder.send(
    ['job-queued', { a: 7, b: 6, c: recorder.string('["pool", 2]'), d: 2, u: recorder.string('work'), e: 3 }],
    ['job-started', { a: 7, b: 8 }],
    ['job-ended', { a: 7, c: recorder.string('result') }],
  );
  expect(events).toMatchObject([
    { kind: 'job-queued', job: 7, pool: 6, poolName: 'pool', workers: 2, callable: 'work', task: 2, line: 3 },
    { kind: 'job-started', job: 7, id: 8 },
    { kind: 'job-ended', job: 7, state: 'result' },
  ]);
});
