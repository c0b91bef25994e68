import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react';
import type { SubjectId } from '../../protocol/events';
import { type Axis, seqAt } from '../../trace/axis';
import { type Hit, hitAt } from './hit';
import { RULER_HEIGHT } from './Ruler';
import { type Row, rowAt } from './rows';
import { toUnits } from './scale';
import type { View } from './use-view';

interface Options {
  readonly rows: readonly Row[];
  readonly axis: Axis;
  readonly view: View;
  readonly onCursor: (seq: number) => void;
  readonly onSelect: (task: SubjectId | null) => void;
  readonly onHover: (hover: { readonly hit: Hit; readonly x: number; readonly y: number } | null) => void;
}

/** A hand that clicks moves up to so many pixels. */
const CLICK_REACH = 5;

/** A wheel notch of 100 zooms by about a fifth. */
const WHEEL_ZOOM = 0.002;

/**
 * What the pointer does on the plot. A mouse drags the cursor anywhere; a finger drags it in the ruler and else scrolls; a tap
 * or click on a bar selects its task. Ctrl and wheel, or two fingers, zoom.
 */
export function usePointer({ rows, axis, view, onCursor, onSelect, onHover }: Options) {
  const dragging = useRef(false);
  /** Where the pointer went down: a click that ends elsewhere was a drag. */
  const pressed = useRef({ x: 0, y: 0 });
  useZoomGestures(view);

  const place = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const moveCursor = (event: MouseEvent<HTMLElement>) =>
    onCursor(seqAt(axis, toUnits(view.left + place(event).x, view.scale)));
  const hit = (event: MouseEvent<HTMLElement>) => {
    const { x, y } = place(event);
    return y < RULER_HEIGHT ? null : hitAt(rows, axis, view.scale, view.left + x, view.top + y - RULER_HEIGHT);
  };

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      pressed.current = { x: event.clientX, y: event.clientY };
      if (event.button !== 0 || (event.pointerType === 'touch' && place(event).y > RULER_HEIGHT)) return;
      dragging.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.querySelector<HTMLElement>('[role="slider"]')?.focus({ preventScroll: true });
      onHover(null);
      moveCursor(event);
    },
    // Else the browser would take the focus, just given to the cursor, away again, and mark text while dragging.
    onMouseDown: (event: MouseEvent<HTMLElement>) => event.preventDefault(),
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (dragging.current) {
        moveCursor(event);
        return;
      }
      if (event.pointerType === 'touch') return;
      const found = hit(event);
      onHover(found && { hit: found, x: event.clientX, y: event.clientY });
    },
    onPointerUp: () => {
      dragging.current = false;
    },
    onPointerCancel: () => {
      dragging.current = false;
    },
    onPointerLeave: () => onHover(null),
    onClick: (event: MouseEvent<HTMLElement>) => {
      const { y } = place(event);
      const { x: pressedX, y: pressedY } = pressed.current;
      const dragged = Math.hypot(event.clientX - pressedX, event.clientY - pressedY) > CLICK_REACH;
      if (y < RULER_HEIGHT || dragged) return;
      moveCursor(event);
      const found = hit(event);
      const row = rowAt(rows, view.top + y - RULER_HEIGHT);
      const holder = found?.kind === 'span' ? found.span.task : undefined;
      if (holder !== undefined) onSelect(holder);
      else if (row?.track.kind === 'task') onSelect(row.track.id);
    },
  };
}

/** React listens to wheel and touch passively, and a passive listener can't keep the page from zooming. */
function useZoomGestures({ scroller, zoom, size, plotWidth }: View): void {
  const zoomRef = useRef(zoom);
  const namesRef = useRef(0);
  useEffect(() => {
    zoomRef.current = zoom;
    namesRef.current = size.width - plotWidth;
  });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const zoomAt = (factor: number, clientX: number) =>
      zoomRef.current(factor, clientX - element.getBoundingClientRect().left - namesRef.current);
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomAt(Math.exp(-event.deltaY * WHEEL_ZOOM), event.clientX);
    };
    let spread = 0;
    const onTouch = (event: TouchEvent) => {
      const [a, b] = [event.touches[0], event.touches[1]];
      if (!a || !b) return;
      event.preventDefault();
      const now = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
      if (event.type === 'touchmove' && spread > 0) zoomAt(now / spread, (a.clientX + b.clientX) / 2);
      spread = now;
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('touchstart', onTouch, { passive: false });
    element.addEventListener('touchmove', onTouch, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('touchstart', onTouch);
      element.removeEventListener('touchmove', onTouch);
    };
  }, [scroller]);
}
