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
  const startOf = (i: number) => toPixels(xOf(axis, lane[i]?.start.seq ?? 0), scale);
  const endOf = (i: number) => toPixels(xOf(axis, lane[i]?.end.seq ?? 0), scale);
  const bars: Bar[] = [];
  const slivers: Sliver[] = [];
  let i = partitionPoint(lane.length, (n) => endOf(n) < from);
  while (i < lane.length) {
    const span = lane[i] as Span;
    const x = startOf(i);
    if (x > to) break;
    const width = endOf(i) - x;
    if (width >= NARROWEST) {
      bars.push({ span, x, width });
      i += 1;
      continue;
    }
    const first = i;
    const limit = x + NARROWEST;
    i += 1 + partitionPoint(lane.length - i - 1, (n) => endOf(first + 1 + n) <= limit);
    slivers.push({ x, width: NARROWEST, state: widest(lane.slice(first, Math.min(i, first + COMPARED)), axis) });
  }
  return { bars, slivers };
}

function widest(spans: Lane, axis: Axis): SpanState {
  const width = (span: Span) => xOf(axis, span.end.seq) - xOf(axis, span.start.seq);
  return spans.reduce((best, span) => (width(span) > width(best) ? span : best)).state;
}

/** The span at a place of the content, if there is one. */
export function spanAtPixel(lane: Lane, axis: Axis, scale: number, pixel: number): Span | null {
  const i = partitionPoint(lane.length, (n) => toPixels(xOf(axis, lane[n]?.start.seq ?? 0), scale) <= pixel) - 1;
  const span = lane[i];
  return span && toPixels(xOf(axis, span.end.seq), scale) >= pixel ? span : null;
}
