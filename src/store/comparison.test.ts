import { expect, it } from 'vitest';
import { fromSeconds } from '../base/time';
import { BLOCKED_LOOP, TWO_SLEEPS } from '../test/programs';
import { traceFromText } from '../test/trace-fixture';
import { opened } from './changes';
import {
  comparedAt,
  comparedWith,
  comparisonShown,
  runKept,
  selectComparedRuns,
  selectComparedTime,
} from './comparison';
import type { State } from './state';
import { prepare, useStore } from './store';
import { selectPosition, selectTrace } from './trace-selectors';

/** The program `tea.py`, whose recorded run ends at 2 s. */
function withRun(): State {
  prepare({});
  const golden = { events: traceFromText(TWO_SLEEPS) };
  const state = useStore.getState();
  return {
    ...state,
    ...opened(state, { id: 'breakfast/tea', original: 'two sleeps', html: '', readOnly: false, golden }),
  };
}

/** A run that ends at 3 s. */
const OTHER = { name: 'rude.py', source: 'a blocking call', events: traceFromText(BLOCKED_LOOP) };

it('keeps the run in sight for later', () => {
  const state = withRun();
  const kept = { ...state, ...runKept(state) };
  expect(kept.comparison).toMatchObject({ kept: true, shown: false, run: { name: 'tea.py', source: 'two sleeps' } });
  expect(selectComparedRuns(kept)).toBeNull();
  const shown = { ...kept, ...comparisonShown(kept, true) };
  expect(selectComparedRuns(shown)?.comparison.differing.a.size).toBe(0);
});

it('forgets a run of the lesson when the comparison ends, and keeps one that was kept', () => {
  const state = withRun();
  expect(comparisonShown({ ...state, ...comparedWith(OTHER) }, false).comparison).toBeNull();
  const kept = { ...state, ...runKept(state) };
  expect(comparisonShown({ ...kept, ...comparisonShown(kept, true) }, false).comparison).toMatchObject({
    shown: false,
  });
});

it('puts the run in sight second', () => {
  const state = withRun();
  const compared = selectComparedRuns({ ...state, ...comparedWith(OTHER) });
  expect([compared?.a.end.t, compared?.b.end.t]).toEqual([3e9, 2e9]);
});

it('looks at a time at which the run in sight is already over', () => {
  const state = withRun();
  const compared = { ...state, ...comparedWith(OTHER) };
  const later = { ...compared, ...comparedAt(compared, fromSeconds(2.5)) };
  expect(selectPosition(later)).toBe(selectTrace(later).end.seq);
  expect(selectComparedTime(later)).toBe(2.5e9);
  // Whoever moves the cursor in another view looks elsewhere in both runs.
  expect(selectComparedTime({ ...later, cursor: 5 })).toBe(0);
});

it('lays the comparison aside when another program is opened', () => {
  const state = withRun();
  const compared = { ...state, ...comparedWith(OTHER) };
  const next = opened(compared, { id: 'breakfast/rude', original: '', html: '', readOnly: false, golden: null });
  expect(next.comparison).toMatchObject({ shown: false });
});
