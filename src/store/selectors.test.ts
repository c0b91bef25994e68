import { beforeEach, expect, test } from 'vitest';
import { fromSeconds, START } from '../base/time';
import type { TraceEvent } from '../protocol/events';
import { cursorMoved, edited, eventsArrived, opened, runEnded, runStarted } from './changes';
import { selectEditorError, selectStateAt, selectTasksInView } from './selectors';
import { prepare, useStore } from './store';
import { selectOutputLines, selectPosition, selectTrace, selectVisibleOutput } from './trace-selectors';

/** One task prints, waits at line 5 and prints again. */
const EVENTS: readonly TraceEvent[] = [
  { seq: 0, t: START, kind: 'run-started', version: 2, seed: 0, python: '3.14' },
  { seq: 1, t: START, kind: 'loop-created', loop: 1 },
  { seq: 2, t: START, kind: 'task-created', task: 2, loop: 1, name: 'Task-1', coroutine: 'main', parent: null },
  { seq: 3, t: START, kind: 'step-started', task: 2, line: 4 },
  { seq: 4, t: START, kind: 'output', stream: 'stdout', text: 'one\ntwo\n', task: 2 },
  { seq: 5, t: START, kind: 'step-ended', task: 2 },
  {
    seq: 6,
    t: START,
    kind: 'task-waiting',
    task: 2,
    on: { kind: 'sleep', id: null, label: 'sleep 1' },
    chain: [{ name: 'main', line: 5 }],
  },
  { seq: 7, t: fromSeconds(1), kind: 'clock-advanced', from: START, reason: 'idle' },
  { seq: 8, t: fromSeconds(1), kind: 'output', stream: 'stdout', text: 'three\n', task: 2 },
];

function open(events: readonly TraceEvent[] | null): void {
  useStore.setState((state) =>
    opened(state, { id: 'a/b', original: 'x', html: '', readOnly: false, golden: events && { events } }),
  );
}

function moveTo(seq: number | null) {
  useStore.setState((state) => cursorMoved(state, seq));
  return useStore.getState();
}

beforeEach(() => prepare({}));

test('without a run there is an empty trace', () => {
  expect(selectTrace(useStore.getState()).events).toEqual([]);
  expect(selectPosition(useStore.getState())).toBe(-1);
});

test('the console shows what was printed up to the cursor', () => {
  open(EVENTS);
  expect(selectVisibleOutput(moveTo(null)).map((event) => event.text)).toEqual(['one\ntwo\n', 'three\n']);
  expect(selectVisibleOutput(moveTo(6)).map((event) => event.text)).toEqual(['one\ntwo\n']);
  expect(selectOutputLines(moveTo(6))).toBe(2);
  expect(selectOutputLines(moveTo(3))).toBe(0);
});

test('the editor shows where tasks stand at the cursor', () => {
  open(EVENTS);
  expect(selectTasksInView(moveTo(3))).toMatchObject([{ state: 'running', line: 4 }]);
  expect(selectTasksInView(moveTo(6))).toMatchObject([{ state: 'waiting', line: 5 }]);
});

test('once the program is edited, the lines of its run mean nothing in it', () => {
  open(EVENTS);
  useStore.setState((state) => edited(state, 'y'));
  expect(selectTasksInView(moveTo(6))).toEqual([]);
});

test('the same state gives the same objects, whatever else has changed', () => {
  open(EVENTS);
  const state = moveTo(4);
  const before = [selectTrace, selectStateAt, selectVisibleOutput, selectTasksInView].map((select) => select(state));
  const other = { ...state, theme: 'dark' as const };
  expect(
    before.every(
      (value, i) => value === [selectTrace, selectStateAt, selectVisibleOutput, selectTasksInView][i]?.(other),
    ),
  ).toBe(true);
});

test('a trace that comes in batches is the trace of the whole', () => {
  open(EVENTS);
  const whole = selectTrace(useStore.getState());
  useStore.setState(runStarted);
  const id = useStore.getState().run?.id ?? 0;
  for (const [from, to] of [
    [0, 3],
    [3, 4],
    [4, 9],
  ] as const) {
    useStore.setState((state) => eventsArrived(state, id, EVENTS.slice(from, to)));
    expect(selectTrace(useStore.getState()).events).toHaveLength(to);
  }
  expect(selectTrace(useStore.getState())).toEqual(whole);
});

test('the run before stays in sight until the new one has something to show', () => {
  open(EVENTS);
  useStore.setState(runStarted);
  const id = useStore.getState().run?.id ?? 0;
  expect(selectTrace(useStore.getState()).events).toHaveLength(EVENTS.length);
  useStore.setState((state) => eventsArrived(state, id, EVENTS.slice(0, 2)));
  expect(selectTrace(useStore.getState()).events).toHaveLength(2);
});

test('a run that ends without an event shows nothing', () => {
  open(EVENTS);
  useStore.setState(runStarted);
  const result = { outcome: 'crashed', error: null, exitCode: null, end: START, explanation: null } as const;
  useStore.setState((state) => runEnded(state, state.run?.id ?? 0, result));
  expect(selectTrace(useStore.getState()).events).toEqual([]);
});

test('the error of a run stands at its line until the program is edited', () => {
  open(null);
  useStore.setState(runStarted);
  const error = { type: 'NameError', message: 'no x', line: 1, traceback: '' };
  useStore.setState((state) =>
    runEnded(state, state.run?.id ?? 0, { outcome: 'failed', error, exitCode: 1, end: START, explanation: null }),
  );
  expect(selectEditorError(useStore.getState())).toEqual({ line: 1, message: 'NameError: no x' });
  useStore.setState((state) => edited(state, 'y'));
  expect(selectEditorError(useStore.getState())).toBeNull();
});
