import { type RefObject, useEffect, useState } from 'react';

/** How long the page may stay busy before the editor is fetched all the same. */
const PATIENCE_MS = 2500;

/**
 * Whether the editor should be fetched: once the place for it is in sight and the page is loaded and idle, or at once when
 * the learner turns to it.
 */
export function useWanted(place: RefObject<HTMLElement | null>): boolean {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (wanted || !element) return;
    const want = () => setWanted(true);
    let cancelIdle = () => {};
    const sight = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      sight.disconnect();
      cancelIdle = whenLoadedAndIdle(want);
    });
    sight.observe(element);
    element.addEventListener('pointerdown', want);
    element.addEventListener('focusin', want);
    return () => {
      sight.disconnect();
      cancelIdle();
      element.removeEventListener('pointerdown', want);
      element.removeEventListener('focusin', want);
    };
  }, [place, wanted]);
  return wanted;
}

function whenLoadedAndIdle(act: () => void): () => void {
  let cancel = () => {};
  const wait = () => {
    // Safari has no requestIdleCallback.
    if (typeof requestIdleCallback === 'function') {
      const id = requestIdleCallback(act, { timeout: PATIENCE_MS });
      cancel = () => cancelIdleCallback(id);
    } else {
      const id = setTimeout(act, PATIENCE_MS / 10);
      cancel = () => clearTimeout(id);
    }
  };
  if (document.readyState === 'complete') wait();
  else {
    addEventListener('load', wait, { once: true });
    cancel = () => removeEventListener('load', wait);
  }
  return () => cancel();
}
