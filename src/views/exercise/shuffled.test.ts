import { expect, test } from 'vitest';
import { moved, shuffled } from './shuffled';

test('a shuffled list has the same items in another order, always the same', () => {
  const lines = ['one', 'two', 'three', 'four', 'five'];
  const order = shuffled(lines, 'seed');
  expect([...order].sort()).toEqual([...lines].sort());
  expect(order).not.toEqual(lines);
  expect(shuffled(lines, 'seed')).toEqual(order);
});

test('even two items are out of order, whatever the seed', () => {
  for (let seed = 0; seed < 20; seed++) expect(shuffled(['a', 'b'], String(seed))).toEqual(['b', 'a']);
});

test('an item moves up and down', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'b', 'c']);
});
