/** Which marks are drawn: of those nearer than a few pixels, the first stands for all. */
import { partitionPoint } from '../../base/search';
import { type Axis, xOf } from '../../trace/axis';
import type { Instant } from '../../trace/model';
import { toPixels } from './scale';

const MARK_DISTANCE = 5;
const REACH = 8;

/** The instants between two places of the content, in pixels. */
export function visibleInstants(
  instants: readonly Instant[],
  axis: Axis,
  scale: number,
  from: number,
  to: number,
): Instant[] {
  const pixelOf = (i: number) => toPixels(xOf(axis, (instants[i] as Instant).at.seq), scale);
  const found: Instant[] = [];
  let i = partitionPoint(instants.length, (n) => pixelOf(n) < from - REACH);
  while (i < instants.length && pixelOf(i) <= to + REACH) {
    found.push(instants[i] as Instant);
    const next = pixelOf(i) + MARK_DISTANCE;
    const start = i + 1;
    i = start + partitionPoint(instants.length - start, (n) => pixelOf(start + n) < next);
  }
  return found;
}
