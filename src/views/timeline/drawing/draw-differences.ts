/** Frames around the spans that another run has not: a double line and a sign, so that colour is not the only one. */
import type { Lane, Span } from '../../../trace/model';
import type { LaneBox, Row } from '../rows';
import { visibleBars } from '../visible-bars';
import { barBox } from './draw-track';
import type { Part } from './part';
import type { Surface } from './surface';

/** A frame goes so many pixels beyond its bar. */
const BEYOND = 2;
/** Room for the sign. */
const SIGN = 16;

/** Draws the frames of the rows in view, each at its place. */
export function drawDifferences(
  surface: Surface,
  rows: readonly Row[],
  differing: ReadonlySet<Span>,
  part: Part,
): void {
  for (const row of rows) {
    if (row.kind !== 'track') continue;
    surface.group(0, row.y - part.top, null, () => {
      row.track.lanes.forEach((lane, i) => {
        frameLane(surface, lane, row.lanes[i] as LaneBox, differing, part);
      });
    });
  }
}

/** Steps shift whenever a wait does: frames around all of them would only hide the cause. */
function lasts({ state, start, end }: Span): boolean {
  return end.t > start.t && state !== 'idle' && state !== 'iteration';
}

function frameLane(surface: Surface, lane: Lane, box: LaneBox, differing: ReadonlySet<Span>, part: Part): void {
  const { axis, scale, left, width } = part;
  for (const bar of visibleBars(lane, axis, scale, left - 4, left + width + 4).bars) {
    if (!differing.has(bar.span) || !lasts(bar.span)) continue;
    const { x, y, width: own, height } = barBox(bar, box, part);
    const frame = { x: x - BEYOND, y: y - BEYOND, width: own + 2 * BEYOND, height: height + 2 * BEYOND };
    surface.box(frame, { stroke: 'danger', strokeWidth: 2, radius: 3 });
    if (own < SIGN) continue;
    const sign = { x: frame.x + frame.width - SIGN, y: frame.y - 3, width: SIGN - 3, height: 12 };
    surface.box(sign, { fill: 'danger', radius: 2 });
    surface.text('≠', sign.x + sign.width / 2, sign.y + sign.height / 2, {
      paint: 'surface',
      size: 11,
      anchor: 'middle',
    });
  }
}
