/** Setting breakpoints of the open program. */
import { selectBreakpoints } from '../store/breakpoint-selectors';
import { breakpointAdded, breakpointEnabled, breakpointRemoved, breakpointsMoved } from '../store/changes';
import { useStore } from '../store/store';
import type { Condition } from '../trace/breakpoints';
import type { Action } from './action';

export function addBreakpoint(when: Condition): void {
  useStore.setState((state) => breakpointAdded(state, when));
}

export function removeBreakpoint(id: number): void {
  useStore.setState((state) => breakpointRemoved(state, id));
}

export function enableBreakpoint(id: number, enabled: boolean): void {
  useStore.setState((state) => breakpointEnabled(state, id, enabled));
}

/** An edit has moved breakpoints to other lines of the program, by id. */
export function moveBreakpoints(lines: ReadonlyMap<number, number>): void {
  useStore.setState((state) => breakpointsMoved(state, lines));
}

/** Sets a breakpoint on a line, or takes it away. */
export function toggleLineBreakpoint(line: number): void {
  const present = selectBreakpoints(useStore.getState()).find(({ when }) => when.kind === 'line' && when.line === line);
  if (present) removeBreakpoint(present.id);
  else addBreakpoint({ kind: 'line', line });
}

export const toggleBreakpoint: Action = {
  id: 'toggle-breakpoint',
  keys: { binding: 'F9', scope: 'everywhere' },
  enabled: (state) => state.program !== null && state.caretLine !== null,
  perform: () => toggleLineBreakpoint(useStore.getState().caretLine ?? 1),
};
