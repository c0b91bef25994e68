/** What follows from the breakpoints. Apart from the other selectors, because a page is read without it. */
import { breakpointHits, type Hits } from '../trace/breakpoint-hits';
import { breakpointsOf } from './changes';
import { memoised } from './memo';
import { selectStale } from './selectors';
import { selectShownRun } from './shown-run';
import type { State } from './state';
import { selectTrace } from './trace-selectors';

const NO_HITS: Hits = { all: [], of: new Map() };

/** The breakpoints of the open program. */
export const selectBreakpoints = breakpointsOf;

/** Where they stop in the run in sight; nowhere while that is going on. */
export const selectHits: (state: State) => Hits = memoised(
  (state) => [hasEnded(state) && selectTrace(state), selectBreakpoints(state), selectStale(state)],
  (state) =>
    hasEnded(state) ? breakpointHits(selectTrace(state), selectBreakpoints(state), !selectStale(state)) : NO_HITS,
);

function hasEnded(state: State): boolean {
  return selectShownRun(state)?.status === 'ended';
}
