/** The marks of instants and ends. Around 0 0, some twelve pixels wide; each has a shape of its own. */
import type { EndState, InstantKind } from '../../../trace/model';
import type { Paint, Surface } from './surface';

export type GlyphKind = InstantKind | EndState;

/** The mark of an end stands right of where the track ends. */
export const END_OFFSET = 9;

interface Shape {
  readonly outline: string;
  /** Drawn on it. */
  readonly detail?: string;
}

const CIRCLE = 'M0 -6A6 6 0 1 0 0 6A6 6 0 1 0 0 -6Z';
const SQUARE = 'M-5.5 -5.5H5.5V5.5H-5.5Z';
const TRIANGLE = 'M-5 -4H5L0 5Z';

/** Those that matter most are filled. */
export const GLYPHS: Readonly<Record<GlyphKind, Shape>> = {
  created: { outline: 'M0 -3.5A3.5 3.5 0 1 0 0 3.5A3.5 3.5 0 1 0 0 -3.5Z' },
  output: { outline: 'M-5 -4H5V2.5H0L-3 5.5V2.5H-5Z' },
  'cancel-requested': { outline: TRIANGLE },
  'cancel-delivered': { outline: TRIANGLE },
  'cancel-swallowed': { outline: TRIANGLE, detail: 'M-5 5L5 -4' },
  exception: { outline: 'M0 -7L2 -2L7 0L2 2L0 7L-2 2L-7 0L-2 -2Z' },
  warning: { outline: 'M0 -5.5L5.5 4.5H-5.5Z', detail: 'M0 -2V1M0 2.8V2.9' },
  diagnostic: { outline: SQUARE, detail: 'M0 -3V0.5M0 2.8V2.9' },
  finished: { outline: CIRCLE, detail: 'M-2.8 0L-0.8 2.2L3 -2' },
  failed: { outline: SQUARE, detail: 'M-2.5 -2.5L2.5 2.5M2.5 -2.5L-2.5 2.5' },
  cancelled: { outline: CIRCLE, detail: 'M-3 0H3' },
};

interface Colours {
  readonly fill: Paint;
  readonly edge: Paint;
  readonly detail?: Paint;
}

const COLOURS: Readonly<Record<GlyphKind, Colours>> = {
  created: { fill: 'surface-raised', edge: 'text-muted' },
  output: { fill: 'surface-raised', edge: 'text' },
  'cancel-requested': { fill: 'surface-raised', edge: 'state-cancelled-edge' },
  'cancel-delivered': { fill: 'state-cancelled-edge', edge: 'state-cancelled-edge' },
  'cancel-swallowed': { fill: 'surface-raised', edge: 'state-cancelled-edge' },
  exception: { fill: 'state-failed', edge: 'state-failed-edge' },
  warning: { fill: 'warning-soft', edge: 'warning' },
  diagnostic: { fill: 'info-soft', edge: 'info' },
  finished: { fill: 'state-finished', edge: 'state-finished-edge' },
  failed: { fill: 'state-failed', edge: 'state-failed-edge', detail: 'state-failed-text' },
  cancelled: { fill: 'state-cancelled', edge: 'state-cancelled-edge' },
};

export function drawGlyph(surface: Surface, kind: GlyphKind, x: number, y: number): void {
  const { outline, detail } = GLYPHS[kind];
  const colours = COLOURS[kind];
  surface.path(outline, x, y, { fill: colours.fill, stroke: colours.edge, strokeWidth: 1.4 });
  if (detail) surface.path(detail, x, y, { stroke: colours.detail ?? colours.edge, strokeWidth: 1.6 });
}
