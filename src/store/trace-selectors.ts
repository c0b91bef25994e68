/** The trace of the run in sight, and what it has printed: the part that a page needs before its workbench is there. */
import { partitionPoint } from '../base/search';
import type { EventOf, TraceEvent } from '../protocol/events';
import type { Trace } from '../trace/model';
import { TraceBuilder } from '../trace/trace-builder';
import { memoised } from './memo';
import { selectShownRun } from './shown-run';
import type { Run, State } from './state';

const NOTHING: readonly never[] = [];

/** The trace of the run in sight, built on as its events come in; an empty one where there is no run. */
export const selectTrace: (state: State) => Trace = memoised(
  (state) => [selectShownRun(state)?.id, selectShownRun(state)?.events],
  (state) => traceOf(selectShownRun(state)),
);

/** `seq` of the event whose aftermath is shown: the cursor, or the last event. -1 is before everything. */
export function selectPosition(state: State): number {
  return state.cursor ?? (selectShownRun(state)?.events.length ?? 0) - 1;
}

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
