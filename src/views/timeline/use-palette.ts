import { type RefObject, useLayoutEffect, useState } from 'react';
import { readPalette } from './drawing/palette';
import type { Palette } from './drawing/surface';

/** The colours of the theme that holds now, read again when it changes; null before the first look. */
export function usePalette(element: RefObject<HTMLElement | null>): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null);
  useLayoutEffect(() => {
    const read = () => element.current && setPalette(readPalette(element.current));
    read();
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', read);
    const chosen = new MutationObserver(read);
    chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'lang'] });
    return () => {
      system.removeEventListener('change', read);
      chosen.disconnect();
    };
  }, [element]);
  return palette;
}
