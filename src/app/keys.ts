/**
 * From keys to actions: one listener for the page. A view takes part by its element: `data-keys="timeline"` makes the
 * bindings of that scope hold while the focus is inside.
 */
import { ACTIONS } from '../actions';
import type { Action, KeyBinding, KeyScope } from '../actions/action';
import { useStore } from '../store/store';

/** What a key press is made of. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Whether a key press is that binding. `Mod` is Command on Apple's machines and Control elsewhere. */
export function matches(binding: KeyBinding, press: KeyPress, apple: boolean): boolean {
  const parts = binding.split('+');
  const key = parts.pop() ?? '';
  const mod = parts.includes('Mod');
  // A sign such as `?` brings its own Shift, which differs between keyboards.
  const shiftMatters = key.length > 1 || isLetter(key);
  return (
    isKey(key, press) &&
    press.ctrlKey === (mod && !apple) &&
    press.metaKey === (mod && apple) &&
    press.altKey === parts.includes('Alt') &&
    (!shiftMatters || press.shiftKey === parts.includes('Shift'))
  );
}

function isKey(key: string, press: KeyPress): boolean {
  if (!isLetter(key)) return press.key === key || press.code === key;
  // Where the keyboard writes another script, the letter's place on it counts.
  return isLetter(press.key) ? press.key.toLowerCase() === key : press.code === `Key${key.toUpperCase()}`;
}

function isLetter(key: string): boolean {
  return /^[a-z]$/i.test(key);
}

/** Whether a binding is a single letter or sign, with Shift at most: the reader can switch those off (WCAG 2.1.4). */
export function isSingleKey(binding: KeyBinding): boolean {
  return binding.replace(/^Shift\+/, '').length === 1;
}

/** Whether the keys of a scope hold for an element that has the focus. */
function inScope(scope: KeyScope, target: Element | null): boolean {
  if (scope === 'everywhere') return true;
  if (scope === 'timeline') return target?.closest('[data-keys="timeline"]') != null;
  // A modal dialog covers what the keys would change.
  return !isText(target) && target?.closest('dialog[open]') == null;
}

/**
 * Listens for the bindings of all actions.
 * @param openSheet shows the list of keys, which `?` asks for
 * @returns a function that ends it.
 */
export function dispatchKeys(openSheet: () => void): () => void {
  const apple = /Mac|iPhone|iPad/.test(navigator.platform);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : null;
    const action = ACTIONS.find((candidate) => isMeant(candidate, event, target, apple));
    if (action) {
      event.preventDefault();
      action.perform();
    } else if (matches('?', event, apple) && inScope('outside-text', target) && useStore.getState().singleKeys) {
      event.preventDefault();
      openSheet();
    }
  };
  addEventListener('keydown', onKeyDown);
  return () => removeEventListener('keydown', onKeyDown);
}

function isMeant({ keys, enabled }: Action, press: KeyPress, target: Element | null, apple: boolean): boolean {
  const state = useStore.getState();
  return (
    keys !== undefined &&
    matches(keys.binding, press, apple) &&
    inScope(keys.scope, target) &&
    !usesKey(target, keys.binding) &&
    (state.singleKeys || !isSingleKey(keys.binding)) &&
    enabled(state)
  );
}

/** A control that does something by itself with a key: the space bar presses a button, arrows move between radio buttons. */
function usesKey(target: Element | null, binding: KeyBinding): boolean {
  if (binding.includes('Mod+') || /\bF\d+$/.test(binding)) return false;
  const users =
    binding === 'Space' ? 'button, a, input, select, textarea' : 'input, select, textarea, [role="menuitem"]';
  return target?.closest(users) != null;
}

function isText(target: Element | null): boolean {
  return target?.closest('input, textarea, select, [contenteditable="true"], .monaco-editor') != null;
}
