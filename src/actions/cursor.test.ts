import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fromSeconds, START } from '../base/time';
import type { TraceEvent } from '../protocol/events';
import { opened } from '../store/changes';
import { selectPosition } from '../store/selectors';
import { prepare, useStore } from '../store/store';
import { eventBack, eventForward, moveCursor, stepBack, stepForward, toEnd, toStart } from './cursor';
import { pause, play, stay } from './playback';

/** Two steps of one task, an hour apart. */
const EVENTS: readonly TraceEvent[] = [
  { seq: 0, t: START, kind: 'run-started', version: 1, seed: 0, python: '3.14' },
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
    const none = stay(EVENTS, 2, 3);
    const hour = stay(EVENTS, 3, 4);
    expect(none).toBeLessThan(hour);
    expect(hour).toBeLessThanOrEqual(1500);
  });
});
