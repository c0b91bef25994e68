/**
 * The picture that networks show beside a link: a run's tasks and threads, large, under the site's name.
 *
 * ```
 * Loopscope                       asyncio
 * ┌────────────────────────────────────┐
 * │ names │ ruler                      │
 * │       │ rows, as many as there is  │
 * └───────┴────────────────────────────┘
 * ```
 */
import type { TFunction } from 'i18next';
import { buildAxis } from '../../../trace/axis';
import type { Trace } from '../../../trace/model';
import { RULER_HEIGHT } from '../drawing/draw-ruler';
import { drawNames, drawTimeline } from '../drawing/draw-timeline';
import type { Palette } from '../drawing/surface';
import { SvgSurface } from '../drawing/svg-surface';
import { ALL_ROWS, heightOf, layRows, ROW_HEIGHT, type Row } from '../rows';
import { fittingScale } from '../scale';

/** In pixels: what the networks ask for (https://ogp.me names no size; 1.91 to 1 is cut by none of them). */
export const PREVIEW_SIZE = { width: 1200, height: 630 };

const MARGIN = 56;
const HEADING = 104;
const NAMES = 120;
/** Few rows are drawn larger, many smaller, but never so that nobody can read them. */
const ZOOM = { least: 1.5, most: 3 };
/** As in public/favicon.svg, in a square of 24. */
const MARK =
  '<g fill="none" stroke-width="2" stroke-linejoin="round"><circle cx="12" cy="12" r="10"/>' +
  '<path d="M2.5 14H8V8.5h7V14h6.5"/><circle cx="15" cy="8.5" r="1.2"/></g>';

/** An SVG document. `palette` is opaque: a file has no theme. */
export function previewPicture(trace: Trace, t: TFunction, palette: Palette): string {
  const { width, height } = PREVIEW_SIZE;
  const room = { width: width - 2 * MARGIN, height: height - HEADING - MARGIN };
  const all = layRows(trace, { rowHeight: ROW_HEIGHT.mouse, ...ALL_ROWS }).filter(isProgramsOwn);
  const first = all[0]?.y ?? 0;
  const rows = all.map((row) => ({ ...row, y: row.y - first }));
  const wanted = room.height / (RULER_HEIGHT + heightOf(rows));
  const zoom = Math.min(Math.max(wanted, ZOOM.least), ZOOM.most);
  const plot = {
    width: room.width / zoom - NAMES,
    height: Math.min(room.height / zoom - RULER_HEIGHT, heightOf(rows)),
  };
  const axis = buildAxis(trace, 'mixed');
  const part = { top: 0, height: plot.height, t };
  const picture = new SvgSurface(palette);
  picture.box({ x: 0, y: 0, width: NAMES + plot.width, height: plot.height + RULER_HEIGHT }, { fill: 'surface' });
  picture.group(NAMES, 0, null, () =>
    drawTimeline(picture, {
      ...part,
      trace,
      axis,
      rows,
      left: 0,
      width: plot.width,
      scale: fittingScale(axis, plot.width),
      selected: null,
      flows: new Set<number>(),
    }),
  );
  drawNames(picture, { ...part, rows, width: NAMES });
  const drawn = { width: NAMES + plot.width, height: plot.height + RULER_HEIGHT };
  const top = HEADING + (room.height - drawn.height * zoom) / 2;
  const { text, accent, 'text-muted': muted, 'surface-sunken': ground } = palette.colours;
  const size = `width="${width}" height="${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${palette.font}"><rect ${size} fill="${ground}"/>`,
    `<g transform="translate(${MARGIN} ${HEADING / 2 - 18}) scale(1.75)" stroke="${accent}">${MARK}</g>`,
    `<text x="${MARGIN + 56}" y="${HEADING / 2 + 16}" font-size="38" fill="${text}">Loopscope</text>`,
    `<text x="${width - MARGIN}" y="${HEADING / 2 + 16}" font-size="30" fill="${muted}" text-anchor="end">asyncio</text>`,
    `<g transform="translate(${MARGIN} ${top}) scale(${zoom})">${picture.finish(drawn.width, drawn.height)}</g></svg>`,
  ].join('');
}

/** The loop, its queues and asyncio's own tasks are for the large timeline. */
function isProgramsOwn(row: Row): boolean {
  return row.kind === 'track' && row.track.kind !== 'loop' && !row.track.housekeeping;
}
