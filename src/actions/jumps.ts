/** Jumping to what the reader looks for: the next output, error, breakpoint, … A jump that leads nowhere is disabled. */

import type { TraceEvent } from '../protocol/events';
import { selectHits } from '../store/breakpoint-selectors';
import { noticed } from '../store/changes';
import { selectStale } from '../store/selectors';
import type { State } from '../store/state';
import { useStore } from '../store/store';
import { selectPosition, selectTrace } from '../store/trace-selectors';
import { findEvent, findIn, isError, isOutput, isRunOf } from '../trace/jumps';
import type { Direction } from '../trace/navigation';
import { lineVisits } from '../trace/visits';
import type { Action, ActionId, KeyBinding } from './action';
import { moveCursor } from './cursor';

function jump(id: ActionId, binding: KeyBinding, target: (state: State) => number | null): Action {
  return {
    id,
    keys: { binding, scope: 'outside-text' },
    enabled: (state) => target(state) !== null,
    perform: () => {
      const seq = target(useStore.getState());
      if (seq !== null) moveCursor(seq);
    },
  };
}

const toEvent = (direction: Direction, isMeant: (event: TraceEvent) => boolean) => (state: State) =>
  findEvent(selectTrace(state), selectPosition(state), direction, isMeant);

const toRun = (direction: Direction) => (state: State) =>
  state.selection && toEvent(direction, isRunOf(state.selection.task))(state);

const toBreakpoint = (direction: Direction) => (state: State) =>
  findIn(selectHits(state).all, selectPosition(state), direction);

export const nextOutput = jump('next-output', 'p', toEvent('next', isOutput));
export const previousOutput = jump('previous-output', 'Shift+p', toEvent('previous', isOutput));
export const nextError = jump('next-error', 'e', toEvent('next', isError));
export const previousError = jump('previous-error', 'Shift+e', toEvent('previous', isError));
export const nextTaskRun = jump('next-task-run', 't', toRun('next'));
export const previousTaskRun = jump('previous-task-run', 'Shift+t', toRun('previous'));
export const nextBreakpoint = jump('next-breakpoint', 'b', toBreakpoint('next'));
export const previousBreakpoint = jump('previous-breakpoint', 'Shift+b', toBreakpoint('previous'));

/**
 * Looks at the next (previous) moment at which a line of the program ran; after the last comes the first again. Where it
 * never ran the reader is told. Does nothing where the program was edited since: its lines are not those of the run.
 */
export function moveToLineRun(line: number, direction: Direction): void {
  const state = useStore.getState();
  if (selectStale(state)) return;
  const visits = lineVisits(selectTrace(state)).get(line) ?? [];
  const around = direction === 'next' ? visits[0] : visits.at(-1);
  const seq = findIn(visits, selectPosition(state), direction) ?? around;
  if (seq === undefined) useStore.setState((now) => noticed(now, 'line-never-ran'));
  else moveCursor(seq);
}

function lineRun(id: ActionId, binding: KeyBinding, direction: Direction): Action {
  return {
    id,
    keys: { binding, scope: 'everywhere' },
    enabled: (state) => state.caretLine !== null && state.run !== null && !selectStale(state),
    perform: () => moveToLineRun(useStore.getState().caretLine ?? 1, direction),
  };
}

export const nextLineRun = lineRun('next-line-run', 'F8', 'next');
export const previousLineRun = lineRun('previous-line-run', 'Shift+F8', 'previous');
