/** What stands below the timeline, and what the reader is led to from there. */
import { cursorMoved, taskSelected } from '../store/changes';
import type { Panel } from '../store/state';
import { useStore } from '../store/store';
import type { Action } from './action';

/** Chooses what stands below the timeline; on a narrow screen it comes into sight as well. */
export function showPanel(panel: Panel): void {
  useStore.setState({ panel, tab: 'output' });
}

/** Shows the last instant of a deadlocked run: who waits for whom. */
export function showDeadlock(): void {
  useStore.setState((state) => ({ ...cursorMoved(state, null), ...taskSelected(null), playing: false }));
  showPanel('inspector');
}

/** Brings a line of the program into sight in the editor. */
export function showLine(line: number): void {
  useStore.setState({ soughtLine: { line }, tab: 'code' });
}

function choice(id: Action['id'], binding: string, panel: Panel): Action {
  return {
    id,
    keys: { binding, scope: 'outside-text' },
    enabled: (state) => state.program !== null,
    perform: () => showPanel(panel),
  };
}

export const showOutput = choice('show-output', 'o', 'output');
export const showInspector = choice('show-inspector', 'i', 'inspector');
export const showText = choice('show-text', '3', 'text');
