/**
 * What of a lane is drawn: the spans within view, with those too narrow to see drawn together.
 *
 * ```
 * spans   |▌|█|▌|█|▌|█|▒▒▒▒▒▒▒▒▒▒▒|▌|█|
 * drawn   |██ sliver ||▒▒▒ bar ▒▒▒||██|
 * ```
 * So the number of shapes is bounded by the width of the view, whatever the number of events.
 */
import { partitionPoint } from '../../base/search';
import { type Axis, xOf } from '../../trace/axis';
import type { Lane, Span, SpanState } from '../../trace/model';
import { toPixels } from './scale';

/** A span wide enough to be seen, in pixels of the content. */
export interface Bar {
  readonly span: Span;
  readonly x: number;
  readonly width: number;
}

/** Several spans drawn as one. */
export interface Sliver {
  readonly x: number;
  readonly width: number;
  /** That of the widest span in it. */
  readonly state: SpanState;
}

export interface VisibleBars {
  readonly bars: readonly Bar[];
  readonly slivers: readonly Sliver[];
}

/** Narrower spans can't be told apart. */
const NARROWEST = 3;
/** How many spans of a sliver are compared for the widest: it must not cost more the more there are. */
const COMPARED = 8;

/** The part of a lane between two places of the content, in pixels. */
export function visibleBars(lane: Lane, axis: Axis, scale: number, from: number, to: number): VisibleBars {
  const startOf = (i: number) => toPixels(xOf(axis, (lane[i] as Span).start.seq), scale);
  const endOf = (i: number) => toPixels(xOf(axis, (lane[i] as Span).end.seq), scale);
  const bars: Bar[] = [];
  const slivers: Sliver[] = [];
  let i = partitionPoint(lane.length, (n) => endOf(n) < from);
  while (i < lane.length) {
    const x = startOf(i);
    if (x > to) break;
    const end = endOf(i);
    if (end - x >= NARROWEST) {
      bars.push({ span: lane[i] as Span, x, width: end - x });
      i += 1;
      continue;
    }
    const first = i;
    i = firstBeyond(lane.length, i + 1, (n) => endOf(n) > x + NARROWEST);
    slivers.push({ x, width: NARROWEST, state: widest(lane, first, Math.min(i, first + COMPARED), startOf, endOf) });
  }
  return { bars, slivers };
}

/** The first index from `start` on that lies beyond, found in strides that double: what is near is found at once. */
function firstBeyond(length: number, start: number, beyond: (index: number) => boolean): number {
  let known = start;
  let stride = 1;
  while (known < length && !beyond(Math.min(known + stride, length) - 1)) {
    known = Math.min(known + stride, length);
    stride *= 2;
  }
  const rest = Math.min(stride, length - known);
  return known + partitionPoint(rest, (n) => !beyond(known + n));
}

function widest(
  lane: Lane,
  first: number,
  beyond: number,
  startOf: (i: number) => number,
  endOf: (i: number) => number,
): SpanState {
  let best = first;
  for (let i = first + 1; i < beyond; i++) {
    if (endOf(i) - startOf(i) > endOf(best) - startOf(best)) best = i;
  }
  return (lane[best] as Span).state;
}

/** The span at a place of the content, if there is one. */
export function spanAtPixel(lane: Lane, axis: Axis, scale: number, pixel: number): Span | null {
  const i = partitionPoint(lane.length, (n) => toPixels(xOf(axis, lane[n]?.start.seq ?? 0), scale) <= pixel) - 1;
  const span = lane[i];
  return span && toPixels(xOf(axis, span.end.seq), scale) >= pixel ? span : null;
}
