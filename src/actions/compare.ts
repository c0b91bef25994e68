/** Two runs beside each other: keep one, run again, compare. */
import type { Nanoseconds } from '../base/time';
import { noticed } from '../store/changes';
import { comparedAt, comparedWith, comparisonShown, runKept } from '../store/comparison';
import { selectShownRun } from '../store/shown-run';
import type { RecordedRun, State } from '../store/state';
import { useStore } from '../store/store';
import type { Action } from './action';

const hasEnded = (state: State) => {
  const run = selectShownRun(state);
  return run?.status === 'ended' && run.events.length > 0;
};

export const keepRun: Action = {
  id: 'keep-run',
  keys: { binding: 'k', scope: 'outside-text' },
  enabled: hasEnded,
  perform: () =>
    useStore.setState((state) => {
      const after = { ...state, ...runKept(state) };
      return { ...after, ...noticed(after, 'kept') };
    }),
};

export const compareWithKept: Action = {
  id: 'compare-with-kept',
  keys: { binding: 'c', scope: 'outside-text' },
  enabled: (state) => state.comparison?.kept === true && !state.comparison.shown && hasEnded(state),
  perform: () => useStore.setState((state) => comparisonShown(state, true)),
};

export const endComparison: Action = {
  id: 'end-comparison',
  keys: { binding: 'Shift+c', scope: 'outside-text' },
  enabled: ({ comparison }) => comparison?.shown === true,
  perform: () => useStore.setState((state) => comparisonShown(state, false)),
};

/** Sets the run in sight beside a recorded one. */
export function compareWith(run: RecordedRun): void {
  useStore.setState({ ...comparedWith(run), tab: 'timeline' });
}

/** Looks at one virtual time in both runs. */
export function moveComparedCursor(t: Nanoseconds): void {
  useStore.setState((state) => comparedAt(state, t));
}
