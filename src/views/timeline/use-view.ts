import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Axis, xOf } from '../../trace/axis';
import { fittingScale, leftAfterZoom, leftToShow, limitScale, toPixels } from './scale';

export interface View {
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Of the scroller, in pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** The part right of the names. */
  readonly plotWidth: number;
  readonly left: number;
  readonly top: number;
  /** Pixels a unit of the axis. */
  readonly scale: number;
  readonly fitted: boolean;
  /** Zooms by a factor; `pointer` is in pixels from the plot's left edge. */
  readonly zoom: (factor: number, pointer: number) => void;
  readonly fit: () => void;
}

/**
 * The part of the picture that is seen. Scrolling is the browser's own (wheel, touch, scrollbars); zooming is ours.
 * @param seq the cursor, which is kept in view when it moves
 */
export function useView(axis: Axis, namesWidth: number, seq: number): View {
  const scroller = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [scroll, setScroll] = useState({ left: 0, top: 0 });
  const [zoomed, setZoomed] = useState<number | null>(null);
  /** Where to scroll once the content has its new width. */
  const wantedLeft = useRef<number | null>(null);
  const plotWidth = Math.max(0, size.width - namesWidth);
  const scale = (zoomed === null ? null : limitScale(zoomed, axis, plotWidth)) ?? fittingScale(axis, plotWidth);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    const onScroll = () => setScroll({ left: element.scrollLeft, top: element.scrollTop });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the content has its new width once the new scale is drawn.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || wantedLeft.current === null) return;
    element.scrollLeft = wantedLeft.current;
    wantedLeft.current = null;
    setScroll({ left: element.scrollLeft, top: element.scrollTop });
  }, [scale]);

  const shown = useRef(seq);
  useEffect(() => {
    const element = scroller.current;
    // Only a cursor that moved is followed: zooming elsewhere, or events coming in, must not take the reader away.
    if (!element || plotWidth === 0 || shown.current === seq) return;
    shown.current = seq;
    element.scrollLeft = leftToShow(toPixels(xOf(axis, seq), scale), element.scrollLeft, plotWidth);
  }, [axis, scale, seq, plotWidth]);

  const zoom = useCallback(
    (factor: number, pointer: number) => {
      const wanted = limitScale(scale * factor, axis, plotWidth);
      const newScale = wanted ?? fittingScale(axis, plotWidth);
      wantedLeft.current = leftAfterZoom(scroller.current?.scrollLeft ?? 0, pointer, scale, newScale);
      setZoomed(wanted);
    },
    [axis, plotWidth, scale],
  );
  const fit = useCallback(() => setZoomed(null), []);
  return { scroller, size, plotWidth, ...scroll, scale, fitted: zoomed === null, zoom, fit };
}
