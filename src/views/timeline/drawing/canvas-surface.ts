import type { Box, Look, Paint, Palette, PatternName, Surface, TextLook } from './surface';
import { PATTERNS } from './surface';

/** A path is read once; there are few different ones but for arrows. */
const paths = new Map<string, Path2D>();
const MOST_PATHS = 2000;

function pathOf(d: string): Path2D {
  const known = paths.get(d);
  if (known) return known;
  if (paths.size > MOST_PATHS) paths.clear();
  const path = new Path2D(d);
  paths.set(d, path);
  return path;
}

/** Tiles of the patterns for a palette and a resolution, made when first asked for. */
export class Tiles {
  private readonly made = new Map<PatternName, CanvasPattern>();
  private readonly palette: Palette;
  private readonly ratio: number;

  constructor(palette: Palette, ratio: number) {
    this.palette = palette;
    this.ratio = ratio;
  }

  /** The pattern's tile, shifted so that it moves along with what it lies on. */
  get(context: CanvasRenderingContext2D, name: PatternName, x: number, y: number): CanvasPattern | null {
    const pattern = this.made.get(name) ?? this.make(context, name);
    pattern?.setTransform(new DOMMatrix([1 / this.ratio, 0, 0, 1 / this.ratio, x, y]));
    return pattern;
  }

  private make(context: CanvasRenderingContext2D, name: PatternName): CanvasPattern | null {
    const { size, path, width, paint, opacity } = PATTERNS[name];
    const tile = document.createElement('canvas');
    tile.width = tile.height = Math.round(size * this.ratio);
    const drawn = tile.getContext('2d');
    if (!drawn) return null;
    drawn.scale(tile.width / size, tile.height / size);
    drawn.globalAlpha = opacity;
    drawn.strokeStyle = this.palette.colours[paint];
    drawn.lineWidth = width;
    drawn.lineCap = 'round';
    drawn.stroke(new Path2D(path));
    const pattern = context.createPattern(tile, 'repeat');
    if (pattern) this.made.set(name, pattern);
    return pattern;
  }
}

/** Draws on a canvas, whose context is scaled to CSS pixels. */
export class CanvasSurface implements Surface {
  private readonly context: CanvasRenderingContext2D;
  private readonly palette: Palette;
  private readonly tiles: Tiles;
  /** Where the patterns begin. */
  private readonly origin: { readonly x: number; readonly y: number };
  private font = '';

  constructor(context: CanvasRenderingContext2D, palette: Palette, tiles: Tiles, origin = { x: 0, y: 0 }) {
    this.context = context;
    this.palette = palette;
    this.tiles = tiles;
    this.origin = origin;
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineCap = 'butt';
  }

  box({ x, y, width, height }: Box, look: Look): void {
    const { context } = this;
    const { fill, stroke, pattern, radius = 0, opacity = 1 } = look;
    context.globalAlpha = opacity;
    const plain = radius === 0 || width < 4;
    if (!plain) {
      context.beginPath();
      context.roundRect(x, y, width, height, radius);
    }
    if (fill) {
      context.fillStyle = this.palette.colours[fill];
      if (plain) context.fillRect(x, y, width, height);
      else context.fill();
    }
    if (pattern && width >= 4) {
      const tile = this.tiles.get(context, pattern, this.origin.x, this.origin.y);
      if (tile) {
        context.fillStyle = tile;
        if (plain) context.fillRect(x, y, width, height);
        else context.fill();
      }
    }
    if (stroke) {
      this.strokeWith(look, stroke);
      if (plain) context.strokeRect(x, y, width, height);
      else context.stroke();
    }
    context.globalAlpha = 1;
  }

  boxes(flat: readonly number[], fill: Paint): void {
    this.context.fillStyle = this.palette.colours[fill];
    for (let i = 0; i < flat.length; i += 4) {
      this.context.fillRect(flat[i] as number, flat[i + 1] as number, flat[i + 2] as number, flat[i + 3] as number);
    }
  }

  path(d: string, x: number, y: number, look: Look): void {
    const { context } = this;
    const path = pathOf(d);
    context.globalAlpha = look.opacity ?? 1;
    context.translate(x, y);
    if (look.fill) {
      context.fillStyle = this.palette.colours[look.fill];
      context.fill(path);
    }
    if (look.stroke) {
      this.strokeWith(look, look.stroke);
      context.stroke(path);
    }
    context.translate(-x, -y);
    context.globalAlpha = 1;
  }

  text(text: string, x: number, y: number, { paint, size, anchor = 'start', halo }: TextLook): void {
    const { context } = this;
    const font = `${size}px ${this.palette.font}`;
    if (font !== this.font) {
      context.font = font;
      this.font = font;
    }
    context.textAlign = anchor === 'middle' ? 'center' : anchor;
    if (halo) {
      context.strokeStyle = this.palette.colours[halo];
      context.lineWidth = 3;
      context.setLineDash([]);
      context.strokeText(text, x, y);
    }
    context.fillStyle = this.palette.colours[paint];
    context.fillText(text, x, y);
  }

  group(x: number, y: number, clip: Box | null, draw: () => void): void {
    const { context } = this;
    context.save();
    context.translate(x, y);
    if (clip) {
      context.beginPath();
      context.rect(clip.x, clip.y, clip.width, clip.height);
      context.clip();
    }
    draw();
    context.restore();
    // A restored context has its old font back.
    this.font = '';
  }

  private strokeWith({ strokeWidth = 1, dash = [] }: Look, stroke: Paint): void {
    this.context.strokeStyle = this.palette.colours[stroke];
    this.context.lineWidth = strokeWidth;
    this.context.setLineDash(dash as number[]);
  }
}
