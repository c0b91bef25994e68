import { useEffect, useState } from 'react';

/** Everything is as large as if the window had this size, in pixels. */
const STAGE = { width: 1200, height: 675 };
/** Never smaller than on an ordinary page, and no larger than what a canvas draws crisply. */
const ZOOM = { least: 1, most: 3 };

/** By how much the page is enlarged so that it is read from the back row. */
export function useStageZoom(): number {
  const [zoom, setZoom] = useState(stageZoom);
  useEffect(() => {
    const measure = () => setZoom(stageZoom());
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return zoom;
}

function stageZoom(): number {
  const fitting = Math.min(innerWidth / STAGE.width, innerHeight / STAGE.height);
  return Math.min(Math.max(fitting, ZOOM.least), ZOOM.most);
}

/** Keeps the screen on as long as the page is seen, where the browser can. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let gone = false;
    const hold = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      try {
        const held = await navigator.wakeLock.request('screen');
        if (gone) await held.release();
        else lock = held;
      } catch {
        // Refused, on a low battery for instance: the screen then does what it always does.
      }
    };
    void hold();
    document.addEventListener('visibilitychange', hold);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', hold);
      void lock?.release();
    };
  }, []);
}

/** Whether the page fills the screen, and the way there and back; null where the browser has none. */
export function useFullScreen(): { readonly on: boolean; readonly toggle: () => void } | null {
  const [on, setOn] = useState(() => document.fullscreenElement !== null);
  useEffect(() => {
    const read = () => setOn(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', read);
    return () => document.removeEventListener('fullscreenchange', read);
  }, []);
  if (!document.fullscreenEnabled) return null;
  const toggle = () => void (on ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  return { on, toggle };
}
