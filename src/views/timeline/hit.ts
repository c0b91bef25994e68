/** What lies under the pointer. */
import { partitionPoint } from '../../base/search';
import { type Axis, xOf } from '../../trace/axis';
import type { Instant, Span, SpanState, Track, TrackEnd } from '../../trace/model';
import { type Row, rowAt } from './rows';
import { toPixels } from './scale';
import { spanAtPixel } from './visible-bars';

export type Hit =
  | { readonly kind: 'span'; readonly track: Track; readonly span: Span; readonly state: SpanState }
  | { readonly kind: 'instant'; readonly track: Track; readonly instant: Instant }
  | { readonly kind: 'end'; readonly track: Track; readonly end: TrackEnd };

/** A mark is hit within so many pixels of its middle. */
const REACH = 7;

/** The mark or span at a place of the content, in pixels; marks come first, they are smaller. */
export function hitAt(rows: readonly Row[], axis: Axis, scale: number, x: number, y: number): Hit | null {
  const row = rowAt(rows, y);
  if (!row) return null;
  const { track } = row;
  const near = (seq: number, offset = 0) => Math.abs(toPixels(xOf(axis, seq), scale) + offset - x) <= REACH;
  if (track.end && track.kind === 'task' && near(track.end.at.seq, END_OFFSET))
    return { kind: 'end', track, end: track.end };
  const instant = nearestInstant(track, axis, scale, x);
  if (instant && near(instant.at.seq)) return { kind: 'instant', track, instant };
  const lane = row.lanes.findLastIndex((box) => y - row.y >= box.y - 4);
  const span = spanAtPixel(track.lanes[Math.max(0, lane)] ?? [], axis, scale, x);
  return span ? { kind: 'span', track, span, state: span.state } : null;
}

/** The mark of an end stands right of where the track ends. */
export const END_OFFSET = 9;

function nearestInstant({ instants }: Track, axis: Axis, scale: number, x: number): Instant | null {
  const pixelOf = (instant: Instant | undefined) => (instant ? toPixels(xOf(axis, instant.at.seq), scale) : Infinity);
  const next = partitionPoint(instants.length, (i) => pixelOf(instants[i]) < x);
  const [before, after] = [instants[next - 1], instants[next]];
  return x - pixelOf(before) < pixelOf(after) - x ? (before ?? null) : (after ?? before ?? null);
}
