import { expect, test } from 'vitest';
import { rawAddress } from './raw-address';

const GIST = '/ada/0123456789abcdef0123456789abcdef';

test.each([
  [
    'https://github.com/ada/course/blob/main/week%201/lesson.md?plain=1#L3',
    'https://raw.githubusercontent.com/ada/course/main/week%201/lesson.md',
  ],
  ['https://github.com/ada/course/raw/main/lesson.md', 'https://raw.githubusercontent.com/ada/course/main/lesson.md'],
  [`https://gist.github.com${GIST}`, `https://gist.githubusercontent.com${GIST}/raw`],
])('a page about a file leads to the file: %s', (page, file) => {
  expect(rawAddress(page)).toBe(file);
});

test.each([
  'lesson.md',
  'https://github.com/ada/course',
  'https://gist.github.com/ada',
  'https://raw.githubusercontent.com/ada/course/main/lesson.md',
  'https://github.com.example.org/ada/course/blob/main/lesson.md',
])('%s is left as it is', (address) => {
  expect(rawAddress(address)).toBeNull();
});
