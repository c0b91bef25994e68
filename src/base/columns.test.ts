import { expect, it } from 'vitest';
import { columns, fitColumns } from './columns';

it('counts two columns for a Chinese character and none for a combining mark', () => {
  expect(['tea', '泡茶', 'cafe\u0301', 'ｔ', '🍵'].map(columns)).toEqual([3, 4, 4, 2, 2]);
});

it('fills a text up, or cuts it, to exactly the width asked for', () => {
  expect(fitColumns('tea', 5)).toBe('tea  ');
  expect(fitColumns('泡茶', 5)).toBe('泡茶 ');
  expect(fitColumns('a long name', 5)).toBe('a lo…');
  // Half a character cannot be kept: a space stands in for it.
  expect(fitColumns('泡一壺茶', 5)).toBe('泡一…');
  expect(fitColumns('泡一壺茶', 4)).toBe('泡 …');
});
