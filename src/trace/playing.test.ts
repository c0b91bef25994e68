import { describe, expect, test } from 'vitest';
import { fromSeconds } from '../base/time';
import { TWO_SLEEPS } from '../test/programs';
import { traceFromText } from '../test/trace-fixture';
import { nextTime, playSchedule, stopAt, timeOf, waitMilliseconds } from './playing';
import { buildTrace } from './trace-builder';

const trace = buildTrace(traceFromText(TWO_SLEEPS));

describe('by time', () => {
  const schedule = playSchedule(trace, 'time');

  test('a second takes a second, and each event of a moment long enough to be seen', () => {
    const stopsOfMoment = (t: number) => schedule.stops.filter((seq) => trace.events[seq]?.t === t * 1e9);
    const [first] = stopsOfMoment(1);
    const stays = stopsOfMoment(0).length * 160;
    expect(timeOf(schedule, first ?? -1)).toBeCloseTo(stays + 1000);
  });

  test('begins with the first event and ends with the last', () => {
    expect(stopAt(schedule, 0)).toBe(0);
    expect(stopAt(schedule, Number.POSITIVE_INFINITY)).toBe(trace.end.seq);
    expect(nextTime(schedule, trace.end.seq)).toBeNull();
  });

  test('from any event goes on with the next stop', () => {
    for (const { seq } of trace.events.slice(0, -1)) {
      const next = stopAt(schedule, nextTime(schedule, seq) ?? -1);
      expect(next).toBeGreaterThan(seq);
    }
  });
});

test('an hour of waiting takes seconds, and still longer than a minute of it', () => {
  expect(waitMilliseconds(fromSeconds(2))).toBe(2000);
  expect(waitMilliseconds(fromSeconds(3600))).toBeLessThan(6000);
  expect(waitMilliseconds(fromSeconds(3600))).toBeGreaterThan(waitMilliseconds(fromSeconds(60)));
});

test('a thousand tasks that start at once are not played one by one', () => {
  const lines = Array.from({ length: 1000 }, (_, i) => `0 task-${i + 2} is created by main`);
  const crowd = buildTrace(
    traceFromText(['0 main is created', '0 main runs', ...lines, '0 program ends finished'].join('\n')),
  );
  const { times } = playSchedule(crowd, 'time');
  expect(times.at(-1)).toBeLessThan(6500);
});

test('by steps, each task step takes as long as every other, and waits take nothing', () => {
  const { stops, times } = playSchedule(trace, 'steps');
  const kinds = stops.map((seq) => trace.events[seq]?.kind);
  expect(kinds.slice(0, 4)).toEqual(['step-started', 'task-waiting', 'step-started', 'task-waiting']);
  expect(times.slice(0, 4)).toEqual([0, 500, 1000, 1500]);
});
