/** What follows from the state. Each is memoised on what it reads, so that a component sees the same object as long as nothing changed. */
import { partitionPoint } from '../base/search';
import type { EventOf, TraceEvent } from '../protocol/events';
import { type Advice, adviceOf } from '../trace/advice';
import type { StateAt, TaskAt, Trace } from '../trace/model';
import { stateAt } from '../trace/state-at';
import { TraceBuilder } from '../trace/trace-builder';
import { memoised } from './memo';
import type { Run, State } from './state';

const NOTHING: readonly never[] = [];

/** The run in sight: the latest, or the one before while the latest has nothing to show yet. */
export function selectShownRun({ run, replaced }: State): Run | null {
  return run?.status === 'starting' && replaced ? replaced : run;
}

/** The trace of the run in sight, built on as its events come in; an empty one where there is no run. */
export const selectTrace: (state: State) => Trace = memoised(
  (state) => [selectShownRun(state)?.id, selectShownRun(state)?.events],
  (state) => traceOf(selectShownRun(state)),
);

/** `seq` of the event whose aftermath is shown: the cursor, or the last event. -1 is before everything. */
export function selectPosition(state: State): number {
  return state.cursor ?? (selectShownRun(state)?.events.length ?? 0) - 1;
}

/** Everything at the cursor. */
export const selectStateAt: (state: State) => StateAt = memoised(
  (state) => [selectTrace(state), selectPosition(state)],
  (state) => stateAt(selectTrace(state), selectPosition(state)),
);

/** What was printed up to the cursor. */
export const selectVisibleOutput: (state: State) => readonly EventOf<'output'>[] = memoised(
  (state) => [selectTrace(state), selectPosition(state)],
  (state) => {
    const { outputs } = selectTrace(state);
    const position = selectPosition(state);
    return outputs.slice(
      0,
      partitionPoint(outputs.length, (i) => (outputs[i]?.seq ?? 0) <= position),
    );
  },
);

/** How many lines were printed up to the cursor. */
export const selectOutputLines: (state: State) => number = memoised(
  (state) => [selectVisibleOutput(state)],
  (state) => {
    const text = selectVisibleOutput(state)
      .map((event) => event.text)
      .join('');
    return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
  },
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
    const { error } = result;
    return error && error.line !== null ? { line: error.line, message: sentence(error) } : null;
  }
  const last = events.findLast((event): event is EventOf<'exception'> => event.kind === 'exception');
  return last?.line === undefined ? null : { line: last.line, message: sentence(last.error) };
}

function sentence({ type, message }: { readonly type: string; readonly message: string }): string {
  return message ? `${type}: ${message}` : type;
}

/** The builder of the run shown, which takes in only what is new. */
let building: { readonly run: number; readonly builder: TraceBuilder; taken: readonly TraceEvent[] } | null = null;

function traceOf(run: Run | null): Trace {
  const events = run?.events ?? NOTHING;
  const id = run?.id ?? 0;
  const goesOn = building?.run === id && building.taken[0] === events[0] && building.taken.length <= events.length;
  if (!building || !goesOn) building = { run: id, builder: new TraceBuilder(), taken: NOTHING };
  building.builder.append(events.slice(building.builder.length));
  building.taken = events;
  return building.builder.trace();
}
