import { expect, test } from 'vitest';
import { csv } from './csv';

test('cells are quoted, and begin with the mark of UTF-8', () => {
  expect(
    csv([
      ['name', 'says "so"'],
      ['林', 'a,b'],
    ]),
  ).toBe('\uFEFF"name","says ""so"""\r\n"林","a,b"\r\n');
});

test.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1'])(
  'no spreadsheet takes %j for a formula',
  (text) => {
    expect(csv([[text]])).toBe(`\uFEFF"'${text.replaceAll('"', '""')}"\r\n`);
  },
);
