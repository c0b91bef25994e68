import { expect, test } from 'vitest';
import { CANCELLED } from '../test/programs';
import { traceFromText } from '../test/trace-fixture';
import { findEvent, findIn, isError, isOutput, isRunOf } from './jumps';
import { buildTrace } from './trace-builder';

const trace = buildTrace(traceFromText(CANCELLED));
const idOf = (title: string) => trace.tracks.find((track) => track.title === title)?.id ?? -1;

/** Where all jumps from one end lead to, as kinds of events. */
function all(direction: 'next' | 'previous', isMeant: Parameters<typeof findEvent>[3]): string[] {
  const found: string[] = [];
  let seq: number | null = direction === 'next' ? -1 : trace.end.seq + 1;
  while (seq !== null) {
    seq = findEvent(trace, seq, direction, isMeant);
    if (seq !== null) found.push(trace.events[seq]?.kind ?? '');
  }
  return found;
}

test('lead to every output, forward and back', () => {
  expect(all('next', isOutput)).toEqual(['output']);
  expect(all('previous', isOutput)).toEqual(['output']);
});

test('lead to what failed, not to what was cancelled', () => {
  expect(all('next', isError)).toEqual(['task-failed']);
});

test('advice is no error, a deadlock is one', () => {
  const at = { seq: 0, t: trace.end.t, kind: 'diagnostic', message: '' } as const;
  expect(isError({ ...at, code: 'hint-never-awaited' })).toBe(false);
  expect(isError({ ...at, code: 'deadlock' })).toBe(true);
});

test('lead to each time a task runs', () => {
  expect(all('next', isRunOf(idOf('stubborn')))).toEqual(['step-started', 'step-started', 'step-started']);
});

test('in a list lead to the neighbour, and past its ends nowhere', () => {
  expect(findIn([3, 7, 9], 3, 'next')).toBe(7);
  expect(findIn([3, 7, 9], 8, 'previous')).toBe(7);
  expect(findIn([3, 7, 9], 7, 'previous')).toBe(3);
  expect(findIn([3, 7, 9], 9, 'next')).toBeNull();
  expect(findIn([3, 7, 9], 3, 'previous')).toBeNull();
});
