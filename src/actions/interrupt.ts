/** Pressing Ctrl-C. */
import { selectStateAt } from '../store/selectors';
import { useStore } from '../store/store';
import { selectTrace } from '../store/trace-selectors';
import type { Action } from './action';
import { isRunning, runOpenProgram, stopRun } from './run';

/**
 * Ctrl-C, as in a terminal. A run can be replayed, so it is pressed in a new one: at the instant which the running one has
 * reached, or, where it is over, at the cursor's.
 */
export const interrupt: Action = {
  id: 'interrupt',
  keys: { binding: 'x', scope: 'outside-text' },
  // At the run's last instant there is nothing left to interrupt.
  enabled: (state) =>
    state.program !== null && (isRunning(state) || selectStateAt(state).position.t < selectTrace(state).end.t),
  perform: () => void runInterrupted(),
};

async function runInterrupted(): Promise<void> {
  const interruptAt = selectStateAt(useStore.getState()).position.t;
  await stopRun();
  // The key was pressed twice, or held: one run with Ctrl-C is enough.
  if (isRunning(useStore.getState())) return;
  useStore.setState({ cursor: null });
  await runOpenProgram({ interruptAt });
}
