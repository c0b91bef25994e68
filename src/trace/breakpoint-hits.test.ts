import { describe, expect, test } from 'vitest';
import type { TraceEvent } from '../protocol/events';
import { BLOCKED_LOOP, CANCELLED, TWO_SLEEPS } from '../test/programs';
import { traceFromText } from '../test/trace-fixture';
import { breakpointHits, meeting, primitiveNames, taskTitles } from './breakpoint-hits';
import { type Breakpoint, type Condition, isBreakpoint, sameCondition } from './breakpoints';
import { stateAt } from './state-at';
import { buildTrace } from './trace-builder';

const traces = {
  sleeps: buildTrace(traceFromText(TWO_SLEEPS)),
  cancelled: buildTrace(traceFromText(CANCELLED)),
  blocked: buildTrace(traceFromText(BLOCKED_LOOP)),
};

/** `1 s main`: when a condition is met, and by which task. */
function met(name: keyof typeof traces, condition: Condition): string[] {
  const trace = traces[name];
  return meeting(trace, condition).map((seq) => {
    const event = trace.events[seq] as TraceEvent;
    const task = 'task' in event ? trace.tracks.find((track) => track.id === event.task)?.title : '';
    return `${event.t / 1e9} s ${task}`.trim();
  });
}

describe('a condition', () => {
  test('of a line is met each time the line runs', () => {
    expect(met('sleeps', { kind: 'line', line: 5 })).toEqual(['0 s fetch', '0 s fetch 2', '1 s fetch', '2 s fetch 2']);
  });

  test('of a task is met by the task of that title alone', () => {
    expect(met('sleeps', { kind: 'task-waiting', task: 'fetch 2' })).toEqual(['0 s fetch 2']);
    expect(met('sleeps', { kind: 'task-wakeup', task: 'main' })).toEqual(['1 s main', '2 s main']);
    expect(met('sleeps', { kind: 'task-waiting', task: 'nobody' })).toEqual([]);
  });

  test('of any task is met by all', () => {
    expect(met('cancelled', { kind: 'cancel-delivered', task: null })).toEqual(['1 s good', '1 s stubborn']);
    expect(met('cancelled', { kind: 'task-failed', task: null })).toEqual(['0 s broken']);
  });

  test('of the loop is met when a call blocks it', () => {
    expect(met('blocked', { kind: 'loop-blocked' })).toEqual(['0 s']);
  });

  test('of the ready queue is met where it passes the length, not as long as it stays so', () => {
    const trace = traces.cancelled;
    const lengths = trace.events.map((event) => stateAt(trace, event.seq).ready.length);
    const passing = lengths.flatMap((length, seq) => (length > 0 && (lengths[seq - 1] ?? 0) === 0 ? [seq] : []));
    expect(passing.length).toBeGreaterThan(1);
    expect(meeting(trace, { kind: 'queue-longer', than: 0 })).toEqual(passing);
  });

  test('of a lock is met when somebody has to wait for it', () => {
    const base = { t: 0, primitive: 5, library: 'asyncio', type: 'Lock', state: {} } as const;
    const waiting = traces.sleeps.events.find((event) => event.kind === 'task-waiting');
    if (!waiting) throw new Error('nobody waits');
    const trace = buildTrace([
      { ...base, kind: 'primitive-created', seq: 0, name: 'bank' } as unknown as TraceEvent,
      { ...base, kind: 'primitive-created', seq: 1, primitive: 6, name: null } as unknown as TraceEvent,
      { ...waiting, seq: 2, on: { kind: 'lock', id: 5, label: 'Lock.acquire' } } as TraceEvent,
      { ...waiting, seq: 3, on: { kind: 'lock', id: 6, label: 'Lock.acquire' } } as TraceEvent,
      { ...waiting, seq: 4, on: { kind: 'queue', id: 7, label: 'Queue.get' } } as TraceEvent,
    ]);
    expect(primitiveNames(trace)).toEqual(['bank', 'Lock']);
    expect(meeting(trace, { kind: 'contended', primitive: 'bank' })).toEqual([2]);
    expect(meeting(trace, { kind: 'contended', primitive: null })).toEqual([2, 3]);
  });
});

describe('breakpoints', () => {
  const list: Breakpoint[] = [
    { id: 1, enabled: true, when: { kind: 'line', line: 12 } },
    { id: 2, enabled: false, when: { kind: 'task-waiting', task: null } },
    { id: 3, enabled: true, when: { kind: 'task-finished', task: 'main' } },
  ];

  test('stop where an enabled one is met; the others are counted all the same', () => {
    const { all, of } = breakpointHits(traces.sleeps, list, true);
    expect(all).toEqual([...(of.get(1) ?? []), ...(of.get(3) ?? [])]);
    expect(of.get(2)).toHaveLength(4);
  });

  test('on lines stop nowhere once the program was edited', () => {
    const { all, of } = breakpointHits(traces.sleeps, list, false);
    expect(of.get(1)).toEqual([]);
    expect(all).toEqual(of.get(3));
  });

  test('are told apart from anything else that storage may hold', () => {
    expect(list.every((each) => isBreakpoint(JSON.parse(JSON.stringify(each))))).toBe(true);
    const when = { kind: 'line', line: 0 };
    for (const wrong of [null, {}, { id: 1, enabled: true }, { id: 1, enabled: true, when }]) {
      expect(isBreakpoint(wrong)).toBe(false);
    }
    expect(isBreakpoint({ id: 1, enabled: true, when: { kind: 'run-ended', task: null } })).toBe(false);
  });

  test('are the same where every field is', () => {
    expect(sameCondition({ kind: 'line', line: 3 }, { kind: 'line', line: 3 })).toBe(true);
    expect(sameCondition({ kind: 'line', line: 3 }, { kind: 'line', line: 4 })).toBe(false);
    expect(sameCondition({ kind: 'task-failed', task: null }, { kind: 'task-created', task: null })).toBe(false);
  });
});

test('the tasks to choose from are the program’s own, in order of creation', () => {
  expect(taskTitles(traces.cancelled)).toEqual(['main', 'good', 'stubborn', 'broken']);
});
