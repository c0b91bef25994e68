/**
 * The whole run in one strip: how many tasks run, are ready and wait, column by column.
 *
 * ```
 *      ▒▒        frozen stretches hatched
 *  ▂▃▅▇██▇▅▃▂    running and blocked, on ready, on waiting
 * ```
 */
import { type Axis, xOf } from '../../../trace/axis';
import type { SpanState, Trace } from '../../../trace/model';
import { toPixels } from '../scale';
import type { Paint, Surface } from './surface';

const LAYERS = ['waiting', 'ready', 'running', 'blocked'] as const;
type Layer = (typeof LAYERS)[number];

const PAINTS: Readonly<Record<Layer, Paint>> = {
  waiting: 'state-waiting',
  ready: 'state-ready-edge',
  running: 'state-running',
  blocked: 'state-blocked-edge',
};

export interface Density {
  /** By layer: how many tasks there are in that state, for each pixel; parts of one where it holds for part of it. */
  readonly layers: Readonly<Record<Layer, Float64Array>>;
  readonly most: number;
  /** Frozen stretches: from, to, from, to, … */
  readonly frozen: readonly number[];
  readonly width: number;
}

/** One pass over all spans; `scale` fits the run into the width. */
export function densityOf(trace: Trace, axis: Axis, scale: number, width: number): Density {
  const columns = Math.max(1, Math.ceil(width));
  const layers = {
    waiting: new Float64Array(columns + 2),
    ready: new Float64Array(columns + 2),
    running: new Float64Array(columns + 2),
    blocked: new Float64Array(columns + 2),
  };
  const at = (seq: number) => toPixels(xOf(axis, seq), scale);
  for (const track of trace.tracks) {
    if (track.kind !== 'task' || track.housekeeping) continue;
    for (const { state, start, end } of track.lanes[0] ?? []) {
      const layer = layers[layerOf(state) ?? 'waiting'];
      if (layerOf(state)) addStretch(layer, at(start.seq), at(end.seq));
    }
  }
  let most = 0;
  for (const name of LAYERS) accumulate(layers[name]);
  for (let x = 0; x < columns; x++) {
    most = Math.max(
      most,
      LAYERS.reduce((sum, name) => sum + (layers[name][x] as number), 0),
    );
  }
  const frozen = trace.freezes.flatMap(({ start, end }) => [at(start.seq), at(end.seq)]);
  return { layers, most, frozen, width };
}

function layerOf(state: SpanState): Layer | null {
  return (LAYERS as readonly string[]).includes(state) ? (state as Layer) : null;
}

/** A stretch costs the same however long it is: only where the number changes is noted. */
function addStretch(differences: Float64Array, from: number, to: number): void {
  addEdge(differences, from, 1);
  addEdge(differences, to, -1);
}

function addEdge(differences: Float64Array, x: number, sign: number): void {
  const column = Math.min(Math.max(0, Math.floor(x)), differences.length - 2);
  const covered = Math.max(0, 1 - (x - column));
  differences[column] = (differences[column] as number) + sign * covered;
  differences[column + 1] = (differences[column + 1] as number) + sign * (1 - covered);
}

function accumulate(column: Float64Array): void {
  let sum = 0;
  for (let i = 0; i < column.length; i++) {
    sum += column[i] as number;
    column[i] = Math.max(0, sum);
  }
}

export function drawDensity(surface: Surface, { layers, most, frozen, width }: Density, height: number): void {
  if (most === 0) return;
  const room = height - 3;
  const floor = new Float64Array(Math.ceil(width));
  for (const name of LAYERS) {
    const flat: number[] = [];
    for (let x = 0; x < floor.length; x++) {
      const own = ((layers[name][x] as number) / most) * room;
      if (own <= 0.05) continue;
      const below = floor[x] as number;
      flat.push(x, height - below - own, 1, own);
      floor[x] = below + own;
    }
    surface.boxes(flat, PAINTS[name]);
  }
  for (let i = 0; i < frozen.length; i += 2) {
    const [from = 0, to = 0] = frozen.slice(i, i + 2);
    if (to - from >= 2) surface.box({ x: from, y: 0, width: to - from, height }, { pattern: 'frozen' });
  }
}
