import { type RefObject, useEffect, useRef, useState } from 'react';
import { zoomOf } from '../shared/zoom';
import { CanvasSurface, Tiles } from './drawing/canvas-surface';
import type { Palette, Surface } from './drawing/surface';

interface Options {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette | null;
  /** Where the content begins, so that patterns move along with it. */
  readonly origin: { readonly x: number; readonly y: number };
}

/** More device pixels than this a CSS pixel are not seen, and cost time. */
const FINEST = 3;

/** Paints a canvas once a frame, however often what is drawn changes: always when the component has rendered anew. */
export function useCanvas(
  canvas: RefObject<HTMLCanvasElement | null>,
  draw: (surface: Surface) => void,
  { width, height, palette, origin }: Options,
): void {
  const ratio = useDevicePixelRatio();
  const tiles = useRef<{ readonly palette: Palette; readonly ratio: number; readonly tiles: Tiles } | null>(null);
  useEffect(() => {
    if (!palette || width === 0 || height === 0) return;
    const frame = requestAnimationFrame(() => {
      const element = canvas.current;
      const context = element?.getContext('2d', { alpha: false });
      if (!element || !context) return;
      const fine = Math.min(ratio * zoomOf(element), FINEST);
      fitTo(element, Math.round(width * fine), Math.round(height * fine));
      if (tiles.current?.palette !== palette || tiles.current.ratio !== fine)
        tiles.current = { palette, ratio: fine, tiles: new Tiles(palette, fine) };
      context.setTransform(fine, 0, 0, fine, 0, 0);
      context.fillStyle = palette.colours.surface;
      context.fillRect(0, 0, width, height);
      draw(new CanvasSurface(context, palette, tiles.current.tiles, origin));
    });
    return () => cancelAnimationFrame(frame);
  });
}

function fitTo(element: HTMLCanvasElement, width: number, height: number): void {
  if (element.width === width && element.height === height) return;
  element.width = width;
  element.height = height;
}

function useDevicePixelRatio(): number {
  const [ratio, setRatio] = useState(1);
  useEffect(() => {
    // A query tells only when its own resolution comes or goes: each ratio needs another.
    const query = matchMedia(`(resolution: ${ratio}dppx)`);
    const read = () => setRatio(devicePixelRatio);
    read();
    query.addEventListener('change', read);
    return () => query.removeEventListener('change', read);
  }, [ratio]);
  return ratio;
}
