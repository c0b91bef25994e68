import { useEffect, useRef } from 'react';

export interface PresenterKeys {
  readonly back: () => void;
  readonly forward: () => void;
  /** Null leaves the keys what they are otherwise. */
  readonly black: (() => void) | null;
  readonly fullScreen: (() => void) | null;
}

/**
 * What a remote control for presentations sends: the pages and F5, wherever the focus is, heard before the editor hears them;
 * `.` or `b` for a black screen, which are letters in a text; arrows and space, which the timeline and controls need themselves.
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
    case 'ArrowRight':
      return hasOwnKeys(target) ? null : keys.forward;
    case 'ArrowLeft':
      return hasOwnKeys(target) ? null : keys.back;
    case ' ':
      return hasOwnKeys(target) || isPressed(target) ? null : keys.forward;
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

/** The timeline moves its cursor, a divider its panes, a group of tabs or radio buttons its choice. */
function hasOwnKeys(target: EventTarget | null): boolean {
  const users = '[data-keys="timeline"], [role="slider"], [role="separator"], [role="tab"], [role="menuitem"], dialog';
  return isText(target) || (target instanceof Element && target.closest(users) !== null);
}

function isPressed(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary, label') !== null;
}
