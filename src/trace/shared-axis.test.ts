import { expect, it } from 'vitest';
import { BLOCKED_LOOP, TWO_SLEEPS } from '../test/programs';
import { traceFromText } from '../test/trace-fixture';
import { AXIS_MODES, buildAxis, xOf } from './axis';
import { positionAt } from './navigation';
import { buildSharedAxes } from './shared-axis';
import { buildTrace } from './trace-builder';

const sleeps = buildTrace(traceFromText(TWO_SLEEPS));
const blocked = buildTrace(traceFromText(BLOCKED_LOOP));

it.each(AXIS_MODES)('puts equal times of two runs at equal places, by %s', (mode) => {
  const [a, b] = buildSharedAxes(sleeps, blocked, mode);
  expect(a.width).toBe(b.width);
  expect(a.moments.map(({ t, start, end }) => [t, start, end])).toEqual(
    b.moments.map(({ t, start, end }) => [t, start, end]),
  );
  expect(a.moments.map((moment) => moment.t / 1e9)).toEqual([0, 1, 2, 3]);
});

it('keeps every event of a run within its moment, in order', () => {
  for (const [axis, trace] of buildSharedAxes(sleeps, blocked, 'mixed').map(
    (x, i) => [x, [sleeps, blocked][i]] as const,
  )) {
    for (const event of trace?.events ?? []) {
      const moment = axis.moments.find(({ t }) => t === event.t);
      expect(xOf(axis, event.seq)).toBeGreaterThanOrEqual(moment?.start ?? Number.NaN);
      expect(xOf(axis, event.seq)).toBeLessThanOrEqual(moment?.end ?? Number.NaN);
    }
    expect(axis.places).toEqual(axis.places.toSorted());
  }
});

it('is in proportion to time by time, up to the end of the longer run', () => {
  const [a] = buildSharedAxes(sleeps, blocked, 'time');
  const end = xOf(a, positionAt(sleeps, sleeps.end.t).seq);
  expect(end / a.width).toBeCloseTo(2 / 3);
});

it('is the run’s own axis for two equal runs', () => {
  const [a] = buildSharedAxes(sleeps, sleeps, 'mixed');
  expect(a).toEqual(buildAxis(sleeps, 'mixed'));
});
