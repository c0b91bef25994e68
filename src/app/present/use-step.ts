import { useCallback, useEffect, useRef, useState } from 'react';
import { clamp } from '../../base/geometry';
import { type Step, stepAt } from '../../lesson/steps';

/** The windows that show a lesson's steps: each finds its own in its query. */
export type PresentingMode = 'present' | 'notes';

/** What the windows tell each other; a window that has just opened asks. */
type Message = { readonly slug: string; readonly step: number } | { readonly slug: string; readonly step: null };

/**
 * The step that is shown: in all windows that present the lesson the same, and in the window's address.
 * @returns the step's index, and a function that shows another.
 */
export function useStep(slug: string, steps: readonly Step[], mode: PresentingMode): [number, (index: number) => void] {
  const [index, setIndex] = useState(() => stepAt(steps, new URLSearchParams(location.search).get(mode) || null));
  const channel = useRef<BroadcastChannel | null>(null);
  const latest = useRef(index);
  const show = useCallback(
    (next: number) => {
      latest.current = next;
      setIndex(next);
      // A moment in the fragment belongs to the step that is left.
      history.replaceState(history.state, '', `?${mode}=${steps[next]?.id ?? ''}`);
    },
    [mode, steps],
  );
  useEffect(() => {
    const others = new BroadcastChannel('loopscope-presenting');
    channel.current = others;
    others.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!isMessage(data) || data.slug !== slug) return;
      if (data.step === null) others.postMessage({ slug, step: latest.current } satisfies Message);
      else if (data.step !== latest.current && steps[data.step]) show(data.step);
    };
    if (mode === 'notes') others.postMessage({ slug, step: null } satisfies Message);
    return () => others.close();
  }, [slug, steps, mode, show]);
  const go = useCallback(
    (wanted: number) => {
      const next = clamp(wanted, 0, steps.length - 1);
      if (next === latest.current) return;
      show(next);
      channel.current?.postMessage({ slug, step: next } satisfies Message);
    },
    [slug, steps, show],
  );
  return [index, go];
}

function isMessage(data: unknown): data is Message {
  return (
    typeof data === 'object' &&
    data !== null &&
    'slug' in data &&
    'step' in data &&
    (data.step === null || Number.isInteger(data.step))
  );
}
