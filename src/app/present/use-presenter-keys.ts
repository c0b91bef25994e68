import { useEffect, useRef } from 'react';

export interface PresenterKeys {
  readonly back: () => void;
  readonly forward: () => void;
  readonly black: () => void;
  readonly fullScreen: () => void;
}

/**
 * What a remote control for presentations sends, wherever the focus is: the pages, F5 to begin, `.` or `b` for a black
 * screen, which are letters in a text. They are heard before the editor hears them.
 */
export function usePresenterKeys(keys: PresenterKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
      const perform = meaningOf(event, latest.current);
      if (!perform) return;
      event.preventDefault();
      event.stopPropagation();
      perform();
    };
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

function meaningOf({ key, target }: KeyboardEvent, keys: PresenterKeys): (() => void) | null {
  switch (key) {
    case 'PageDown':
      return keys.forward;
    case 'PageUp':
      return keys.back;
    case 'F5':
      return keys.fullScreen;
    case '.':
    case 'b':
      return isText(target) ? null : keys.black;
    default:
      return null;
  }
}

function isText(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable="true"], .monaco-editor') !== null
  );
}
