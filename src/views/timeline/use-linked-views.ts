import { useLayoutEffect, useRef } from 'react';
import type { View } from './use-view';

type Place = Pick<View, 'left' | 'zoomed'>;

/** Keeps two pictures on one axis at the same place: whichever is scrolled or zoomed, the other follows. */
export function useLinkedViews(a: View, b: View): void {
  const common = useRef<Place>({ left: 0, zoomed: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where they stand counts; the views are new each time.
  useLayoutEffect(() => {
    const moved = [a, b].find((view) => isElsewhere(view, common.current));
    if (!moved) return;
    common.current = { left: moved.left, zoomed: moved.zoomed };
    const other = moved === a ? b : a;
    if (isElsewhere(other, moved)) other.place(moved.zoomed, moved.left);
  }, [a.left, a.zoomed, b.left, b.zoomed]);
}

/** Browsers round where they scroll to. */
function isElsewhere(view: Place, place: Place): boolean {
  return view.zoomed !== place.zoomed || Math.abs(view.left - place.left) > 1;
}
