import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fromSeconds, START } from '../base/time';
import type { TraceEvent } from '../protocol/events';
import { opened, runStarted } from '../store/changes';
import { prepare, useStore } from '../store/store';
import { selectPosition } from '../store/trace-selectors';
import { addBreakpoint } from './breakpoints';
import { eventBack, eventForward, moveCursor, stepBack, stepForward, toEnd, toStart } from './cursor';
import { nextBreakpoint, nextOutput } from './jumps';
import { faster, pause, play, setSpeed } from './playback';

/** Two steps of one task, an hour apart. */
const EVENTS: readonly TraceEvent[] = [
  { seq: 0, t: START, kind: 'run-started', version: 2, seed: 0, python: '3.14' },
  { seq: 1, t: START, kind: 'task-created', task: 2, loop: 1, name: 'Task-1', coroutine: 'main', parent: null },
  { seq: 2, t: START, kind: 'step-started', task: 2, line: 4 },
  { seq: 3, t: START, kind: 'step-ended', task: 2 },
  { seq: 4, t: fromSeconds(3600), kind: 'clock-advanced', from: START, reason: 'idle' },
  { seq: 5, t: fromSeconds(3600), kind: 'step-started', task: 2, line: 5 },
  { seq: 6, t: fromSeconds(3600), kind: 'step-ended', task: 2 },
  { seq: 7, t: fromSeconds(3600), kind: 'run-ended', outcome: 'finished' },
];

const state = () => useStore.getState();
const at = () => selectPosition(state());

beforeEach(() => {
  vi.useFakeTimers();
  prepare({});
  useStore.setState((now) =>
    opened(now, { id: 'a/b', original: '', html: '', readOnly: false, golden: { events: EVENTS } }),
  );
});

afterEach(() => vi.useRealTimers());

describe('the cursor', () => {
  test('goes from step to step', () => {
    toStart.perform();
    const places = [at()];
    while (stepForward.enabled(state())) {
      stepForward.perform();
      places.push(at());
    }
    expect(places).toEqual([0, 2, 5, 7]);
    stepBack.perform();
    expect(at()).toBe(5);
  });

  test('goes from event to event', () => {
    moveCursor(2);
    eventForward.perform();
    expect(at()).toBe(4);
    eventBack.perform();
    expect(at()).toBe(2);
  });

  test('goes both ways over the run in sight while the next one has nothing to show yet', () => {
    useStore.setState((now) => runStarted(now));
    toStart.perform();
    expect([stepForward.enabled(state()), toEnd.enabled(state())]).toEqual([true, true]);
    stepForward.perform();
    expect(at()).toBe(2);
    toEnd.perform();
    expect(at()).toBe(7);
  });

  test('cannot go beyond either end', () => {
    toEnd.perform();
    expect([stepForward.enabled(state()), stepBack.enabled(state())]).toEqual([false, true]);
    toStart.perform();
    expect([stepForward.enabled(state()), stepBack.enabled(state())]).toEqual([true, false]);
  });
});

describe('playing', () => {
  test('from the end begins anew, and ends at the end', () => {
    play.perform();
    expect(at()).toBe(0);
    vi.runAllTimers();
    expect(at()).toBe(7);
    expect(state()).toMatchObject({ playing: false, cursor: null });
  });

  test('stops where it is paused', () => {
    play.perform();
    vi.advanceTimersToNextTimer();
    const place = at();
    pause.perform();
    vi.runAllTimers();
    expect(at()).toBe(place);
  });

  test('gives way to a hand on the cursor', () => {
    play.perform();
    moveCursor(5);
    vi.runAllTimers();
    expect(at()).toBe(5);
    expect(state().playing).toBe(false);
  });

  test('waits longer for a longer wait, and does not sit out an hour', () => {
    const played = () => {
      const start = performance.now();
      play.perform();
      vi.runAllTimers();
      return performance.now() - start;
    };
    const hour = played();
    expect(hour).toBeGreaterThan(4000);
    expect(hour).toBeLessThan(8000);
    setSpeed({ unit: 'time', rate: 5 });
    expect(played()).toBeCloseTo(hour / 5, -2);
    setSpeed({ unit: 'steps', rate: 2 });
    // From the first start to the second, and from there to the end.
    expect(played()).toBeCloseTo(500, -2);
  });

  test('at another speed goes on from where it is', () => {
    moveCursor(3);
    play.perform();
    vi.advanceTimersByTime(200);
    faster.perform();
    expect(state().speed).toEqual({ unit: 'time', rate: 2 });
    expect(at()).toBe(3);
    vi.runAllTimers();
    expect(at()).toBe(7);
  });

  test('stops at a breakpoint, goes on from there, and passes one that is off', () => {
    addBreakpoint({ kind: 'line', line: 5 });
    addBreakpoint({ kind: 'task-created', task: null });
    useStore.setState(({ breakpoints }) => ({
      breakpoints: { 'a/b': (breakpoints['a/b'] ?? []).map((each, i) => ({ ...each, enabled: i === 0 })) },
    }));
    toStart.perform();
    play.perform();
    vi.runAllTimers();
    expect([at(), state().playing]).toEqual([5, false]);
    play.perform();
    vi.runAllTimers();
    expect(at()).toBe(7);
  });
});

describe('jumping', () => {
  test('leads to the next breakpoint, and is off where there is none', () => {
    toStart.perform();
    expect(nextBreakpoint.enabled(state())).toBe(false);
    addBreakpoint({ kind: 'line', line: 5 });
    expect(nextBreakpoint.enabled(state())).toBe(true);
    nextBreakpoint.perform();
    expect(at()).toBe(5);
    expect(nextBreakpoint.enabled(state())).toBe(false);
  });

  test('is off where there is nothing to jump to', () => {
    toStart.perform();
    expect(nextOutput.enabled(state())).toBe(false);
  });
});
