/** What the inspector says at the cursor. Apart from selectors.ts, because it is loaded with the inspector. */
import type { Fact } from '../trace/facts';
import { type WaitGraph, waitGraph } from '../trace/wait-graph';
import { overview, why } from '../trace/why';
import { memoised } from './memo';
import { selectStateAt } from './selectors';
import type { State } from './state';
import { selectTrace } from './trace-selectors';

/** Who waits for whom at the cursor. */
export const selectWaitGraph: (state: State) => WaitGraph = memoised(
  (state) => [selectStateAt(state)],
  (state) => waitGraph(selectStateAt(state)),
);

/** Why the selected task is where it is; with none selected, what the program does. */
export const selectWhy: (state: State) => readonly Fact[] = memoised(
  (state) => [selectTrace(state), selectStateAt(state), state.selection?.task],
  (state) => {
    const [trace, at, graph] = [selectTrace(state), selectStateAt(state), selectWaitGraph(state)];
    const id = state.selection?.task;
    if (id === undefined || !at.tasks.some((task) => task.task === id)) return overview(trace, at, graph);
    return why(trace, at, { kind: 'task', id }, graph);
  },
);
