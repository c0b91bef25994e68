import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps what is marked with `aria-current` in sight when the cursor moves. It scrolls its own scroller alone, and moves no
 * focus: the reader may be anywhere else on the page.
 * @param current what is marked
 */
export function useCurrentInView(scroller: RefObject<HTMLElement | null>, current: unknown): void {
  const shown = useRef<unknown>(undefined);
  useEffect(() => {
    if (shown.current === current) return;
    shown.current = current;
    const marked = scroller.current?.querySelector<HTMLElement>('[aria-current="true"]');
    if (!scroller.current || !marked) return;
    const box = scroller.current.getBoundingClientRect();
    const row = marked.getBoundingClientRect();
    // The heading of a table sticks to the top.
    const top = box.top + HEADING;
    if (row.top < top) scroller.current.scrollTop -= top - row.top;
    else if (row.bottom > box.bottom) scroller.current.scrollTop += row.bottom - box.bottom;
  }, [scroller, current]);
}

const HEADING = 32;
