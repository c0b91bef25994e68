/**
 * A run as a picture of plain letters, to paste where only text can go: an answer, an issue, a mail.
 *
 * ```
 * tea.py: finished at 3.000 s
 *
 *            0.000      1.000         3.000 s
 *            |          |             |
 * main       R---tea-----------------rRF
 *   tea        R-sleep 1.0-rRF
 *
 * R running  r ready  - waiting  F finished
 * ```
 * Its letters are ASCII, because box-drawing characters are as wide as a Chinese one in some fonts and narrow in others.
 * The axis is the mixed one (axis.ts): a step has its width though it takes no time, and a long wait is shortened.
 */
import { columns, fitColumns } from '../base/columns';
import { clamp } from '../base/geometry';
import { formatSeconds } from '../base/time';
import { type Axis, buildAxis, ticks, xOf } from './axis';
import type { Lane, Span, SpanState, Trace, Track } from './model';

/** What the diagram says in the reader's language. */
export interface DiagramWords {
  /** The first line: which program, how the run ended and when. */
  readonly heading: string;
  readonly titleOf: (track: Track) => string;
  /** What each letter means. */
  readonly states: Readonly<Record<Lettered, string>>;
  /** Where there are more tracks than the diagram has room for. */
  readonly moreTracks: (count: number) => string;
}

/** Posts and mails break longer lines. */
const WIDTH = 80;
const LONGEST_NAME = 20;
const MOST_TRACKS = 40;
/** Columns a step gets where there is room: `rR` and a place for its end. */
const STEP_COLUMNS = 2;

const LETTERS = {
  running: 'R',
  ready: 'r',
  waiting: '-',
  blocked: 'B',
  idle: '.',
  finished: 'F',
  failed: 'E',
  cancelled: 'C',
} as const;
type Lettered = keyof typeof LETTERS;

export function textDiagram(trace: Trace, words: DiagramWords): string {
  const tracks = trace.tracks.filter((track) => !track.housekeeping);
  const shown = tracks.slice(0, MOST_TRACKS);
  const names = shown.map((track) => '  '.repeat(Math.min(track.depth, 4)) + words.titleOf(track));
  const nameWidth = Math.min(LONGEST_NAME, Math.max(0, ...names.map(columns)));
  const scale = scaleOf(trace, WIDTH - nameWidth - 2);
  const rows = shown.map((track, i) => `${fitColumns(names[i] ?? '', nameWidth)}  ${rowOf(track, scale)}`);
  if (tracks.length > shown.length) rows.push(words.moreTracks(tracks.length - shown.length));
  const lines = [
    words.heading,
    '',
    ...rulerOf(scale).map((line) => ' '.repeat(nameWidth + 2) + line),
    ...rows,
    '',
    ...legendOf(shown, words.states),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** From `seq` to a column, 0 to `last`. */
interface Scale {
  readonly axis: Axis;
  readonly perUnit: number;
  readonly last: number;
}

function scaleOf(trace: Trace, room: number): Scale {
  const axis = buildAxis(trace, 'mixed');
  const perUnit = axis.width === 0 ? 0 : Math.min(STEP_COLUMNS, (room - 2) / axis.width);
  // One column more than the run has: a step that ends it leaves no room for the mark of the end.
  return { axis, perUnit, last: Math.ceil(axis.width * perUnit) + 1 };
}

function columnAt({ axis, perUnit }: Scale, seq: number): number {
  return Math.floor(xOf(axis, seq) * perUnit);
}

/** Two lines: times, and a stroke below the first letter of each. */
function rulerOf(scale: Scale): string[] {
  const { axis, perUnit, last } = scale;
  if (perUnit === 0) return [];
  let times = '';
  let strokes = '';
  for (const { x, t } of ticks(axis, 0, axis.width, 1 / perUnit)) {
    const column = Math.floor(x * perUnit);
    const label = formatSeconds(t);
    // A label that would touch the one before, or leave the page, is left out.
    if (times !== '' && column < times.length + 2) continue;
    if (column + label.length > Math.max(last, label.length) + 4) continue;
    times = times.padEnd(column) + label;
    strokes = `${strokes.padEnd(column)}|`;
  }
  return [times, strokes];
}

function rowOf(track: Track, scale: Scale): string {
  const cells = new Array<string>(scale.last + 1).fill(' ');
  const lane = (track.kind === 'loop' ? track.lanes[1] : track.lanes[0]) ?? [];
  fillWaits(cells, lane, scale);
  for (const span of lane) if (isShort(span.state)) fillBusy(cells, span, scale);
  markEnd(cells, track, scale);
  return cells.join('');
}

function isShort(state: SpanState): state is 'running' | 'blocked' | 'ready' {
  return state === 'running' || state === 'blocked' || state === 'ready';
}

/** Waits from column to column, with what is waited for written on them. */
function fillWaits(cells: string[], lane: Lane, scale: Scale): void {
  for (const span of lane) {
    if (span.state !== 'waiting' && span.state !== 'idle') continue;
    const from = columnAt(scale, span.start.seq);
    const to = Math.max(from + 1, columnAt(scale, span.end.seq));
    cells.fill(LETTERS[span.state], from, to);
    const label = span.label;
    if (label !== '' && columns(label) + 4 <= to - from) write(cells, from + 2, label);
  }
}

/** One cell a column: of a wide character the second cell is empty. */
function write(cells: string[], column: number, text: string): void {
  let at = column;
  for (const character of text) {
    const width = columns(character);
    if (width === 0) continue;
    cells[at] = character;
    if (width === 2) cells[at + 1] = '';
    at += width;
  }
}

/** A step takes at least a column, and a wait gives way; readiness only takes what is free. */
function fillBusy(cells: string[], span: Span, scale: Scale): void {
  const from = columnAt(scale, span.start.seq);
  const to = Math.max(from + 1, columnAt(scale, span.end.seq));
  for (let i = from; i < to; i++) {
    const taken = cells[i] === LETTERS.running || cells[i] === LETTERS.blocked;
    if (span.state === 'ready' && taken) continue;
    cells[i] = LETTERS[span.state as Lettered];
  }
}

function markEnd(cells: string[], track: Track, scale: Scale): void {
  if (!track.end || track.kind !== 'task') return;
  const column = columnAt(scale, track.end.at.seq);
  const lastLetter = cells.findLastIndex((cell) => cell !== ' ');
  const at = clamp(Math.max(column, lastLetter + 1), 0, cells.length - 1);
  cells[at] = LETTERS[track.end.state];
}

function legendOf(tracks: readonly Track[], states: DiagramWords['states']): string[] {
  const used = new Set<string>();
  for (const track of tracks) {
    const lane = (track.kind === 'loop' ? track.lanes[1] : track.lanes[0]) ?? [];
    for (const span of lane) used.add(span.state);
    if (track.end && track.kind === 'task') used.add(track.end.state);
  }
  const entries = (Object.keys(LETTERS) as Lettered[])
    .filter((state) => used.has(state))
    .map((state) => `${LETTERS[state]} ${states[state]}`);
  return wrap(entries, '   ');
}

/** Puts as many entries on a line as fit. */
function wrap(entries: readonly string[], gap: string): string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const line = lines.at(-1);
    if (line !== undefined && columns(line + gap + entry) <= WIDTH) lines[lines.length - 1] = line + gap + entry;
    else lines.push(entry);
  }
  return lines;
}
