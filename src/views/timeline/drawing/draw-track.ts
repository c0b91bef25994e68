/** One row: its lanes, the blocks and cancellations below and above them, its marks. */

import { partitionPoint } from '../../../base/search';
import type { Cancellation, Lane, ScopeBar, SpanState, StepChart } from '../../../trace/model';
import { type LaneBox, MOST_SCOPES, type QueueRow, type Row, SCOPE_STEP, type TrackRow } from '../rows';
import { type Bar, visibleBars } from '../visible-bars';
import { visibleInstants } from '../visible-marks';
import { scopeName, spanText } from './describe';
import { drawGlyph, END_OFFSET } from './glyphs';
import { type Part, pixelOf } from './part';
import { drawSpan, STATE_LOOKS, spanBox } from './spans';
import type { Paint, Surface } from './surface';
import { cutToWidth, textWidth } from './text-width';

/** Draws a row at 0 0. */
export function drawRow(surface: Surface, row: Row, part: Part, selected: boolean): void {
  if (selected) surface.box({ x: 0, y: 0, width: part.width, height: row.height }, { fill: 'accent-soft' });
  switch (row.kind) {
    case 'track':
      drawTrack(surface, row, part);
      break;
    case 'queue':
      drawQueue(surface, row, part);
      break;
    case 'folded':
      for (const track of row.tracks) drawLane(surface, track.lanes[0] ?? [], row.lanes[0] as LaneBox, part);
      break;
  }
}

function drawTrack(surface: Surface, row: TrackRow, part: Part): void {
  const { track } = row;
  track.lanes.forEach((lane, i) => {
    drawLane(surface, lane, row.lanes[i] as LaneBox, part);
  });
  for (const scope of track.scopes) drawScope(surface, scope, row.scopesY, part);
  const marks = markHeight(row);
  for (const cancellation of track.cancellations)
    drawCancellation(surface, cancellation, track.end !== null, marks, part);
  const { axis, scale, left, width } = part;
  for (const { kind, at } of visibleInstants(track.instants, axis, scale, left, left + width)) {
    drawGlyph(surface, kind, pixelOf(part, at.seq), marks);
  }
  if (!track.end || track.kind !== 'task') return;
  const x = pixelOf(part, track.end.at.seq) + END_OFFSET;
  if (x > -END_OFFSET && x < width + END_OFFSET) drawGlyph(surface, track.end.state, x, middleOf(row));
}

/** Marks stand at the top of the bar, so that its label is read. */
function markHeight(row: Row): number {
  return (row.lanes[0]?.y ?? 0) + 1;
}

/** Where arrows touch a row: at a loop the lane that shows who holds it. */
export function middleOf(row: Row): number {
  const lane = row.lanes.at(-1);
  return lane ? lane.y + lane.height / 2 : row.height / 2;
}

function drawLane(surface: Surface, lane: Lane, box: LaneBox, part: Part): void {
  const { axis, scale, left, width, t } = part;
  const { bars, slivers } = visibleBars(lane, axis, scale, left - 4, left + width + 4);
  const narrow = new Map<SpanState, number[]>();
  for (const { x, width: own, state } of slivers) {
    const flat = narrow.get(state) ?? [];
    narrow.set(state, flat);
    const { y, height } = spanBox(state, box.y, box.height);
    flat.push(x - left, y, own, height);
  }
  for (const [state, flat] of narrow) surface.boxes(flat, STATE_LOOKS[state].edge);
  for (const bar of bars) {
    drawSpan(surface, bar.span.state, barBox(bar, box, part), bar.span.open || bar.span.cancelled);
  }
  for (const bar of bars) drawLabel(surface, bar, barBox(bar, box, part), t);
}

/** A bar cut to what is in view: very long shapes are drawn slowly, and lose their patterns. */
export function barBox({ x, width, span }: Bar, lane: LaneBox, part: Pick<Part, 'left' | 'width'>) {
  const start = Math.max(x - part.left, -8);
  const end = Math.min(x - part.left + width, part.width + 8);
  return { x: start, width: Math.max(1, end - start), ...spanBox(span.state, lane.y, lane.height) };
}

function drawLabel(
  surface: Surface,
  { span: { state, label } }: Bar,
  box: ReturnType<typeof barBox>,
  t: Part['t'],
): void {
  if (state === 'idle' || box.width < 16) return;
  const room = box.width + Math.min(0, box.x) - 10;
  const text = labelText(state, label, room, t);
  if (text === '') return;
  const { text: paint, fill } = STATE_LOOKS[state];
  const size = box.height < 12 ? 9.5 : 11;
  surface.text(text, Math.max(0, box.x) + 5, box.y + box.height / 2 + 0.5, { paint, halo: fill, size });
}

/** What is written on a bar: its label, cut where it must be; the name of a state says nothing when cut. */
function labelText(state: SpanState, label: string, room: number, t: Part['t']): string {
  if (label !== '' && state !== 'blocked' && state !== 'ready') return cutToWidth(label, room);
  const whole = spanText(t, state, label);
  return textWidth(whole) <= room ? whole : '';
}

const SCOPE_PAINT: Readonly<Record<ScopeBar['type'], { readonly line: Paint; readonly dash: readonly number[] }>> = {
  timeout: { line: 'warning', dash: [] },
  TaskGroup: { line: 'info', dash: [] },
  finally: { line: 'state-cancelled-edge', dash: [] },
  except: { line: 'state-cancelled-edge', dash: [4, 2] },
};

/**
 * A block as a line below the bar, open where it goes on; a timeout with an upright where it was due, and its name where
 * there is room.
 */
export function drawScope(surface: Surface, scope: ScopeBar, top: number, part: Part): void {
  const x = Math.max(pixelOf(part, scope.start.seq), -4);
  const end = Math.min(pixelOf(part, scope.end.seq), part.width + 4);
  if (end < 0 || x > part.width) return;
  const { line, dash } = SCOPE_PAINT[scope.type];
  const y = top + (Math.min(scope.depth, MOST_SCOPES - 1) + 0.5) * SCOPE_STEP;
  const close = scope.open
    ? ''
    : scope.outcome === 'expired' || scope.outcome === 'failed'
      ? 'm-3 -3l6 6m0 -6l-6 6'
      : 'm0 -2.5v5';
  surface.path(`M0 -2.5v5M0 0H${(end - x).toFixed(1)}`, x, y, { stroke: line, strokeWidth: 2, dash });
  if (close) surface.path(`M0 0${close}`, end, y, { stroke: line, strokeWidth: 1.5 });
  const name = scopeName(part.t, scope);
  const room = textWidth(name) * 0.85 + 4;
  if (room + 12 > end - x) return;
  const at = Math.max(0, x) + 6;
  surface.box({ x: at, y: y - 4, width: room, height: 8 }, { fill: 'surface' });
  surface.text(name, at + 2, y, { paint: line, size: 9.5 });
}

/**
 * A cancellation reads from left to right along the top of the bar: asked for, delivered, obeyed or not.
 *
 * ```
 * ▽┄┄┄┄┄┄▼━━━━━━━━⊖      requested ┄ delivered ━ the clean-up until it has ended as cancelled
 * ▽┄┄┄┄┄┄▼━━━▽̸           … swallowed: it goes on as if nothing had been
 * ```
 */
export function drawCancellation(surface: Surface, one: Cancellation, ended: boolean, y: number, part: Part): void {
  const { requested, delivered, over } = one;
  const stroke = 'state-cancelled-edge';
  const until = over?.at.seq ?? part.axis.places.length - 1;
  const visible = (from: number, to: number) => {
    const start = Math.max(pixelOf(part, from), -8);
    const end = Math.min(pixelOf(part, to), part.width + 8);
    return end > start ? { start, length: (end - start).toFixed(1) } : null;
  };
  if (requested) {
    const line = visible(requested.seq, delivered?.seq ?? until);
    if (line) surface.path(`M0 0h${line.length}`, line.start, y, { stroke, strokeWidth: 1.5, dash: [3, 2] });
  }
  if (!delivered) return;
  const line = visible(delivered.seq, until);
  if (line) surface.path(`M0 0h${line.length}`, line.start, y, { stroke, strokeWidth: 3 });
  if (!over || (over.how === 'obeyed' && !ended)) return;
  // It bends down to the mark of the end, or ends in a bar of its own where something else was made of it.
  const x = pixelOf(part, over.at.seq);
  if (x < -8 || x > part.width + 8) return;
  if (over.how === 'obeyed') {
    surface.path(`M0 0Q${END_OFFSET} 0 ${END_OFFSET} 4`, x, y, { stroke, strokeWidth: 2 });
  } else if (over.how === 'taken-back') {
    surface.path('M0 -4V4M3 -4V4', x, y, { stroke, strokeWidth: 1.5 });
  }
}

function drawQueue(surface: Surface, { queue, lanes, height }: QueueRow, part: Part): void {
  queue.lanes.forEach((lane, i) => {
    drawLane(surface, lane, lanes[i] as LaneBox, part);
  });
  if (lanes.length === 0) drawSteps(surface, queue.length, { y: 3, height: height - 6 }, part);
}

/** A step chart: as high as the number, the highest reaching the top. At most one step a pixel is drawn. */
function drawSteps(surface: Surface, { seqs, values, most }: StepChart, { y, height }: LaneBox, part: Part): void {
  const base = y + height;
  surface.boxes([0, base, part.width, 1], 'border');
  const flat: number[] = [];
  const tops: number[] = [];
  let i = Math.max(0, partitionPoint(seqs.length, (n) => pixelOf(part, seqs[n] as number) < 0) - 1);
  while (i < seqs.length) {
    const x = pixelOf(part, seqs[i] as number);
    if (x > part.width) break;
    // Of the steps within a pixel the highest counts, and the last one goes on.
    const start = i;
    const beyond =
      start +
      partitionPoint(Math.min(seqs.length - start, 4096), (n) => pixelOf(part, seqs[start + n] as number) < x + 1);
    let value = 0;
    for (i = start; i < Math.max(beyond, start + 1); i++) value = Math.max(value, values[i] as number);
    const next = i < seqs.length ? pixelOf(part, seqs[i] as number) : pixelOf(part, part.axis.places.length - 1);
    const rest = (values[i - 1] as number) ?? 0;
    pushStep(flat, tops, x, Math.min(x + 1, next), value);
    if (next > x + 1) pushStep(flat, tops, x + 1, Math.min(next, part.width + 1), rest);
  }
  surface.boxes(flat, 'state-ready');
  surface.boxes(tops, 'state-ready-edge');
  surface.text(String(most), part.width - 4, y + 5, { paint: 'text-muted', size: 9.5, anchor: 'end', halo: 'surface' });

  function pushStep(areas: number[], edges: number[], from: number, to: number, value: number): void {
    if (value === 0 || to <= from) return;
    const own = Math.max(2, (value / most) * height);
    areas.push(from, base - own, to - from, own);
    edges.push(from, base - own, to - from, 1.5);
  }
}
