import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { clamp } from '../../base/geometry';
import { type Axis, xOf } from '../../trace/axis';
import { contentWidth, fittingScale, leftAfterZoom, leftToShow, limitScale, toPixels } from './scale';

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
  /** The scale that was asked for; null fits the whole run. */
  readonly zoomed: number | null;
  /** Zooms by a factor; `pointer` is in pixels from the plot's left edge. */
  readonly zoom: (factor: number, pointer: number) => void;
  /** Moves the picture under the view, by pixels. */
  readonly pan: (x: number, y: number) => void;
  readonly fit: () => void;
  /** Shows the part from `left` on at a scale, both within their limits. */
  readonly place: (zoomed: number | null, left: number) => void;
  /** Shows a stretch of the axis, in its units, with a margin. */
  readonly show: (from: number, to: number) => void;
  /** Scrolls rows into view, given from where to where they reach. */
  readonly reveal: (y: number, height: number) => void;
}

/** What is asked for: the zoom null fits the whole run. */
interface Shown {
  readonly left: number;
  readonly top: number;
  readonly zoomed: number | null;
}

/** Of a stretch that is shown on purpose, in parts of the view. */
const MARGIN = 0.04;

/**
 * The part of the picture that is seen. Scrolling is the browser's own (wheel, touch, scrollbars); zooming is ours.
 * @param seq the cursor, which is kept in view when it moves
 */
export function useView(axis: Axis, namesWidth: number, seq: number): View {
  const scroller = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [shown, setShown] = useState<Shown>({ left: 0, top: 0, zoomed: null });
  /** What was asked for last: several wheel events may come before the next picture. */
  const latest = useRef(shown);
  /** The scroller has yet to follow. */
  const behind = useRef(false);
  const plotWidth = Math.max(0, size.width - namesWidth);
  const scale = scaleOf(shown.zoomed, axis, plotWidth);

  const change = useCallback((next: Partial<Shown>) => {
    latest.current = { ...latest.current, ...next };
    setShown(latest.current);
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    const onScroll = () => {
      const { left, top } = latest.current;
      // Browsers round where they scroll to: following that would move the picture twice.
      if (Math.abs(element.scrollLeft - left) < 1 && Math.abs(element.scrollTop - top) < 1) return;
      if (!behind.current) change({ left: element.scrollLeft, top: element.scrollTop });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [change]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the content has its new width once the new scale is drawn.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !behind.current) return;
    behind.current = false;
    element.scrollLeft = latest.current.left;
    element.scrollTop = latest.current.top;
  }, [shown, scale]);

  const place = useCallback(
    (zoomed: number | null, left: number) => {
      const width = contentWidth(axis, scaleOf(zoomed, axis, plotWidth));
      behind.current = true;
      change({ zoomed, left: clamp(left, 0, Math.max(0, width - plotWidth)) });
    },
    [axis, change, plotWidth],
  );

  const followed = useRef(seq);
  useEffect(() => {
    // Only a cursor that moved is followed: zooming elsewhere, or events coming in, must not take the reader away.
    if (plotWidth === 0 || followed.current === seq) return;
    followed.current = seq;
    const { left, zoomed } = latest.current;
    const wanted = leftToShow(toPixels(xOf(axis, seq), scaleOf(zoomed, axis, plotWidth)), left, plotWidth);
    if (wanted !== left) place(zoomed, wanted);
  }, [axis, place, seq, plotWidth]);

  const zoom = useCallback(
    (factor: number, pointer: number) => {
      const { zoomed, left } = latest.current;
      const now = scaleOf(zoomed, axis, plotWidth);
      const wanted = limitScale(now * factor, axis, plotWidth);
      place(wanted, leftAfterZoom(left, pointer, now, scaleOf(wanted, axis, plotWidth)));
    },
    [axis, place, plotWidth],
  );
  const show = useCallback(
    (from: number, to: number) => {
      const wanted = limitScale((plotWidth * (1 - 2 * MARGIN)) / Math.max(to - from, 1e-9), axis, plotWidth);
      const middle = toPixels((from + to) / 2, scaleOf(wanted, axis, plotWidth));
      place(wanted, middle - plotWidth / 2);
    },
    [axis, place, plotWidth],
  );
  const pan = useCallback((x: number, y: number) => {
    const element = scroller.current;
    if (!element) return;
    element.scrollLeft += x;
    element.scrollTop += y;
  }, []);
  const reveal = useCallback((y: number, height: number) => {
    const element = scroller.current;
    if (!element) return;
    const room = element.clientHeight - RULER_ROOM;
    if (y < element.scrollTop) element.scrollTop = y;
    else if (y + height > element.scrollTop + room) element.scrollTop = y + height - room;
  }, []);
  const fit = useCallback(() => place(null, 0), [place]);
  const { left, top, zoomed } = shown;
  const fitted = zoomed === null;
  return { scroller, size, plotWidth, left, top, scale, fitted, zoomed, zoom, pan, fit, place, show, reveal };
}

/** The ruler covers the top of the scroller. */
const RULER_ROOM = 40;

function scaleOf(zoomed: number | null, axis: Axis, plotWidth: number): number {
  return (zoomed === null ? null : limitScale(zoomed, axis, plotWidth)) ?? fittingScale(axis, plotWidth);
}
