/** What follows from the state. Each is memoised on what it reads, so that a component sees the same object as long as nothing changed. */
import type { EventOf } from '../protocol/events';
import { type Advice, adviceOf } from '../trace/advice';
import { stateAt } from '../trace/state-at';
import type { StateAt, TaskAt } from '../trace/state-model';
import { memoised } from './memo';
import { selectShownRun } from './shown-run';
import type { Run, State } from './state';
import { selectPosition, selectTrace } from './trace-selectors';

const NOTHING: readonly never[] = [];

/** Everything at the cursor. */
export const selectStateAt: (state: State) => StateAt = memoised(
  (state) => [selectTrace(state), selectPosition(state)],
  (state) => stateAt(selectTrace(state), selectPosition(state)),
);

/** The program in the editor is not the one that ran: lines of the run mean nothing in it. */
export function selectStale(state: State): boolean {
  const run = selectShownRun(state);
  return run !== null && state.program !== null && run.source !== state.program.source;
}

/** Where tasks stand at the cursor, for the editor; none where the program was edited since. */
export const selectTasksInView: (state: State) => readonly TaskAt[] = memoised(
  (state) => [selectStateAt(state), selectStale(state)],
  (state) => (selectStale(state) ? NOTHING : selectStateAt(state).tasks),
);

/** Why the program failed, with its line: what the run's result says, or, for a recorded run, its last exception. */
export const selectEditorError: (state: State) => { readonly line: number; readonly message: string } | null = memoised(
  (state) => [selectShownRun(state), selectStale(state)],
  (state) => {
    const run = selectShownRun(state);
    return run && !selectStale(state) ? errorOf(run) : null;
  },
);

/** The advice on the run in sight, as soon as that has ended. */
export const selectAdvice: (state: State) => readonly Advice[] = memoised(
  (state) => [endedRun(state)?.events],
  (state) => adviceOf(endedRun(state)?.events ?? NOTHING),
);

/** The same for the editor; none where the program was edited since. */
export function selectAdviceInView(state: State): readonly Advice[] {
  return selectStale(state) ? NOTHING : selectAdvice(state);
}

function endedRun(state: State): Run | null {
  const run = selectShownRun(state);
  return run?.status === 'ended' ? run : null;
}

function errorOf({ result, events }: Run): { line: number; message: string } | null {
  if (result) {
    const { error, explanation } = result;
    return error && error.line !== null ? { line: error.line, message: explanation ?? sentence(error) } : null;
  }
  const last = events.findLast((event): event is EventOf<'exception'> => event.kind === 'exception');
  return last?.line === undefined ? null : { line: last.line, message: sentence(last.error) };
}

function sentence({ type, message }: { readonly type: string; readonly message: string }): string {
  return message ? `${type}: ${message}` : type;
}
