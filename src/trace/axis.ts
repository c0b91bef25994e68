/**
 * The horizontal axis: where on the picture each event stands.
 *
 * Steps take no virtual time, so an axis in proportion to time would hide all that matters. The mixed axis opens each
 * moment to the width its steps need; the gaps between are in proportion to time, long ones compressed:
 *
 * ```
 *  t    0.000 s         1.000 s        3.000 s                  3600.000 s
 *       ├──steps──┤     ├─steps┤       ├steps┤                  ├steps┤
 *       │ ▌█  ▌█  │ 1 s │ ▌█   │  2 s  │▌█   │  ≈ 3597 s  ≈     │▌█   │
 *  x    0         7     11     16      24    28                 36    40
 *       └moment 0─┘└gap─┘                    └──compressed gap──┘
 * ```
 * In `time` mode the moments have no width and the gaps are exact; in `steps` mode all gaps are equally narrow.
 * `x` is in units of which a task step takes one; the view multiplies by pixels.
 */
import { clamp } from '../base/geometry';
import { partitionPoint } from '../base/search';
import { between, type Nanoseconds, START } from '../base/time';
import type { EventKind, TraceEvent } from '../protocol/events';
import type { Moment, Trace } from './model';

export const AXIS_MODES = ['mixed', 'time', 'steps'] as const;
export type AxisMode = (typeof AXIS_MODES)[number];

/**
 * The width of each event on the axis: the stretch between the event before and it. A task step ends one unit after it began;
 * what can be stepped to needs a place of its own; events that only prepare others need none.
 */
export const STEP_WIDTH: Readonly<Partial<Record<EventKind, number>>> = {
  'iteration-started': 0.25,
  'iteration-ended': 0.25,
  'handle-ended': 0.5,
  'task-created': 0.5,
  'step-started': 0.35,
  'step-ended': 1,
  'task-wakeup': 0.35,
  'cancel-requested': 0.5,
  'cancel-delivered': 0.5,
  'cancel-swallowed': 0.5,
  'thread-started': 0.5,
  'thread-blocked': 0.5,
  'thread-resumed': 0.5,
  'thread-ended': 0.5,
  output: 0.5,
  warning: 0.5,
  exception: 0.5,
  diagnostic: 0.5,
  'run-ended': 1,
};

export function stepWidthOf(event: TraceEvent): number {
  return STEP_WIDTH[event.kind] ?? 0;
}

/** A moment opened on the axis, and the gap before it. */
export interface AxisMoment {
  readonly t: Nanoseconds;
  readonly first: number;
  /** Where its first event's own width begins, right after the gap. */
  readonly start: number;
  readonly end: number;
  readonly gap: { readonly length: Nanoseconds; readonly compressed: boolean } | null;
}

export interface Axis {
  readonly mode: AxisMode;
  readonly width: number;
  readonly moments: readonly AxisMoment[];
  /** By `seq`: where each event stands; never falls. */
  readonly places: Float64Array;
}

/** A gap so many times longer than the median gap is compressed. */
const LONG_GAP = 5;
/** No gap is narrower, or time would seem to stand still. */
const NARROWEST_GAP = 0.5;
/** The median gap takes at least and at most so many steps' width. */
const MEDIAN_GAP = { least: 4, most: 40 };
/** Of the mixed axis, the gaps together get about so many times the width of the steps. */
const TIME_SHARE = 1.2;
/** The width of the whole axis where only time counts; any number would do, the view scales it. */
const TIME_AXIS_WIDTH = 100;

/** What of a trace its axis depends on. */
export type OnAxis = Pick<Trace, 'moments' | 'stepWidths' | 'end'> & { readonly events: { readonly length: number } };

/** Lays the events of a trace out; one pass over them. */
export function buildAxis(trace: OnAxis, mode: AxisMode): Axis {
  const stepUnit = mode === 'time' ? 0 : 1;
  const widthOfGap = gapScale(trace, mode);
  const places = new Float64Array(trace.events.length);
  const moments: AxisMoment[] = [];
  let x = 0;
  for (let i = 0; i < trace.moments.length; i++) {
    const moment = trace.moments[i] as Moment;
    const length = gapBefore(trace.moments, i);
    const drawn = length === null ? { width: 0, compressed: false } : widthOfGap(length);
    const start = x + drawn.width;
    const beyond = trace.moments[i + 1]?.first ?? trace.events.length;
    for (let seq = moment.first; seq < beyond; seq++) {
      x = start + ((trace.stepWidths[seq] ?? 0) - moment.before) * stepUnit;
      places[seq] = x;
    }
    const gap = length === null ? null : { length, compressed: drawn.compressed };
    moments.push({ t: moment.t, first: moment.first, start, end: x, gap });
  }
  return { mode, width: x, moments, places };
}

/** Where the state right after event `seq` is drawn; 0 for -1, before the first event. */
export function xOf(axis: Axis, seq: number): number {
  return axis.places[Math.min(seq, axis.places.length - 1)] ?? 0;
}

/** The last event that is drawn at, or else nearest to, `x`; -1 where there is none. */
export function seqAt(axis: Axis, x: number): number {
  const beyond = partitionPoint(axis.places.length, (seq) => xOf(axis, seq) <= x);
  if (beyond === axis.places.length || (beyond > 0 && x - xOf(axis, beyond - 1) <= xOf(axis, beyond) - x))
    return beyond - 1;
  const nearest = xOf(axis, beyond);
  return partitionPoint(axis.places.length, (seq) => xOf(axis, seq) <= nearest) - 1;
}

/** A labelled place on the axis. */
export interface Tick {
  readonly x: number;
  readonly t: Nanoseconds;
}

/**
 * Ticks between two places, at least `distance` apart: round numbers in `time` mode, else the moments at which something runs.
 * Of moments too near to each other the first is kept.
 */
export function ticks(axis: Axis, from: number, to: number, distance: number): Tick[] {
  return axis.mode === 'time' ? roundTicks(axis, from, to, distance) : momentTicks(axis, from, to, distance);
}

function momentTicks(axis: Axis, from: number, to: number, distance: number): Tick[] {
  const found: Tick[] = [];
  let i = partitionPoint(axis.moments.length, (n) => (axis.moments[n] as AxisMoment).start < from);
  while (i < axis.moments.length) {
    const moment = axis.moments[i] as AxisMoment;
    if (moment.start > to) break;
    found.push({ x: moment.start, t: moment.t });
    const next = moment.start + distance;
    i = Math.max(
      i + 1,
      partitionPoint(axis.moments.length, (n) => (axis.moments[n] as AxisMoment).start < next),
    );
  }
  return found;
}

function roundTicks(axis: Axis, from: number, to: number, distance: number): Tick[] {
  const last = axis.moments.at(-1)?.t ?? START;
  if (last === 0 || axis.width === 0) return axis.width === 0 && axis.moments.length > 0 ? [{ x: 0, t: START }] : [];
  const perUnit = last / axis.width;
  const step = roundUp(Math.max(1, distance * perUnit));
  const found: Tick[] = [];
  const end = Math.min(last, to * perUnit);
  for (let t = Math.max(0, Math.ceil((from * perUnit) / step) * step); t <= end; t += step) {
    found.push({ x: t / perUnit, t: Math.round(t) as Nanoseconds });
  }
  return found;
}

/** The next of 1, 2, 5, 10, 20, 50, … */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= value) ?? 10;
  return factor * power;
}

type GapScale = (gap: Nanoseconds) => { readonly width: number; readonly compressed: boolean };

function gapScale(trace: OnAxis, mode: AxisMode): GapScale {
  if (mode === 'steps') return () => ({ width: NARROWEST_GAP, compressed: false });
  if (mode === 'time') {
    const whole = Math.max(1, trace.end.t - (trace.moments[0]?.t ?? 0));
    return (gap) => ({ width: (gap / whole) * TIME_AXIS_WIDTH, compressed: false });
  }
  return mixedGapScale(trace);
}

function mixedGapScale(trace: OnAxis): GapScale {
  const gaps = trace.moments.map((_, i) => gapBefore(trace.moments, i)).filter((gap) => gap !== null);
  const median = Math.max(1, gaps.toSorted((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 1);
  const longest = median * LONG_GAP;
  // A longer gap is still drawn wider than a shorter one, by its logarithm.
  const squeeze = (gap: number) => (gap <= longest ? gap : longest * (1 + Math.log10(gap / longest) / 4));
  const sum = gaps.reduce((total, gap) => total + squeeze(gap), 0);
  const steps = trace.stepWidths.at(-1) ?? 0;
  const medianWidth = clamp((median / Math.max(1, sum)) * steps * TIME_SHARE, MEDIAN_GAP.least, MEDIAN_GAP.most);
  return (gap) => ({
    width: Math.max(NARROWEST_GAP, (squeeze(gap) / median) * medianWidth),
    compressed: gap > longest,
  });
}

function gapBefore(moments: readonly Moment[], i: number): Nanoseconds | null {
  const moment = moments[i];
  const previous = moments[i - 1];
  return moment && previous ? between(previous.t, moment.t) : null;
}
