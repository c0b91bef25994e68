/**
 * The store. Synchronous and pure: effects live in src/actions, which change it through the functions of changes.ts.
 */
import { useSyncExternalStore } from 'react';
import { createStore } from 'zustand/vanilla';
import type { State } from './state';

const INITIAL: State = {
  language: 'en',
  program: null,
  drafts: {},
  asMeant: [],
  shared: null,
  discarded: null,
  run: null,
  replaced: null,
  comparison: null,
  lessonRuns: [],
  runtime: { state: 'cold', progress: null },
  cursor: null,
  resume: null,
  selection: null,
  playing: false,
  speed: { unit: 'time', rate: 1 },
  breakpoints: {},
  caretLine: null,
  inlineValues: false,
  singleKeys: true,
  exercises: {},
  answers: {},
  course: null,
  courseDraft: null,
  asideDraft: null,
  judging: null,
  verdict: null,
  theme: 'system',
  tab: 'lesson',
  panel: 'output',
  soughtLine: null,
  panes: {},
  lastLesson: null,
  lastSection: null,
  lessonsRead: [],
  offerDeclined: false,
  searching: false,
  notices: [],
};

/** What the prerendered HTML was made from. Hydration must see the same, whatever the reader's device remembers. */
let firstPaint: State = INITIAL;

const store = createStore<State>(() => INITIAL);

/** Fills the store before the first render, in the build and in the browser alike. */
export function prepare(known: Partial<State>): void {
  firstPaint = { ...INITIAL, ...known };
  store.setState(firstPaint, true);
}

function useSelected<T>(selector: (state: State) => T): T {
  return useSyncExternalStore(
    store.subscribe,
    () => selector(store.getState()),
    () => selector(firstPaint),
  );
}

/**
 * `useStore(selector)` in a component, `useStore.getState()` and friends outside. A selector returns something already in
 * the state, or something memoised (selectors.ts): never a fresh object.
 */
export const useStore = Object.assign(useSelected, store);
