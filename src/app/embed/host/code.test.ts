import { expect, test } from 'vitest';
import { dedented } from './code';

test.each([
  ['the empty lines around a program', '\n\n  \nprint(1)\n\n', 'print(1)\n'],
  ['the indentation that all lines share', '    if x:\n\n        y()\n', 'if x:\n\n    y()\n'],
  ['nothing of a program without either', 'a\n b\n', 'a\n b\n'],
  ['all of an empty block', ' \n \n', ''],
])('takes away %s', (_what, text, program) => {
  expect(dedented(text)).toBe(program);
});
