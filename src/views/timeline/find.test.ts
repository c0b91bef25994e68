import { expect, it } from 'vitest';
import { TWO_SLEEPS } from '../../test/programs';
import { traceFromText } from '../../test/trace-fixture';
import { buildTrace } from '../../trace/trace-builder';
import { findMatches } from './find';

const trace = buildTrace(traceFromText(TWO_SLEEPS));
const titleOf = (task: number) => trace.tracks.find((track) => track.id === task)?.title;

it('finds tasks by their names, whatever the case', () => {
  expect(findMatches(trace, 'FETCH 2').map(({ task }) => titleOf(task))).toContain('fetch 2');
});

it('finds what is written on bars, where they begin', () => {
  const [match] = findMatches(trace, 'sleep 2');
  expect(match && titleOf(match.task)).toBe('fetch 2');
  expect(trace.events[match?.seq ?? -1]).toMatchObject({ kind: 'task-waiting', on: { label: 'sleep 2.0' } });
});

it('finds nothing for an empty text', () => {
  expect(findMatches(trace, '  ')).toEqual([]);
});
