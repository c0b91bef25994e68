/** Where in the run the reader looks. Moving the cursor by hand ends playing. */
import type { SubjectId } from '../protocol/events';
import { cursorMoved, taskSelected } from '../store/changes';
import { selectShownRun } from '../store/shown-run';
import type { State } from '../store/state';
import { useStore } from '../store/store';
import { selectPosition, selectTrace } from '../store/trace-selectors';
import { type Direction, type StepUnit, stepTarget } from '../trace/navigation';
import type { Action, KeyScope } from './action';

/** Looks at the instant right after event `seq`; null follows the end of the run. */
export function moveCursor(seq: number | null): void {
  useStore.setState((state) => ({ ...cursorMoved(state, seq), playing: false }));
}

/** Selects a task in all views, or none. */
export function selectTask(task: SubjectId | null): void {
  useStore.setState(taskSelected(task));
}

function move(
  id: Action['id'],
  binding: string,
  enabled: Action['enabled'],
  target: (state: State) => number,
  scope: KeyScope = 'timeline',
): Action {
  return {
    id,
    keys: { binding, scope },
    enabled,
    perform: () => moveCursor(target(useStore.getState())),
  };
}

const to = (unit: StepUnit, direction: Direction) => (state: State) =>
  stepTarget(selectTrace(state), selectPosition(state), unit, direction).seq;
const lastEvent = (state: State) => (selectShownRun(state)?.events.length ?? 0) - 1;
const canGoForward = (state: State) => selectPosition(state) < lastEvent(state);
const canGoBack = (state: State) => selectPosition(state) > 0;

export const stepForward = move('step-forward', 'ArrowRight', canGoForward, to('step', 'next'));
export const stepBack = move('step-back', 'ArrowLeft', canGoBack, to('step', 'previous'));
export const eventForward = move('event-forward', 'Shift+ArrowRight', canGoForward, to('event', 'next'));
export const eventBack = move('event-back', 'Shift+ArrowLeft', canGoBack, to('event', 'previous'));
export const iterationForward = move('iteration-forward', 'l', canGoForward, to('iteration', 'next'), 'outside-text');
export const iterationBack = move('iteration-back', 'Shift+l', canGoBack, to('iteration', 'previous'), 'outside-text');
export const toStart = move('to-start', 'Home', canGoBack, () => 0);
export const toEnd = move('to-end', 'End', canGoForward, lastEvent);

export const clearSelection: Action = {
  id: 'clear-selection',
  keys: { binding: 'Escape', scope: 'timeline' },
  enabled: (state) => state.selection !== null,
  perform: () => selectTask(null),
};
