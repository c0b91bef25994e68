/** Times above the picture, the lengths of the gaps between moments, and the ground on which the rows stand. */
import { partitionPoint } from '../../../base/search';
import { formatLength, formatSeconds } from '../../../base/time';
import { type AxisMoment, ticks } from '../../../trace/axis';
import { toPixels, toUnits } from '../scale';
import type { Part } from './part';
import type { Surface } from './surface';

export const RULER_HEIGHT = 40;

/** Times stand at least so many pixels apart. */
const TIME_DISTANCE = 62;
const TICK_BLOCK = 2000;
/** Gaps and moments narrower than this are not drawn. */
const NARROWEST = 3;
const LETTER_WIDTH = 6;
/** Where the lengths of gaps stand. */
const GAP_LINE = 29;

/**
 * ```
 * 0.000 s              1.000 s                  61.000 s
 * ▔▔▔▔▔▔▔▔▔|←── 1 s ──→|▔▔▔▔▔▔▔▔|←╌╌ ≈ 1 min ╌╌→|▔▔▔
 * ```
 */
export function drawRuler(surface: Surface, part: Part): void {
  const { axis, width } = part;
  surface.box({ x: 0, y: 0, width, height: RULER_HEIGHT }, { fill: 'surface' });
  if (axis.mode === 'mixed') for (const i of visibleMoments(part)) drawGap(surface, part, i);
  for (const { x, t } of ticksInView(part)) {
    const at = Math.round(toPixels(x, part.scale) - part.left);
    surface.boxes([at, 4, 1, RULER_HEIGHT - 4], 'border');
    surface.text(`${formatSeconds(t)} s`, at + 4, 11, { paint: 'text', size: 11 });
  }
  surface.boxes([0, RULER_HEIGHT - 1, width, 1], 'border');
}

function drawGap(surface: Surface, { axis, scale, left, width }: Part, i: number): void {
  const moment = axis.moments[i];
  const before = axis.moments[i - 1];
  if (!moment?.gap || !before) return;
  const from = toPixels(before.end, scale) - left;
  const to = toPixels(moment.start, scale) - left;
  if (to - from < NARROWEST) return;
  const { compressed, length } = moment.gap;
  const [start, end] = [Math.max(from, -20), Math.min(to, width + 20)];
  const ends = `${from >= start ? 'M0.5 -4v8' : ''}${to <= end ? `M${(end - start - 0.5).toFixed(1)} -4v8` : ''}`;
  const line = `M1 0H${(end - start - 1).toFixed(1)}`;
  surface.path(line, start, GAP_LINE, { stroke: 'border-strong', ...(compressed ? { dash: [2, 3] } : {}) });
  if (ends) surface.path(ends, start, GAP_LINE, { stroke: 'border-strong' });
  const text = `${compressed ? '≈ ' : ''}${formatLength(length)}`;
  const [seenFrom, seenTo] = [Math.max(from, 0), Math.min(to, width)];
  if (seenTo - seenFrom <= text.length * LETTER_WIDTH + 10) return;
  const middle = (seenFrom + seenTo) / 2;
  const half = (text.length * LETTER_WIDTH) / 2 + 4;
  surface.box({ x: middle - half, y: GAP_LINE - 6, width: half * 2, height: 12 }, { fill: 'surface' });
  surface.text(text, middle, GAP_LINE, { paint: 'text-muted', size: 11, anchor: 'middle' });
}

/** A quiet ground under each moment, so that one sees where time stands still; lines at round times in `time` mode. */
export function drawGrid(surface: Surface, part: Part): void {
  const { axis, scale, left, width, height } = part;
  if (axis.mode === 'time') {
    const lines = ticksInView(part).flatMap(({ x }) => [Math.round(toPixels(x, scale) - left), 0, 1, height]);
    surface.boxes(lines, 'border');
    return;
  }
  for (const i of visibleMoments(part)) {
    const moment = axis.moments[i] as AxisMoment;
    const from = Math.max(toPixels(moment.start, scale) - left, 0);
    const to = Math.min(toPixels(moment.end, scale) - left, width);
    if (to >= from) {
      const box = { x: from, y: 0, width: Math.max(1, to - from), height };
      surface.box(box, { fill: 'text', opacity: 0.04 });
    }
  }
}

/** Which of the near moments get a time must not change while one scrolls, so they are chosen from fixed places on. */
function ticksInView({ axis, scale, left, width }: Part) {
  const from = Math.floor((left - TIME_DISTANCE) / TICK_BLOCK) * TICK_BLOCK;
  return ticks(axis, toUnits(from, scale), toUnits(left + width, scale), TIME_DISTANCE / scale);
}

/** Moments in view that are wide enough to be seen, or have such a gap before them; each by its index. */
function visibleMoments({ axis, scale, left, width }: Part): number[] {
  const { moments } = axis;
  const [from, to] = [toUnits(left, scale), toUnits(left + width, scale)];
  const least = NARROWEST / scale;
  const found: number[] = [];
  for (let i = partitionPoint(moments.length, (n) => (moments[n] as AxisMoment).end < from); i < moments.length; i++) {
    const moment = moments[i] as AxisMoment;
    const gapStart = moments[i - 1]?.end ?? 0;
    if (gapStart > to) break;
    if (moment.end - moment.start >= least || moment.start - gapStart >= least) found.push(i);
  }
  return found;
}
