import { useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * Whether the page has come alive. False in the prerendered HTML and in the first render over it, so that what a reader
 * without JavaScript gets can differ from what a reader with it gets.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
