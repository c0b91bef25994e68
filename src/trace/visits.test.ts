import { expect, test } from 'vitest';
import type { TraceEvent } from '../protocol/events';
import { TWO_SLEEPS } from '../test/programs';
import { traceFromText } from '../test/trace-fixture';
import { buildTrace } from './trace-builder';
import { lineVisits } from './visits';

const events = traceFromText(TWO_SLEEPS);

/** `step-started 1 s`: what happened at each visit of a line, and when. */
function visits(line: number, of: readonly TraceEvent[] = events): string[] {
  return (lineVisits(buildTrace(of)).get(line) ?? []).map((seq) => `${of[seq]?.kind} ${(of[seq]?.t ?? 0) / 1e9} s`);
}

test('a line ran when a task resumed, did something, or began to wait there', () => {
  expect(visits(5)).toEqual(['task-waiting 0 s', 'task-waiting 0 s', 'step-started 1 s', 'step-started 2 s']);
  expect(visits(11)).toEqual(['task-waiting 0 s', 'step-started 1 s']);
});

test('a line that no event tells of never ran', () => {
  expect(visits(7)).toEqual([]);
});

test('the outer links of an await chain ran when it first led through them', () => {
  const waits = events.flatMap((event) => (event.kind === 'task-waiting' ? [event] : []));
  const [first] = waits;
  if (!first) throw new Error('nobody waits');
  const inner = (seq: number, line: number): TraceEvent => ({
    ...first,
    seq,
    chain: [
      { name: 'main', line: 11 },
      { name: 'fetch', line },
    ],
  });
  expect(visits(11, [inner(0, 5), inner(1, 6)])).toEqual(['task-waiting 0 s']);
  expect(visits(6, [inner(0, 5), inner(1, 6), inner(2, 6)])).toHaveLength(2);
});
