import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { type Completion, codeOf, writeCompletion } from '../../../lesson/completion';
import { type Handed, LARGEST_TEXT, readHandedIn, solvedAgain, waiting } from './handed-in';
import { tableRows } from './table-rows';

const ADA: Completion = {
  name: 'Ada',
  course: 'Week 1',
  date: '2026-11-21',
  answers: { 'a/one': 'print(1)', 'a/two': null },
  open: ['b/three'],
};

async function handedIn(completion: Completion): Promise<Handed> {
  const { handed } = await readHandedIn(codeOf(await writeCompletion(completion)), [], null);
  return handed[0] as Handed;
}

test('each code of a text is read by itself: a broken one harms no other', async () => {
  const fragment = await writeCompletion(ADA);
  const { handed, refused } = await readHandedIn(`${codeOf(fragment)} loopscope:v1.xx; loopscope:v9.yy;`, [], null);
  expect(handed.map(({ completion }) => completion)).toEqual([ADA]);
  expect(refused.map(({ problem }) => problem)).toEqual(['damaged', 'newer']);
});

test('a code that stands in the table is not read again', async () => {
  const ada = await handedIn(ADA);
  expect(await readHandedIn(codeOf(ada.code), [ada], 'ada.txt')).toEqual({
    handed: [],
    refused: [{ source: 'ada.txt', problem: 'twice' }],
  });
});

test.each([
  ['no code', 'none', 'hello'],
  ['far too much', 'too-large', 'x'.repeat(LARGEST_TEXT + 1)],
])('a text with %s is refused', async (_, problem, text) => {
  expect(await readHandedIn(text, [], 'it.txt')).toEqual({ handed: [], refused: [{ source: 'it.txt', problem }] });
});

test('only answers that are there and not yet judged wait to be run', async () => {
  const ada = await handedIn(ADA);
  expect(waiting(ada)).toEqual([['a/one', 'print(1)']]);
  const judged: Handed = { ...ada, judged: { 'a/one': 'solved' } };
  expect([waiting(judged), solvedAgain(judged)]).toEqual([[], 1]);
});

test('the table has a column for each exercise that anybody has', async () => {
  const t = ((key: string) => key.replace('check.', '')) as unknown as TFunction;
  const bob = await handedIn({ name: '=1+1', course: null, date: '2026-11-20', answers: { 'c/four': 'x' }, open: [] });
  const ada: Handed = { ...(await handedIn(ADA)), judged: { 'a/one': 'not-solved' } };
  expect(tableRows([ada, bob], t)).toEqual([
    ['name', 'course', 'date', 'says', 'again', 'a/one', 'a/two', 'b/three', 'c/four'],
    ['Ada', 'Week 1', '2026-11-21', '2', '0', 'state-not-solved', 'state-no-answer', 'state-open', 'state-open'],
    ['=1+1', 'all-lessons', '2026-11-20', '1', '', 'state-open', 'state-open', 'state-open', 'state-not-run'],
  ]);
});
