/**
 * Clicks on what is not alive yet. The page is there before its scripts: who clicks Run in that moment means it. The first
 * script notes the click (src/app/note-early-clicks.ts; it stands in the document, so what it notes lies on the window), and
 * the button performs it once it is alive.
 */
import { useEffect, useRef } from 'react';
import { useHydrated } from './use-hydrated';

declare global {
  interface Window {
    /** The button that was clicked last while it was not alive. */
    earlyClick?: Element | null;
  }
}

/** The properties of a button that does not miss an early click. */
export function useEarlyClick(perform: () => void) {
  const ref = useRef<HTMLButtonElement>(null);
  const latest = useRef(perform);
  useEffect(() => {
    latest.current = perform;
  });
  const hydrated = useHydrated();
  useEffect(() => {
    // Not at once: React itself may be about to deliver the click for which it hurried to bring the button to life.
    const timer = setTimeout(() => {
      if (window.earlyClick && window.earlyClick === ref.current) act(latest.current);
    });
    return () => clearTimeout(timer);
  }, []);
  return { ref, 'data-early': hydrated ? undefined : '', onClick: () => act(perform) };
}

function act(perform: () => void): void {
  window.earlyClick = null;
  perform();
}
