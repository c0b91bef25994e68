import { expect, it } from 'vitest';
import { clamp } from './geometry';
import { partitionPoint } from './search';

it('counts the leading items that belong', () => {
  const numbers = [1, 3, 3, 7];
  const below = (limit: number) => partitionPoint(numbers.length, (i) => (numbers[i] ?? 0) < limit);
  expect([0, 1, 2, 3, 4, 7, 8].map(below)).toEqual([0, 0, 1, 1, 3, 3, 4]);
});

it('counts nothing in an empty list', () => {
  expect(partitionPoint(0, () => true)).toBe(0);
});

it('keeps a value between two limits', () => {
  expect([-1, 0, 5, 10, 11].map((value) => clamp(value, 0, 10))).toEqual([0, 0, 5, 10, 10]);
});
