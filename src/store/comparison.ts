/**
 * Two runs side by side: how that changes the state, and what follows from it. Apart from `changes.ts` and `selectors.ts`,
 * because a page that is only read needs neither.
 */
import type { Nanoseconds } from '../base/time';
import { type Comparison, compareRuns } from '../trace/comparison';
import type { Trace } from '../trace/model';
import { positionAt, positionOf } from '../trace/navigation';
import { buildTrace } from '../trace/trace-builder';
import { cursorMoved } from './changes';
import { memoised } from './memo';
import { selectShownRun } from './shown-run';
import type { RecordedRun, State } from './state';
import { selectPosition, selectTrace } from './trace-selectors';

type Change = Partial<State>;

/** Keeps the run in sight, to compare later ones with it. */
export function runKept(state: State): Change {
  const run = selectShownRun(state);
  if (!run) return {};
  const kept = { name: fileName(state), source: run.source, events: run.events };
  return { comparison: { run: kept, kept: true, shown: false, at: null } };
}

/** Sets the run in sight beside another. */
export function comparedWith(run: RecordedRun): Change {
  return { comparison: { run, kept: false, shown: true, at: null } };
}

/** Sets the run in sight beside the one that was kept, or ends that. What was kept stays; a lesson's run is always there. */
export function comparisonShown({ comparison }: State, shown: boolean): Change {
  if (!comparison) return {};
  return { comparison: shown || comparison.kept ? { ...comparison, shown, at: null } : null };
}

/** Looks at one virtual time in both runs. */
export function comparedAt(state: State, t: Nanoseconds): Change {
  if (!state.comparison) return {};
  const { seq } = positionAt(selectTrace(state), t);
  return { ...cursorMoved(state, seq), comparison: { ...state.comparison, at: t }, playing: false };
}

/** What the file of the program in the workbench is called. */
export function fileName({ program }: State): string {
  return `${program?.id.split('/').at(-1) ?? 'program'}.py`;
}

/** The run with which the run in sight is compared, while both are in sight. */
const selectComparedTrace: (state: State) => Trace | null = memoised(
  (state) => [shownComparison(state)?.run],
  (state) => {
    const comparison = shownComparison(state);
    return comparison && buildTrace(comparison.run.events);
  },
);

/** Two runs and what differs between them. `a` is the one compared with, `b` the run in sight. */
export interface ComparedRuns {
  readonly a: Trace;
  readonly b: Trace;
  readonly comparison: Comparison;
}

/** Null where nothing is compared, or the run in sight still goes on. */
export const selectComparedRuns: (state: State) => ComparedRuns | null = memoised(
  (state) => [selectComparedTrace(state), endedTrace(state)],
  (state) => {
    const a = selectComparedTrace(state);
    const b = endedTrace(state);
    return a && b && { a, b, comparison: compareRuns(a, b) };
  },
);

/** The virtual time looked at in both runs: where the reader put it, or that of the cursor. */
export function selectComparedTime(state: State): Nanoseconds {
  const trace = selectTrace(state);
  const position = selectPosition(state);
  const at = state.comparison?.at ?? null;
  // Once the cursor has gone elsewhere, the time chosen before counts no more.
  return at !== null && positionAt(trace, at).seq === position ? at : positionOf(trace, position).t;
}

function endedTrace(state: State): Trace | null {
  return selectShownRun(state)?.status === 'ended' ? selectTrace(state) : null;
}

function shownComparison({ comparison }: State): State['comparison'] {
  return comparison?.shown ? comparison : null;
}
