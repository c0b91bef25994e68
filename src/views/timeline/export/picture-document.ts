/**
 * The picture as a file that stands alone: what is in view with its names, a heading above and a legend below.
 *
 * ```
 * tea.py: Finished at 3.000 s
 * names │ ruler
 *       │ rows in view
 * ▆ running  ▒ waiting  …
 * ```
 * Colours are those of the theme as it is now, because a file has no theme.
 */
import type { TFunction } from 'i18next';
import type { EndState, SpanState } from '../../../trace/model';
import { stateName } from '../drawing/describe';
import { RULER_HEIGHT } from '../drawing/draw-ruler';
import { drawNames, drawTimeline, type Picture } from '../drawing/draw-timeline';
import { drawGlyph } from '../drawing/glyphs';
import { drawSpan } from '../drawing/spans';
import type { Palette } from '../drawing/surface';
import { SvgSurface } from '../drawing/svg-surface';
import { textWidth } from '../drawing/text-width';
import { heightOf, rowsBetween } from '../rows';

export interface PictureDocument {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const HEADING = 34;
const LEGEND = 30;
/** Up to here all rows are drawn, beyond it those in view: a picture of a thousand rows can't be looked at. */
const TALLEST = 2000;
const MARGIN = 12;

/** `palette` is read from the page; `namesWidth` as on the page. */
export function pictureDocument(
  picture: Picture,
  heading: string,
  namesWidth: number,
  palette: Palette,
): PictureDocument {
  const { rows, width: plot, t } = picture;
  const whole = heightOf(rows);
  const part = whole <= TALLEST ? { top: 0, height: whole } : { top: picture.top, height: picture.height };
  const width = namesWidth + plot;
  const legendTop = HEADING + RULER_HEIGHT + part.height;
  const surface = new SvgSurface(palette);
  const legend = legendEntries({ ...picture, ...part });
  const lines = wrap(legend, t, width);
  const height = legendTop + lines.length * LEGEND;
  surface.box({ x: 0, y: 0, width, height }, { fill: 'surface' });
  surface.text(heading, MARGIN, HEADING / 2, { paint: 'text', size: 14 });
  surface.group(namesWidth, HEADING, null, () => drawTimeline(surface, { ...picture, ...part }));
  surface.group(0, HEADING, null, () => drawNames(surface, { rows, ...part, width: namesWidth, t }));
  lines.forEach((line, i) => {
    drawLegendLine(surface, line, t, legendTop + (i + 0.5) * LEGEND);
  });
  return { svg: surface.finish(width, height, heading), width, height };
}

type Entry = { readonly state: SpanState } | { readonly end: EndState };

const STATES: readonly SpanState[] = ['running', 'ready', 'waiting', 'blocked'];
const ENDS: readonly EndState[] = ['finished', 'failed', 'cancelled'];

/** What the rows in the picture show, in a fixed order. */
function legendEntries({ rows, top, height }: Pick<Picture, 'rows' | 'top' | 'height'>): Entry[] {
  const tracks = rowsBetween(rows, top, top + height).flatMap((row) => (row.kind === 'track' ? [row.track] : []));
  const states = new Set(tracks.flatMap((track) => track.lanes.flatMap((lane) => lane.map((span) => span.state))));
  const ends = new Set(tracks.map((track) => (track.kind === 'task' ? track.end?.state : undefined)));
  return [
    ...STATES.filter((state) => states.has(state)).map((state) => ({ state })),
    ...ENDS.filter((end) => ends.has(end)).map((end) => ({ end })),
  ];
}

function wordOf(entry: Entry, t: TFunction): string {
  return 'state' in entry ? stateName(t, entry.state) : t(`state.${entry.end}`);
}

const SWATCH = 22;

function widthOf(entry: Entry, t: TFunction): number {
  return SWATCH + 6 + textWidth(wordOf(entry, t)) * 1.1 + 18;
}

function wrap(entries: readonly Entry[], t: TFunction, width: number): Entry[][] {
  const lines: Entry[][] = [[]];
  let used = MARGIN;
  for (const entry of entries) {
    const own = widthOf(entry, t);
    if (used + own > width && used > MARGIN) {
      lines.push([]);
      used = MARGIN;
    }
    lines.at(-1)?.push(entry);
    used += own;
  }
  return lines;
}

function drawLegendLine(surface: SvgSurface, entries: readonly Entry[], t: TFunction, middle: number): void {
  let x = MARGIN;
  for (const entry of entries) {
    if ('state' in entry) drawSpan(surface, entry.state, { x, y: middle - 7, width: SWATCH, height: 14 });
    else drawGlyph(surface, entry.end, x + SWATCH / 2, middle);
    surface.text(wordOf(entry, t), x + SWATCH + 6, middle, { paint: 'text', size: 12 });
    x += widthOf(entry, t);
  }
}
