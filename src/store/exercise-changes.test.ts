import { expect, test } from 'vitest';
import { answerJudged } from './exercise-changes';
import type { State, Verdict } from './state';
import { useStore } from './store';

const START: State = useStore.getState();

function judged(state: State, answer: string, solved: boolean): State {
  const verdict: Verdict = { exercise: 'gather/sensors', answer, findings: [], solved, seed: null };
  return { ...state, ...answerJudged(state, verdict) };
}

test('the last answer that solved an exercise is kept, whatever is tried afterwards', () => {
  const tried = judged(START, 'pass', false);
  expect([tried.exercises, tried.answers]).toEqual([{ 'gather/sensors': 'tried' }, {}]);
  const solved = judged(judged(tried, 'first', true), 'better', true);
  const broken = judged(solved, 'worse', false);
  expect([broken.exercises, broken.answers]).toEqual([{ 'gather/sensors': 'solved' }, { 'gather/sensors': 'better' }]);
});
