/**
 * Where each track stands from top to bottom.
 *
 * ```
 * 0    event loop  ┌ lane 0: iterations, thin ┐
 *                  └ lane 1: who holds it     ┘
 * 46   main        ─ lane 0 ─
 * 76     fetch     ─ lane 0 ─
 * ```
 */
import { partitionPoint } from '../../base/search';
import type { Track } from '../../trace/model';

export interface LaneBox {
  readonly y: number;
  readonly height: number;
}

export interface Row {
  readonly track: Track;
  readonly y: number;
  readonly height: number;
  /** By lane of the track; `y` counts from the row's top. */
  readonly lanes: readonly LaneBox[];
}

/** A finger needs rows of at least 40 pixels. */
export const ROW_HEIGHT = { mouse: 30, touch: 40 };
const BAR_HEIGHT = 20;
const ITERATION_HEIGHT = 12;

export function layRows(tracks: readonly Track[], rowHeight: number): Row[] {
  const rows: Row[] = [];
  let y = 0;
  for (const track of tracks) {
    const row = track.kind === 'loop' ? loopRow(track, y) : taskRow(track, y, rowHeight);
    rows.push(row);
    y += row.height;
  }
  return rows;
}

function taskRow(track: Track, y: number, height: number): Row {
  return { track, y, height, lanes: [{ y: (height - BAR_HEIGHT) / 2, height: BAR_HEIGHT }] };
}

function loopRow(track: Track, y: number): Row {
  const gap = 4;
  const holder = { y: gap + ITERATION_HEIGHT + 2, height: BAR_HEIGHT };
  return { track, y, height: holder.y + BAR_HEIGHT + gap, lanes: [{ y: gap, height: ITERATION_HEIGHT }, holder] };
}

export function heightOf(rows: readonly Row[]): number {
  const last = rows.at(-1);
  return last ? last.y + last.height : 0;
}

/** The rows that show between two heights. */
export function rowsBetween(rows: readonly Row[], top: number, bottom: number): readonly Row[] {
  const first = partitionPoint(rows.length, (i) => (rows[i] as Row).y + (rows[i] as Row).height <= top);
  const beyond = partitionPoint(rows.length, (i) => (rows[i] as Row).y < bottom);
  return rows.slice(first, beyond);
}

/** The row at a height. */
export function rowAt(rows: readonly Row[], y: number): Row | null {
  const row = rows[partitionPoint(rows.length, (i) => (rows[i] as Row).y <= y) - 1];
  return row && y < row.y + row.height ? row : null;
}
