import { describe, expect, it } from 'vitest';
import { formatSeconds, fromSeconds } from '../base/time';
import { TWO_SLEEPS } from '../test/programs';
import { traceFromText } from '../test/trace-fixture';
import { AXIS_MODES, buildAxis, seqAt, ticks, xOf } from './axis';
import { buildTrace } from './trace-builder';

const sleeps = (...seconds: number[]) => {
  let t = 0;
  const steps = seconds.map((length) => {
    const wait = `${t} main waits for sleep ${length}`;
    t += length;
    return `${wait}\n${t} main wakes\n${t} main runs`;
  });
  return buildTrace(traceFromText(`0 main is created\n0 main runs\n${steps.join('\n')}\n${t} main finishes`));
};

const gapWidths = (axis: ReturnType<typeof buildAxis>) =>
  axis.moments.slice(1).map((moment, i) => moment.start - (axis.moments[i]?.end ?? 0));

describe.each(AXIS_MODES)('the %s axis', (mode) => {
  const trace = buildTrace(traceFromText(TWO_SLEEPS));
  const axis = buildAxis(trace, mode);

  it('never runs backwards', () => {
    const places = trace.events.map((event) => xOf(axis, event.seq));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.at(-1)).toBeLessThanOrEqual(axis.width);
  });

  it('finds the event at the place where it is drawn', () => {
    for (const event of trace.events) {
      const found = seqAt(axis, xOf(axis, event.seq));
      expect(found).toBeGreaterThanOrEqual(event.seq);
      expect(xOf(axis, found)).toBe(xOf(axis, event.seq));
    }
  });

  it('bears an empty trace', () => {
    const empty = buildAxis(buildTrace([]), mode);
    expect(empty.width).toBe(0);
    expect(seqAt(empty, 3)).toBe(-1);
    expect(ticks(empty, 0, 10, 1)).toEqual([]);
  });
});

describe('the mixed axis', () => {
  it('opens a moment to the width of its steps', () => {
    const [first, second] = buildAxis(buildTrace(traceFromText(TWO_SLEEPS)), 'mixed').moments;
    expect((first?.end ?? 0) - (first?.start ?? 0)).toBeGreaterThan(3);
    expect((second?.end ?? 0) - (second?.start ?? 0)).toBeGreaterThan(2);
  });

  it('draws gaps in proportion to time', () => {
    const [one, two] = gapWidths(buildAxis(sleeps(1, 2), 'mixed'));
    expect((two ?? 0) / (one ?? 0)).toBeCloseTo(2);
  });

  it('compresses a long gap and says so, yet draws it wider than a shorter one', () => {
    const axis = buildAxis(sleeps(1, 1, 1, 3600, 7200), 'mixed');
    expect(axis.moments.map((moment) => moment.gap?.compressed ?? null)).toEqual([
      null,
      false,
      false,
      false,
      true,
      true,
    ]);
    const widths = gapWidths(axis);
    expect(widths[3]).toBeLessThan((widths[0] ?? 0) * 12);
    expect(widths[4]).toBeGreaterThan(widths[3] ?? 0);
    expect(axis.moments[4]?.gap?.length).toBe(fromSeconds(3600));
  });

  it('stands in time alone where that is asked for', () => {
    const axis = buildAxis(sleeps(1, 3), 'time');
    const places = axis.moments.map(({ start }) => start / axis.width);
    expect(places).toEqual([0, 0.25, 1]);
  });

  it('puts a tick at each moment, and leaves out those too near', () => {
    const axis = buildAxis(sleeps(1, 1, 1), 'mixed');
    const times = (distance: number) => ticks(axis, 0, axis.width, distance).map((tick) => formatSeconds(tick.t));
    expect(times(0)).toEqual(['0.000', '1.000', '2.000', '3.000']);
    expect(times(axis.width / 2).length).toBeLessThan(4);
  });
});

describe('the time axis', () => {
  it('gives steps no width and gaps their true proportion', () => {
    const axis = buildAxis(sleeps(1, 9), 'time');
    expect(axis.moments.every((moment) => moment.end === moment.start)).toBe(true);
    const [one, nine] = gapWidths(axis);
    expect((nine ?? 0) / (one ?? 0)).toBeCloseTo(9);
  });

  it('has ticks at round times', () => {
    const axis = buildAxis(sleeps(3, 7), 'time');
    expect(ticks(axis, 0, axis.width, axis.width / 6).map((tick) => formatSeconds(tick.t))).toEqual([
      '0.000',
      '2.000',
      '4.000',
      '6.000',
      '8.000',
      '10.000',
    ]);
  });
});

describe('the steps axis', () => {
  it('draws all gaps alike', () => {
    const widths = gapWidths(buildAxis(sleeps(1, 3600, 0.001), 'steps'));
    expect(new Set(widths.map((width) => width.toFixed(6))).size).toBe(1);
  });
});
