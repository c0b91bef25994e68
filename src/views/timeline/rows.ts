/**
 * Which rows the picture has, and where each stands from top to bottom.
 *
 * ```
 * 0    event loop            ┌ lane 0: iterations, thin ┐
 *                            └ lane 1: who holds it     ┘
 * 46   ready queue           ▁▂▃▂▁ a step chart
 * 70   main                  ─ lane 0 ─
 *                            ─ scopes: timeout, TaskGroup, finally
 * 105    fetch               ─ lane 0 ─
 * 135  timers                ─ lanes, or a step chart where they are too many
 * 160  asyncio.run tidies up ─ its tasks in one row, until they are unfolded
 * ```
 */
import { partitionPoint } from '../../base/search';
import type { SubjectId } from '../../protocol/events';
import type { QueueTrack, Trace, Track } from '../../trace/model';

export interface LaneBox {
  readonly y: number;
  readonly height: number;
}

interface Common {
  readonly id: SubjectId;
  readonly depth: number;
  readonly y: number;
  readonly height: number;
  /** By lane; `y` counts from the row's top. */
  readonly lanes: readonly LaneBox[];
}

export interface TrackRow extends Common {
  readonly kind: 'track';
  readonly track: Track;
  /** Where the bars of its scopes begin. */
  readonly scopesY: number;
  /** How many tasks it created, theirs included. */
  readonly descendants: number;
  readonly collapsed: boolean;
}

export interface QueueRow extends Common {
  readonly kind: 'queue';
  readonly queue: QueueTrack;
}

/** Tasks of asyncio's own, drawn in one row. */
export interface FoldedRow extends Common {
  readonly kind: 'folded';
  readonly tracks: readonly Track[];
}

export type Row = TrackRow | QueueRow | FoldedRow;

export interface RowOptions {
  readonly rowHeight: number;
  /** Tasks whose children are hidden. */
  readonly collapsed: ReadonlySet<SubjectId>;
  /** Whether asyncio's own tasks have a row each. */
  readonly unfolded: boolean;
  /** Tasks to show; null shows all. */
  readonly only: ReadonlySet<SubjectId> | null;
}

/** A finger needs rows of at least 40 pixels. */
export const ROW_HEIGHT = { mouse: 30, touch: 40 };
export const ALL_ROWS = { collapsed: new Set<SubjectId>(), unfolded: false, only: null };

const BAR_HEIGHT = 20;
const ITERATION_HEIGHT = 12;
const QUEUE_HEIGHT = 24;
const QUEUE_LANE = 15;
/** The folded row's own id: no subject, and no queue. */
const FOLDED = Number.MIN_SAFE_INTEGER;
/** A scope's bar with the space above it; deeper ones share the last line. */
export const SCOPE_STEP = 9;
export const MOST_SCOPES = 3;

/** A row without its place. */
type Unplaced = Row extends infer R ? (R extends Row ? Omit<R, 'y'> : never) : never;

export function layRows(trace: Trace, options: RowOptions): Row[] {
  const rows: Row[] = [];
  let y = 0;
  for (const row of unplacedRows(trace, options)) {
    rows.push({ ...row, y });
    y += row.height;
  }
  return rows;
}

function unplacedRows({ tracks, queues }: Trace, options: RowOptions): Unplaced[] {
  const queueRows = (kind: QueueTrack['kind'], owner?: SubjectId) =>
    queues.filter((q) => q.kind === kind && (owner === undefined || q.owner === owner)).map(queueRow);
  const { only, rowHeight } = options;
  const loops = tracks.filter((track) => track.kind === 'loop');
  const tasks = tracks.filter((track) => track.kind === 'task' && (only === null || only.has(track.id)));
  const own = only === null && !options.unfolded ? tasks.filter((track) => track.housekeeping) : [];
  const visible = own.length > 0 ? tasks.filter((track) => !track.housekeeping) : tasks;
  const threads = tracks.filter((track) => track.kind === 'thread');
  const pools = queues.filter((queue) => queue.kind === 'jobs');
  return [
    ...loops.flatMap((loop) => [loopRow(loop), ...queueRows('ready', loop.id)]),
    ...taskRows(visible, options),
    ...(own.length > 0 ? [foldedRow(own, rowHeight)] : []),
    ...threads.filter((thread) => thread.pool === null).map((thread) => trackRow(thread, rowHeight)),
    ...pools.flatMap((pool) => [
      queueRow(pool),
      ...threads.filter((thread) => thread.pool === pool.owner).map((thread) => trackRow(thread, rowHeight, 1)),
    ]),
    ...queueRows('timers'),
  ];
}

/** Tracks come nested: what follows a task and lies deeper was created by it. */
function taskRows(tasks: readonly Track[], { collapsed, only, rowHeight }: RowOptions): Unplaced[] {
  const rows: Unplaced[] = [];
  for (let i = 0; i < tasks.length; i++) {
    const task = tasks[i] as Track;
    // Of a choice of tasks, who created whom is not to be seen.
    if (only !== null) {
      rows.push(trackRow(task, rowHeight));
      continue;
    }
    let beyond = i + 1;
    while ((tasks[beyond]?.depth ?? -1) > task.depth) beyond++;
    const hidden = collapsed.has(task.id) && beyond > i + 1;
    rows.push(trackRow(task, rowHeight, task.depth, beyond - i - 1, hidden));
    if (hidden) i = beyond - 1;
  }
  return rows;
}

function trackRow(track: Track, rowHeight: number, depth = 0, descendants = 0, collapsed = false): Unplaced {
  const deepest = track.scopes.reduce((most, scope) => Math.max(most, scope.depth + 1), 0);
  const bar = { y: (rowHeight - BAR_HEIGHT) / 2, height: BAR_HEIGHT };
  const scopesY = bar.y + bar.height + 2;
  const height = Math.max(rowHeight, scopesY + Math.min(deepest, MOST_SCOPES) * SCOPE_STEP + 3);
  return { kind: 'track', id: track.id, track, depth, height, lanes: [bar], scopesY, descendants, collapsed };
}

function loopRow(track: Track): Unplaced {
  const gap = 4;
  const holder = { y: gap + ITERATION_HEIGHT + 2, height: BAR_HEIGHT };
  const height = holder.y + BAR_HEIGHT + gap;
  const lanes = [{ y: gap, height: ITERATION_HEIGHT }, holder];
  return {
    kind: 'track',
    id: track.id,
    track,
    depth: 0,
    height,
    lanes,
    scopesY: height,
    descendants: 0,
    collapsed: false,
  };
}

function queueRow(queue: QueueTrack): Unplaced {
  const lanes = queue.lanes.map((_, i) => ({ y: 4 + i * (QUEUE_LANE + 2), height: QUEUE_LANE }));
  const last = lanes.at(-1);
  const height = Math.max(QUEUE_HEIGHT, last ? last.y + last.height + 4 : 0);
  return { kind: 'queue', id: queue.id, queue, depth: queue.kind === 'ready' ? 1 : 0, height, lanes };
}

function foldedRow(tracks: readonly Track[], rowHeight: number): Unplaced {
  const lanes = [{ y: (rowHeight - BAR_HEIGHT) / 2, height: BAR_HEIGHT }];
  return { kind: 'folded', id: FOLDED, tracks, depth: 0, height: rowHeight, lanes };
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
  return rowsBetween(rows, y, y + 1)[0] ?? null;
}

/** The task that a row stands for, if it does. */
export function taskOf(row: Row | null): Track | null {
  return row?.kind === 'track' && row.track.kind === 'task' ? row.track : null;
}
