/**
 * What a picture is drawn on: a canvas on the page, an SVG file for export. Whatever is drawn is drawn through this
 * interface alone, so that both show the same.
 */

/** Colours are the design tokens (src/app/tokens.css), by name. */
export const PAINTS = [
  'surface',
  'surface-raised',
  'surface-sunken',
  'border',
  'border-strong',
  'text',
  'text-muted',
  'accent',
  'accent-soft',
  'cursor',
  'danger',
  'warning',
  'warning-soft',
  'info',
  'info-soft',
  'state-ready',
  'state-ready-edge',
  'state-ready-text',
  'state-running',
  'state-running-edge',
  'state-running-text',
  'state-waiting',
  'state-waiting-edge',
  'state-waiting-text',
  'state-blocked',
  'state-blocked-edge',
  'state-blocked-text',
  'state-finished',
  'state-finished-edge',
  'state-failed',
  'state-failed-edge',
  'state-failed-text',
  'state-cancelled',
  'state-cancelled-edge',
  'state-cancelled-text',
  'state-idle',
  'state-idle-edge',
  'state-idle-text',
] as const;
export type Paint = (typeof PAINTS)[number];

/** Every paint as a colour that canvas and SVG understand, and the typeface. */
export interface Palette {
  readonly colours: Readonly<Record<Paint, string>>;
  readonly font: string;
}

/** Drawn over a colour, so that colour is never the only sign. */
export type PatternName = 'waiting' | 'ready' | 'blocked' | 'frozen' | 'timer' | 'queued';

export interface Pattern {
  /** A square tile of so many pixels. */
  readonly size: number;
  /** Drawn in it, as an SVG path, in strokes of that width with round ends. */
  readonly path: string;
  readonly width: number;
  readonly paint: Paint;
  readonly opacity: number;
}

export const PATTERNS: Readonly<Record<PatternName, Pattern>> = {
  waiting: {
    size: 8,
    path: 'M-1 1L1 -1M0 8L8 0M7 9L9 7',
    width: 1.4,
    paint: 'state-waiting-edge',
    opacity: 0.3,
  },
  ready: { size: 5, path: 'M1.5 1.5h0.01', width: 1.8, paint: 'state-ready-edge', opacity: 0.75 },
  blocked: {
    size: 10,
    path: 'M-1 1L1 -1M0 10L10 0M9 11L11 9M-1 9L1 11M0 0L10 10M9 -1L11 1',
    width: 1.4,
    paint: 'state-blocked-edge',
    opacity: 0.5,
  },
  frozen: {
    size: 12,
    path: 'M-1 11L1 13M0 0L12 12M11 -1L13 1',
    width: 1.3,
    paint: 'state-blocked-edge',
    opacity: 0.42,
  },
  timer: { size: 6, path: 'M0 3H3', width: 1, paint: 'state-waiting-edge', opacity: 0.55 },
  queued: { size: 6, path: 'M3 0V6', width: 1, paint: 'state-ready-edge', opacity: 0.55 },
};

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a shape looks. */
export interface Look {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly radius?: number;
  readonly opacity?: number;
  /** Over the fill. */
  readonly pattern?: PatternName;
}

export interface TextLook {
  readonly paint: Paint;
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Drawn around the letters, so that they are read on a pattern. */
  readonly halo?: Paint;
}

export interface Surface {
  box(box: Box, look: Look): void;
  /** Many plain boxes of one paint: x, y, width, height, x, y, … */
  boxes(flat: readonly number[], fill: Paint): void;
  /** An SVG path whose 0 0 stands at that place. */
  path(d: string, x: number, y: number, look: Look): void;
  /** `y` is the middle of the letters. */
  text(text: string, x: number, y: number, look: TextLook): void;
  /** What `draw` draws is moved by `x` and `y`, and cut off beyond the box, where one is given. */
  group(x: number, y: number, clip: Box | null, draw: () => void): void;
}
