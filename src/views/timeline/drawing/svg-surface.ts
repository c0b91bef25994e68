import type { Box, Look, Paint, Palette, PatternName, Surface, TextLook } from './surface';
import { PATTERNS } from './surface';

/** Draws an SVG document, as text. */
export class SvgSurface implements Surface {
  private readonly palette: Palette;
  private readonly prefix: string;
  private readonly parts: string[] = [];
  private readonly patterns = new Set<PatternName>();
  private clips = 0;

  /** `prefix` begins the ids of patterns; no other picture of the same document may have it. */
  constructor(palette: Palette, prefix = 'loopscope-') {
    this.palette = palette;
    this.prefix = prefix;
  }

  /** The whole document; `title` is what a screen reader calls it. */
  finish(width: number, height: number, title = ''): string {
    const size = `width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}"`;
    const font = `font-family="${escapeXml(this.palette.font)}"`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${font}>${title && `<title>${escapeXml(title)}</title>`}${this.definitions()}${this.parts.join('')}</svg>`;
  }

  box({ x, y, width, height }: Box, look: Look): void {
    const place = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
    const corners = look.radius ? ` rx="${look.radius}"` : '';
    this.parts.push(`<rect ${place}${corners}${this.attributes(look)}/>`);
    if (!look.pattern) return;
    this.patterns.add(look.pattern);
    this.parts.push(`<rect ${place}${corners} fill="url(#${this.prefix}${look.pattern})"${opacityOf(look)}/>`);
  }

  boxes(flat: readonly number[], fill: Paint): void {
    let d = '';
    for (let i = 0; i < flat.length; i += 4) {
      const [x = 0, y = 0, width = 0, height = 0] = flat.slice(i, i + 4);
      d += `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
    }
    if (d !== '') this.parts.push(`<path d="${d}" fill="${this.palette.colours[fill]}"/>`);
  }

  path(d: string, x: number, y: number, look: Look): void {
    const move = x === 0 && y === 0 ? '' : ` transform="translate(${round(x)} ${round(y)})"`;
    this.parts.push(`<path d="${d}"${move}${this.attributes(look)}/>`);
  }

  text(text: string, x: number, y: number, { paint, size, anchor = 'start', halo }: TextLook): void {
    const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
    const around = halo
      ? ` stroke="${this.palette.colours[halo]}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`
      : '';
    const place = `x="${round(x)}" y="${round(y)}" font-size="${size}" dominant-baseline="central"`;
    this.parts.push(
      `<text ${place}${anchored}${around} fill="${this.palette.colours[paint]}">${escapeXml(text)}</text>`,
    );
  }

  group(x: number, y: number, clip: Box | null, draw: () => void): void {
    const move = ` transform="translate(${round(x)} ${round(y)})"`;
    let cut = '';
    if (clip) {
      this.clips += 1;
      const id = `${this.prefix}clip${this.clips}`;
      const place = `x="${clip.x}" y="${clip.y}" width="${round(clip.width)}" height="${round(clip.height)}"`;
      this.parts.push(`<clipPath id="${id}"><rect ${place}/></clipPath>`);
      cut = ` clip-path="url(#${id})"`;
    }
    this.parts.push(`<g${move}${cut}>`);
    draw();
    this.parts.push('</g>');
  }

  private attributes(look: Look): string {
    const { fill, stroke, strokeWidth = 1, dash } = look;
    const filled = ` fill="${fill ? this.palette.colours[fill] : 'none'}"`;
    if (!stroke) return filled + opacityOf(look);
    const dashed = dash && dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
    const line = ` stroke="${this.palette.colours[stroke]}" stroke-width="${strokeWidth}" stroke-linejoin="round"`;
    return filled + line + dashed + opacityOf(look);
  }

  private definitions(): string {
    const used = [...this.patterns].map((name) => {
      const { size, path, width, paint, opacity } = PATTERNS[name];
      const line = `stroke="${this.palette.colours[paint]}" stroke-width="${width}" stroke-opacity="${opacity}"`;
      return (
        `<pattern id="${this.prefix}${name}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">` +
        `<path d="${path}" fill="none" stroke-linecap="round" ${line}/></pattern>`
      );
    });
    return used.length > 0 ? `<defs>${used.join('')}</defs>` : '';
  }
}

function opacityOf({ opacity = 1 }: Look): string {
  return opacity === 1 ? '' : ` opacity="${opacity}"`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
