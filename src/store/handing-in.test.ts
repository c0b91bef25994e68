import { expect, test } from 'vitest';
import { completionOf } from './handing-in';
import { useStore } from './store';

const STATE = {
  ...useStore.getState(),
  exercises: { 'a/one': 'solved', 'a/two': 'tried', 'b/old': 'solved', 'c/other': 'solved' },
  answers: { 'a/one': 'print(1)', 'c/other': 'print(3)' },
} as const;
const WHO = { name: 'Ada', date: '2026-11-21' };
const WANTED = ['a/one', 'a/two', 'b/old'];

test('of a course, what counts is handed in; what was solved before answers were kept comes without', () => {
  expect(completionOf(STATE, { ...WHO, course: 'Week 1', exercises: WANTED })).toEqual({
    ...WHO,
    course: 'Week 1',
    answers: { 'a/one': 'print(1)', 'b/old': null },
    open: ['a/two'],
  });
});

test('without a course, nothing is asked for that is not solved', () => {
  expect(completionOf(STATE, { ...WHO, course: null, exercises: WANTED }).open).toEqual([]);
});
