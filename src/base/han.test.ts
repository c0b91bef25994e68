import { expect, test } from 'vitest';
import { apart, apartInHtml, queryFor, together } from './han';

test('Chinese characters are put apart and together again', () => {
  const text = '事件迴圈 runs 任務，一次一個';
  expect(apart('事件 loop')).toBe('事\u200a件 loop');
  expect(together(apart(text))).toBe(text);
});

test('tags and their attributes stay as they are', () => {
  expect(apartInHtml('<h2 title="事件">事件</h2>')).toBe('<h2 title="事件">事\u200a件</h2>');
});

test('marks around neighbours become one', () => {
  expect(together('<mark>事 </mark><mark>件</mark> 在 <mark>任</mark>')).toBe('<mark>事件</mark>在<mark>任</mark>');
});

test('a Chinese word is sought as a phrase, others word by word', () => {
  expect(queryFor('死結')).toBe('"死\u200a結"');
  expect(queryFor('create_task')).toBe('create_task');
  expect(queryFor('取消 task')).toBe('取\u200a消 task');
});
