/**
 * The picture of a run, drawn on any surface: the page's canvas and the exported file show the same.
 *
 * ```
 * │ ruler                │
 * │ grid, rows, veils,   │   the part from `left` and `top` on, `width` × `height` pixels
 * │ arrows               │
 * ```
 */
import type { TFunction } from 'i18next';
import type { SubjectId } from '../../../protocol/events';
import type { Span, Trace } from '../../../trace/model';
import { type Row, rowsBetween } from '../rows';
import { rowTitle } from './describe';
import { drawDifferences } from './draw-differences';
import { drawFlows, type FlowChoice } from './draw-flows';
import { drawFreezes } from './draw-freezes';
import { drawGrid, drawRuler, RULER_HEIGHT } from './draw-ruler';
import { drawRow } from './draw-track';
import type { Part } from './part';
import type { Surface } from './surface';
import { cutToWidth } from './text-width';

export interface Picture extends Part {
  readonly trace: Trace;
  /** All of them (rows.ts); those in view are drawn. */
  readonly rows: readonly Row[];
  readonly selected: SubjectId | null;
  readonly flows: FlowChoice;
  /** Spans that another run, with which this one is compared, has not. */
  readonly differing?: ReadonlySet<Span> | undefined;
}

/** Draws the ruler at 0 0 and the rows below it. */
export function drawTimeline(surface: Surface, picture: Picture): void {
  const { trace, rows, selected, top, width, height } = picture;
  const seen = rowsBetween(rows, top, top + height);
  const last = rows.at(-1);
  const used = Math.min(height, last ? last.y + last.height - top : 0);
  surface.group(0, RULER_HEIGHT, { x: 0, y: 0, width, height }, () => {
    drawGrid(surface, { ...picture, height: used });
    for (const row of seen) {
      surface.group(0, row.y - top, null, () => drawRow(surface, row, picture, row.id === selected));
    }
    drawFreezes(surface, trace.freezes, seen, picture);
    if (picture.differing) drawDifferences(surface, seen, picture.differing, picture);
    drawFlows(surface, trace.flows, rows, picture.flows, picture);
  });
  drawRuler(surface, picture);
}

interface NamesPart {
  readonly rows: readonly Row[];
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly t: TFunction;
}

/** The column of names, for a picture that stands alone; on the page they are markup. */
export function drawNames(surface: Surface, { rows, top, width, height, t }: NamesPart): void {
  surface.box({ x: 0, y: 0, width, height: height + RULER_HEIGHT }, { fill: 'surface' });
  surface.group(0, RULER_HEIGHT, { x: 0, y: 0, width, height }, () => {
    for (const row of rowsBetween(rows, top, top + height)) {
      const x = 10 + Math.min(row.depth, 6) * 12;
      const paint = row.kind === 'track' && row.track.kind === 'task' ? 'text' : 'text-muted';
      const middle = row.y - top + Math.min(row.height, 40) / 2;
      surface.text(cutToWidth(rowTitle(t, row), width - x - 6), x, middle, { paint, size: 12 });
    }
  });
  surface.boxes([width - 1, 0, 1, height + RULER_HEIGHT, 0, RULER_HEIGHT - 1, width, 1], 'border');
}
