/** Keeps on the reader's device what should be there tomorrow. */
import { noticed, recalled } from '../store/changes';
import { deviceStorage, type Remembered, recall, remember, type Storage } from '../store/storage';
import { useStore } from '../store/store';
import { showTheme } from './preferences';

/** Typing is written when it pauses for this long; leaving the page writes at once. */
const PAUSE_MS = 400;

/**
 * Brings back what was remembered, and from then on remembers. To be called once, after hydration. Where storage is
 * blocked, nothing is remembered and everything works.
 * @returns a function that ends it, writing what is still to be written.
 */
export function startRemembering(storage: Storage | null = deviceStorage()): () => void {
  if (!storage) return () => {};
  let written: Remembered = useStore.getState();
  const bringBack = () => {
    useStore.setState((state) => recalled(state, recall(storage)));
    showTheme(useStore.getState().theme);
    written = useStore.getState();
  };
  bringBack();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let full = false;

  const flush = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const state = useStore.getState();
    const fitted = remember(storage, written, state);
    if (fitted) written = state;
    else if (!full) useStore.setState((now) => noticed(now, 'storage-full'));
    full = !fitted;
  };
  const unsubscribe = useStore.subscribe((state) => {
    if (differ(written, state)) timer ??= setTimeout(flush, PAUSE_MS);
  });
  const leave = () => {
    if (timer !== null) flush();
  };
  // A page that the browser has kept for the way back knows nothing of what was done on others since.
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    // Where the storage was full, what the page has is newer.
    if (persisted && !full) bringBack();
  };
  addEventListener('pagehide', leave);
  addEventListener('pageshow', comeBack);
  document.addEventListener('visibilitychange', leave);
  return () => {
    leave();
    unsubscribe();
    removeEventListener('pagehide', leave);
    removeEventListener('pageshow', comeBack);
    document.removeEventListener('visibilitychange', leave);
  };
}

const KEPT = [
  'drafts',
  'asMeant',
  'theme',
  'panes',
  'lastLesson',
  'lastSection',
  'lessonsRead',
  'offerDeclined',
  'breakpoints',
  'speed',
  'inlineValues',
  'singleKeys',
  'exercises',
  'answers',
  'course',
  'courseDraft',
] as const satisfies readonly (keyof Remembered)[];

function differ(a: Remembered, b: Remembered): boolean {
  return KEPT.some((name) => a[name] !== b[name]);
}
