import { beforeEach, describe, expect, test } from 'vitest';
import { fromSeconds, START } from '../base/time';
import type { TraceEvent } from '../protocol/events';
import type { RunResult } from '../protocol/messages';
import * as changes from './changes';
import type { State } from './state';
import { prepare, useStore } from './store';

const FINISHED: RunResult = { outcome: 'finished', error: null, exitCode: 0, end: START, explanation: null };

function events(from: number, count: number): TraceEvent[] {
  return Array.from({ length: count }, (_, i) => ({
    seq: from + i,
    t: START,
    kind: 'output',
    stream: 'stdout',
    text: `${from + i}\n`,
  }));
}

/** Applies a change to the store, as actions do. */
function apply<A extends unknown[]>(change: (state: State, ...args: A) => Partial<State>, ...args: A): State {
  useStore.setState((state) => change(state, ...args));
  return useStore.getState();
}

function open(id = 'hello/first', golden: readonly TraceEvent[] | null = null): State {
  return apply(changes.opened, {
    id,
    original: 'print(1)',
    html: '',
    readOnly: false,
    golden: golden && { events: golden },
  });
}

beforeEach(() => prepare({}));

describe('the program', () => {
  test('opens with its recorded run, which no result belongs to', () => {
    expect(open('hello/first', events(0, 2)).run).toMatchObject({ origin: 'golden', status: 'ended', result: null });
  });

  test('is not looked at where a line of the one before was sought', () => {
    open();
    useStore.setState({ soughtLine: { line: 7 } });
    expect(open('hello/second').soughtLine).toBeNull();
  });

  test('keeps a draft of what is typed, and comes back with it', () => {
    open();
    apply(changes.edited, 'print(2)');
    open('hello/second');
    expect(open().program?.source).toBe('print(2)');
  });

  test('has no draft once it is again as the lesson has it', () => {
    open();
    apply(changes.edited, 'print(2)');
    expect(apply(changes.edited, 'print(1)').drafts).toEqual({});
  });

  test('is not edited where it is read-only', () => {
    apply(changes.opened, { id: 'a/b', original: 'print(1)', html: '', readOnly: true, golden: null });
    const state = apply(changes.edited, 'print(2)');
    expect(state.program?.source).toBe('print(1)');
    expect(state.drafts).toEqual({});
  });

  test('is reset to the lesson’s, and the reset is taken back', () => {
    open();
    apply(changes.edited, 'print(2)');
    expect(apply(changes.resetToOriginal)).toMatchObject({ program: { source: 'print(1)' }, drafts: {} });
    expect(apply(changes.resetUndone)).toMatchObject({
      program: { source: 'print(2)' },
      drafts: { 'hello/first': 'print(2)' },
      discarded: null,
    });
  });

  test('does not take over what was reset in another program', () => {
    open();
    apply(changes.edited, 'print(2)');
    apply(changes.resetToOriginal);
    open('hello/second');
    expect(apply(changes.resetUndone).program?.source).toBe('print(1)');
  });
});

describe('a run', () => {
  test('takes the place of the recorded one, and gathers its events in order', () => {
    open('hello/first', events(0, 5));
    const id = apply(changes.runStarted).run?.id ?? 0;
    apply(changes.eventsArrived, id, events(0, 2));
    const { run } = apply(changes.eventsArrived, id, events(2, 1));
    expect(run).toMatchObject({ origin: 'live', status: 'running' });
    expect(run?.events.map((event) => event.seq)).toEqual([0, 1, 2]);
  });

  test('drops what comes late from a run that is no longer shown', () => {
    open();
    const old = apply(changes.runStarted).run?.id ?? 0;
    apply(changes.runStarted);
    apply(changes.eventsArrived, old, events(0, 3));
    expect(apply(changes.runEnded, old, FINISHED).run).toMatchObject({ status: 'starting', events: [] });
  });

  test('ends with its result', () => {
    open();
    const id = apply(changes.runStarted).run?.id ?? 0;
    expect(apply(changes.runEnded, id, FINISHED).run).toMatchObject({ status: 'ended', result: FINISHED });
  });
});

describe('the cursor', () => {
  beforeEach(() => {
    open('hello/first', events(0, 4));
  });

  test.each([
    [2, 2],
    [-9, -1],
    [3, null],
    [99, null],
    [null, null],
  ])('moved to %s stands at %s', (to, at) => {
    expect(apply(changes.cursorMoved, to).cursor).toBe(at);
  });
});

describe('a cursor that does not follow the end', () => {
  /** Events at these seconds, one each. */
  const at = (...seconds: number[]): TraceEvent[] =>
    seconds.map((second, seq) => ({ seq, t: fromSeconds(second), kind: 'output', stream: 'stdout', text: '' }));

  /** Opens a recorded run, puts the cursor on an event of it and runs again: where the cursor is then. */
  function rerun(before: TraceEvent[], cursor: number, after: TraceEvent[]): number | null {
    open('hello/first', before);
    apply(changes.cursorMoved, cursor);
    const id = apply(changes.runStarted).run?.id ?? 0;
    apply(changes.eventsArrived, id, after);
    return apply(changes.runEnded, id, FINISHED).cursor;
  }

  test('stays where it is while the new run has nothing to show', () => {
    open('hello/first', at(0, 1, 1, 2));
    apply(changes.cursorMoved, 1);
    expect(apply(changes.runStarted).cursor).toBe(1);
  });

  test('returns to the same event of the same run', () => {
    expect(rerun(at(0, 1, 1, 1, 2), 2, at(0, 1, 1, 1, 2))).toBe(2);
  });

  test('returns to the same virtual time of another run, however many events came before', () => {
    expect(rerun(at(0, 1, 1, 2), 2, at(0, 0, 0, 1, 1, 1, 2))).toBe(4);
  });

  test('stands after the last event of that time where there are fewer of them', () => {
    expect(rerun(at(0, 1, 1, 1, 2), 3, at(0, 1, 2))).toBe(1);
  });

  test('stands after the last event before that time where nothing happens at it', () => {
    expect(rerun(at(0, 1.5, 2), 1, at(0, 1, 2))).toBe(1);
  });

  test('follows the end where the new run ends before that time', () => {
    expect(rerun(at(0, 1, 2, 3), 2, at(0, 1))).toBeNull();
  });

  test('returns as soon as that time is over, and follows the events until then', () => {
    open('hello/first', at(0, 1, 2, 3));
    apply(changes.cursorMoved, 1);
    const id = apply(changes.runStarted).run?.id ?? 0;
    const events = at(0, 1, 2, 3);
    expect(apply(changes.eventsArrived, id, events.slice(0, 2)).cursor).toBeNull();
    expect(apply(changes.eventsArrived, id, events.slice(2)).cursor).toBe(1);
  });

  test('goes where a hand puts it, also while the run goes on', () => {
    open('hello/first', at(0, 1, 2, 3));
    apply(changes.cursorMoved, 1);
    const id = apply(changes.runStarted).run?.id ?? 0;
    apply(changes.cursorMoved, 2);
    apply(changes.eventsArrived, id, at(0, 1));
    apply(changes.cursorMoved, 0);
    expect(apply(changes.runEnded, id, FINISHED).cursor).toBe(0);
  });
});

describe('breakpoints', () => {
  const list = () => changes.breakpointsOf(useStore.getState()).map(({ when, enabled }) => ({ ...when, enabled }));

  test('belong to their program', () => {
    open();
    apply(changes.breakpointAdded, { kind: 'line', line: 3 });
    open('hello/second');
    expect(list()).toEqual([]);
    open();
    expect(list()).toEqual([{ kind: 'line', line: 3, enabled: true }]);
  });

  test('are there once, and enabled again where one is set anew', () => {
    open();
    apply(changes.breakpointAdded, { kind: 'line', line: 3 });
    apply(changes.breakpointEnabled, 1, false);
    apply(changes.breakpointAdded, { kind: 'line', line: 3 });
    expect(list()).toEqual([{ kind: 'line', line: 3, enabled: true }]);
  });

  test('move with edits, and become one where they meet', () => {
    open();
    apply(changes.breakpointAdded, { kind: 'line', line: 3 });
    apply(changes.breakpointAdded, { kind: 'line', line: 5 });
    apply(
      changes.breakpointsMoved,
      new Map([
        [1, 4],
        [2, 4],
      ]),
    );
    expect(list()).toEqual([{ kind: 'line', line: 4, enabled: true }]);
  });

  test('leave nothing behind when the last is removed', () => {
    open();
    apply(changes.breakpointAdded, { kind: 'loop-blocked' });
    expect(apply(changes.breakpointRemoved, 1).breakpoints).toEqual({});
  });
});

describe('notices', () => {
  test('of one kind replace each other', () => {
    apply(changes.noticed, 'copied');
    apply(changes.noticed, 'storage-full');
    const { notices } = apply(changes.noticed, 'copied');
    expect(notices.map((notice) => notice.code)).toEqual(['storage-full', 'copied']);
    expect(new Set(notices.map((notice) => notice.id)).size).toBe(2);
  });

  test('go when they are dismissed', () => {
    const [notice] = apply(changes.noticed, 'copied').notices;
    expect(apply(changes.noticeDismissed, notice?.id ?? 0).notices).toEqual([]);
  });
});
