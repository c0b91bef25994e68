import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react';
import type { SubjectId } from '../../protocol/events';
import { type Axis, seqAt } from '../../trace/axis';
import type { Trace } from '../../trace/model';
import { zoomOf } from '../shared/zoom';
import { RULER_HEIGHT } from './drawing/draw-ruler';
import { type Hit, hitAt } from './hit';
import { heightOf, type Row, rowAt, taskOf } from './rows';
import { toUnits } from './scale';
import { useGestures } from './use-gestures';
import type { View } from './use-view';

export interface Hover {
  readonly hit: Hit;
  /** Of the pointer, in pixels of the window. */
  readonly x: number;
  readonly y: number;
}

interface Options {
  readonly trace: Trace;
  readonly rows: readonly Row[];
  readonly axis: Axis;
  readonly view: View;
  readonly onCursor: (seq: number) => void;
  readonly onSelect: (task: SubjectId | null) => void;
  readonly onHover: (hover: Hover | null) => void;
}

/** A hand that clicks moves up to so many pixels. */
const CLICK_REACH = 5;
/** A finger that rests so long asks what is under it. */
const LONG_PRESS_MS = 450;

type Drag = { readonly kind: 'scrub' } | { readonly kind: 'pan'; x: number; y: number };

/**
 * What the pointer does on the plot. In the ruler it drags the cursor. On the rows a mouse drags the picture, where there is
 * more of it than is seen, else the cursor; a finger scrolls. A tap or click moves the cursor and selects the task; a finger
 * that rests shows what is under it. Wheel and pinch: use-gestures.ts.
 */
export function usePointer({ trace, rows, axis, view, onCursor, onSelect, onHover }: Options) {
  const drag = useRef<Drag | null>(null);
  /** Where the pointer went down: a click that ends elsewhere was a drag. */
  const pressed = useRef({ x: 0, y: 0 });
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const asked = useRef(false);
  const scrollsDown = heightOf(rows) + RULER_HEIGHT > view.size.height;
  useGestures(view, scrollsDown);
  useEffect(() => () => clearTimeout(resting.current), []);

  const place = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const zoom = zoomOf(event.currentTarget);
    return { x: (event.clientX - box.left) / zoom, y: (event.clientY - box.top) / zoom };
  };
  const moveCursor = (event: MouseEvent<HTMLElement>) =>
    onCursor(seqAt(axis, toUnits(view.left + place(event).x, view.scale)));
  const hit = ({ x, y }: { readonly x: number; readonly y: number }) =>
    y < RULER_HEIGHT ? null : hitAt(trace, rows, axis, view.scale, view.left + x, view.top + y - RULER_HEIGHT);
  const stop = () => {
    drag.current = null;
    clearTimeout(resting.current);
  };

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      pressed.current = { x: event.clientX, y: event.clientY };
      asked.current = false;
      onHover(null);
      const inRuler = place(event).y < RULER_HEIGHT;
      if (event.pointerType === 'touch' && !inRuler) {
        const found = hit(place(event));
        const { clientX: x, clientY: y } = event;
        clearTimeout(resting.current);
        resting.current = setTimeout(() => {
          asked.current = true;
          onHover(found && { hit: found, x, y });
        }, LONG_PRESS_MS);
        return;
      }
      if (event.button > 1) return;
      const pans = event.button === 1 || (!inRuler && (!view.fitted || scrollsDown));
      drag.current = pans ? { kind: 'pan', x: event.clientX, y: event.clientY } : { kind: 'scrub' };
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.querySelector<HTMLElement>('[role="slider"]')?.focus({ preventScroll: true });
      if (!pans) moveCursor(event);
    },
    // Else the browser would take the focus, just given to the cursor, away again, and mark text while dragging.
    onMouseDown: (event: MouseEvent<HTMLElement>) => event.preventDefault(),
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const current = drag.current;
      if (current?.kind === 'scrub') {
        moveCursor(event);
      } else if (current?.kind === 'pan') {
        const zoom = zoomOf(event.currentTarget);
        view.pan((current.x - event.clientX) / zoom, (current.y - event.clientY) / zoom);
        current.x = event.clientX;
        current.y = event.clientY;
      } else if (event.pointerType === 'touch') {
        if (movedAway(pressed.current, event)) clearTimeout(resting.current);
      } else {
        const found = hit(place(event));
        onHover(found && { hit: found, x: event.clientX, y: event.clientY });
      }
    },
    onPointerUp: stop,
    // A scroll takes the finger over.
    onPointerCancel: stop,
    onPointerLeave: (event: PointerEvent<HTMLElement>) => event.pointerType !== 'touch' && onHover(null),
    onContextMenu: (event: MouseEvent<HTMLElement>) => asked.current && event.preventDefault(),
    onClick: (event: MouseEvent<HTMLElement>) => {
      const { y } = place(event);
      if (y < RULER_HEIGHT || asked.current || movedAway(pressed.current, event)) return;
      moveCursor(event);
      const found = hit(place(event));
      const holder = found?.kind === 'span' ? found.span.task : undefined;
      const task = taskOf(rowAt(rows, view.top + y - RULER_HEIGHT));
      if (holder !== undefined) onSelect(holder);
      else if (task) onSelect(task.id);
    },
  };
}

function movedAway(from: { readonly x: number; readonly y: number }, event: MouseEvent): boolean {
  return Math.hypot(event.clientX - from.x, event.clientY - from.y) > CLICK_REACH;
}
