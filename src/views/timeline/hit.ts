/** What lies under the pointer. */
import { partitionPoint } from '../../base/search';
import { type Axis, seqAt, xOf } from '../../trace/axis';
import type { Freeze, Instant, QueueTrack, ScopeBar, Span, Trace, Track, TrackEnd } from '../../trace/model';
import { freezeAt, isFrozen } from './drawing/draw-freezes';
import { END_OFFSET } from './drawing/glyphs';
import { MOST_SCOPES, type Row, rowAt, SCOPE_STEP, type TrackRow } from './rows';
import { toPixels, toUnits } from './scale';
import { spanAtPixel } from './visible-bars';

export type Hit = { readonly row: Row; readonly freeze: Freeze | null } & (
  | { readonly kind: 'span'; readonly track: Track | null; readonly span: Span }
  | { readonly kind: 'instant'; readonly track: Track; readonly instant: Instant }
  | { readonly kind: 'end'; readonly track: Track; readonly end: TrackEnd }
  | { readonly kind: 'scope'; readonly track: Track; readonly scope: ScopeBar }
  | { readonly kind: 'length'; readonly queue: QueueTrack; readonly length: number }
);

/** A mark is hit within so many pixels of its middle. */
const REACH = 7;

/** Marks come first, they are smaller. `x` and `y` are pixels of the content. */
export function hitAt(trace: Trace, rows: readonly Row[], axis: Axis, scale: number, x: number, y: number): Hit | null {
  const row = rowAt(rows, y);
  if (!row) return null;
  const held = freezeAt(trace.freezes, seqAt(axis, toUnits(x, scale)));
  const common = { row, freeze: held && isFrozen(row, held) ? held : null };
  const place = { axis, scale, x, y: y - row.y };
  if (row.kind === 'track') {
    const mark = markAt(row, place) ?? scopeAt(row, place);
    if (mark) return { ...common, ...mark };
  }
  const found = spanAt(row, place);
  if (found) return { ...common, kind: 'span', ...found };
  if (row.kind === 'queue' && row.lanes.length === 0) {
    const { seqs, values } = row.queue.length;
    const seq = seqAt(axis, toUnits(x, scale));
    const i = partitionPoint(seqs.length, (n) => (seqs[n] as number) <= seq) - 1;
    return { ...common, kind: 'length', queue: row.queue, length: values[i] ?? 0 };
  }
  return null;
}

interface Place {
  readonly axis: Axis;
  readonly scale: number;
  readonly x: number;
  /** From the row's top. */
  readonly y: number;
}

function markAt({ track }: TrackRow, { axis, scale, x }: Place) {
  const near = (seq: number, offset = 0) => Math.abs(toPixels(xOf(axis, seq), scale) + offset - x) <= REACH;
  if (track.end && track.kind === 'task' && near(track.end.at.seq, END_OFFSET))
    return { kind: 'end', track, end: track.end } as const;
  const instant = nearestInstant(track, axis, scale, x);
  return instant && near(instant.at.seq) ? ({ kind: 'instant', track, instant } as const) : null;
}

function scopeAt({ track, scopesY }: TrackRow, { axis, scale, x, y }: Place) {
  const level = Math.floor((y - scopesY) / SCOPE_STEP);
  if (level < 0) return null;
  const at = (seq: number) => toPixels(xOf(axis, seq), scale);
  const scope = track.scopes.findLast(
    (one) => Math.min(one.depth, MOST_SCOPES - 1) === level && at(one.start.seq) <= x && at(one.end.seq) >= x,
  );
  return scope ? ({ kind: 'scope', track, scope } as const) : null;
}

function spanAt(row: Row, { axis, scale, x, y }: Place): { readonly track: Track | null; readonly span: Span } | null {
  if (row.kind === 'folded') {
    for (const track of row.tracks) {
      const span = spanAtPixel(track.lanes[0] ?? [], axis, scale, x);
      if (span) return { track, span };
    }
    return null;
  }
  const lane = Math.max(
    0,
    row.lanes.findLastIndex((box) => y >= box.y - 4),
  );
  const lanes = row.kind === 'track' ? row.track.lanes : row.queue.lanes;
  const span = spanAtPixel(lanes[lane] ?? [], axis, scale, x);
  return span && { track: row.kind === 'track' ? row.track : null, span };
}

function nearestInstant(track: Track, axis: Axis, scale: number, x: number): Instant | null {
  const { instants } = track;
  const at = (i: number) => toPixels(xOf(axis, instants[i]?.at.seq ?? 0), scale);
  const i = partitionPoint(instants.length, (n) => at(n) < x);
  const [before, after] = [instants[i - 1], instants[i]];
  if (!before || !after) return before ?? after ?? null;
  return x - at(i - 1) <= at(i) - x ? before : after;
}
