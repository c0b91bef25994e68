import { useSyncExternalStore } from 'react';
import styles from './Kbd.module.css';

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};
const APPLE_NAMES: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩' };

const never = () => () => {};
const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** A key binding (`Mod+Enter`) in the names that the reader's keyboard has. */
export function Kbd({ keys }: { readonly keys: string }) {
  // In the prerendered page nobody knows the keyboard yet.
  const apple = useSyncExternalStore(never, isApple, () => false);
  return (
    <span className={styles.keys}>
      {keyNames(keys, apple).map((name) => (
        <kbd key={name} className={styles.key}>
          {name}
        </kbd>
      ))}
    </span>
  );
}

/** The names of the keys of a binding, in the order in which they are pressed. */
function keyNames(binding: string, apple: boolean): string[] {
  // The plus sign is a key too, at the end of a binding. Letters are written as on the keys.
  return binding
    .split(/\+(?=.)/)
    .map((key) => (apple ? APPLE_NAMES[key] : key === 'Mod' && 'Ctrl') || NAMES[key] || asOnKey(key));
}

function asOnKey(key: string): string {
  return key.length === 1 ? key.toUpperCase() : key;
}
