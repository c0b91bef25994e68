/** While a call blocks the loop, or a task computes, nobody else can do anything: a hatched veil over all of them. */
import { partitionPoint } from '../../../base/search';
import type { Freeze } from '../../../trace/model';
import type { Row } from '../rows';
import { type Part, pixelOf } from './part';
import type { Surface } from './surface';

/** Narrower veils are drawn that wide, and what lies nearer to the one before belongs to it. */
const NARROWEST = 2;

export function drawFreezes(surface: Surface, freezes: readonly Freeze[], rows: readonly Row[], part: Part): void {
  for (const { freeze, x, width } of freezesInView(freezes, part)) {
    for (const { y, height } of frozenStretches(rows, freeze)) {
      const box = { x, y: y - part.top, width, height };
      surface.box(box, { fill: 'state-blocked', opacity: 0.3 });
      surface.box(box, { pattern: 'frozen' });
    }
  }
}

/** Whether a row stands still while the loop is held: all of that loop but who holds it. */
export function isFrozen(row: Row, { loop, task }: Freeze): boolean {
  if (row.kind === 'queue') return row.queue.owner === loop;
  if (row.kind === 'folded') return row.tracks.some((track) => track.loop === loop);
  return row.track.kind === 'task' && row.track.loop === loop && row.track.id !== task;
}

/** The veil at a place of the content. */
export function freezeAt(freezes: readonly Freeze[], seq: number): Freeze | null {
  const i = partitionPoint(freezes.length, (n) => (freezes[n] as Freeze).end.seq <= seq);
  const freeze = freezes[i];
  return freeze && freeze.start.seq <= seq ? freeze : null;
}

function freezesInView(freezes: readonly Freeze[], part: Part) {
  const found: { readonly freeze: Freeze; readonly x: number; width: number }[] = [];
  const first = partitionPoint(freezes.length, (n) => pixelOf(part, (freezes[n] as Freeze).end.seq) < 0);
  for (let i = first; i < freezes.length; i++) {
    const freeze = freezes[i] as Freeze;
    const x = Math.max(pixelOf(part, freeze.start.seq), -12);
    if (x > part.width) break;
    const end = Math.min(pixelOf(part, freeze.end.seq), part.width + 12);
    const last = found.at(-1);
    if (last && last.freeze.task === freeze.task && end - last.x < NARROWEST) continue;
    found.push({ freeze, x, width: Math.max(NARROWEST, end - x) });
  }
  return found;
}

/** Neighbouring rows share a veil. */
function frozenStretches(rows: readonly Row[], freeze: Freeze): { readonly y: number; height: number }[] {
  const stretches: { readonly y: number; height: number }[] = [];
  for (const row of rows) {
    if (!isFrozen(row, freeze)) continue;
    const last = stretches.at(-1);
    if (last && last.y + last.height === row.y) last.height += row.height;
    else stretches.push({ y: row.y, height: row.height });
  }
  return stretches;
}
