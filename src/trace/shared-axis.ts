/**
 * One axis for two runs, so that they can stand one above the other: equal times stand at equal places.
 *
 * ```
 *  t     0.000        1.000        2.000   3.000
 *  run a ├─steps─┤    ├steps┤              ├steps┤
 *  run b ├steps┤      ├steps──┤    ├steps┤
 *        └ as wide as the wider of the two ┘
 * ```
 */
import { partitionPoint } from '../base/search';
import type { Nanoseconds } from '../base/time';
import { type Axis, type AxisMode, buildAxis, type OnAxis } from './axis';
import type { Moment } from './model';

/** The same moments, width and mode; each with the places of its own run's events. */
export type SharedAxes = readonly [Axis, Axis];

export function buildSharedAxes(a: OnAxis, b: OnAxis, mode: AxisMode): SharedAxes {
  const common = buildAxis(bothRuns(a, b), mode);
  return [placedOn(common, a), placedOn(common, b)];
}

/** A run with one event for each moment of either, as wide as its steps in the run where they are wider. */
function bothRuns(a: OnAxis, b: OnAxis): OnAxis {
  const widths = new Map<Nanoseconds, number>();
  for (const run of [a, b]) {
    for (const [i, moment] of run.moments.entries()) {
      const width = (run.moments[i + 1]?.before ?? run.stepWidths.at(-1) ?? 0) - moment.before;
      widths.set(moment.t, Math.max(widths.get(moment.t) ?? 0, width));
    }
  }
  const times = [...widths.keys()].sort((x, y) => x - y);
  let before = 0;
  const moments = times.map((t, first): Moment => {
    const moment = { t, first, before };
    before += widths.get(t) ?? 0;
    return moment;
  });
  const stepWidths = Float64Array.from(moments, ({ t, before: start }) => start + (widths.get(t) ?? 0));
  return { events: moments, moments, stepWidths, end: a.end.t >= b.end.t ? a.end : b.end };
}

/** The common axis with the events of one run on it. */
function placedOn(common: Axis, run: OnAxis): Axis {
  const unit = common.mode === 'time' ? 0 : 1;
  const places = new Float64Array(run.events.length);
  const moments = common.moments.map((shared) => {
    const i = partitionPoint(run.moments.length, (n) => (run.moments[n] as Moment).t < shared.t);
    const own = run.moments[i];
    // A moment of the other run only: nothing of this one stands in it.
    const first = own?.first ?? run.events.length;
    if (own?.t === shared.t) {
      const beyond = run.moments[i + 1]?.first ?? run.events.length;
      for (let seq = own.first; seq < beyond; seq++) {
        places[seq] = shared.start + ((run.stepWidths[seq] ?? 0) - own.before) * unit;
      }
    }
    return { ...shared, first };
  });
  return { ...common, places, moments };
}
