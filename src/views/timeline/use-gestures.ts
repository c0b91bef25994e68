import { useEffect, useRef } from 'react';
import { zoomOf } from '../shared/zoom';
import { RULER_HEIGHT } from './drawing/draw-ruler';
import type { View } from './use-view';

/** A wheel notch of 100 zooms by about a fifth. */
const WHEEL_ZOOM = 0.002;
/** Firefox counts a wheel in lines, which are about so many pixels. */
const LINE = 18;

/**
 * Wheel and two fingers. The wheel zooms with Ctrl (so does a trackpad's pinch), over the ruler, and wherever there is nothing
 * to scroll down to; else it scrolls, with Shift sideways. Two fingers zoom and move.
 *
 * React listens to wheel and touch passively, and a passive listener can't keep the page from zooming.
 */
export function useGestures(view: View, scrollsDown: boolean): void {
  const { scroller } = view;
  const latest = useRef({ view, scrollsDown });
  useEffect(() => {
    latest.current = { view, scrollsDown };
  });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const fromPlot = (clientX: number) => {
      const { size, plotWidth } = latest.current.view;
      return (clientX - element.getBoundingClientRect().left) / zoomOf(element) - (size.width - plotWidth);
    };
    const onWheel = (event: WheelEvent) => {
      const { view: now, scrollsDown: scrolls } = latest.current;
      const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      const inRuler = event.clientY - element.getBoundingClientRect().top < RULER_HEIGHT * zoomOf(element);
      if (!event.ctrlKey && !event.metaKey && (sideways || (scrolls && !inRuler))) return;
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE : event.deltaY;
      now.zoom(Math.exp(-pixels * WHEEL_ZOOM), fromPlot(event.clientX));
    };
    let before: { readonly x: number; readonly y: number; readonly spread: number } | null = null;
    const onTouch = (event: TouchEvent) => {
      const [a, b] = [event.touches[0], event.touches[1]];
      if (!a || !b) {
        before = null;
        return;
      }
      event.preventDefault();
      const x = (a.clientX + b.clientX) / 2;
      const y = (a.clientY + b.clientY) / 2;
      const spread = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
      const { view: now } = latest.current;
      if (before) {
        now.pan((before.x - x) / zoomOf(element), (before.y - y) / zoomOf(element));
        if (before.spread > 0) now.zoom(spread / before.spread, fromPlot(x));
      }
      before = { x, y, spread };
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('touchstart', onTouch, { passive: false });
    element.addEventListener('touchmove', onTouch, { passive: false });
    element.addEventListener('touchend', onTouch);
    element.addEventListener('touchcancel', onTouch);
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('touchstart', onTouch);
      element.removeEventListener('touchmove', onTouch);
      element.removeEventListener('touchend', onTouch);
      element.removeEventListener('touchcancel', onTouch);
    };
  }, [scroller]);
}
