import { expect, test } from 'vitest';
import { opened } from './changes';
import { draftForgotten, lessonOpened, lessonRead, progressAdded, progressForgotten } from './progress-changes';
import { conflicts, type Progress, progressFile, readProgressFile } from './progress-file';
import type { State } from './state';
import { useStore } from './store';

const START: State = useStore.getState();

function after(state: State, change: Partial<State>): State {
  return { ...state, ...change };
}

const ORDER = { id: 'gather/order', original: 'print(1)', html: '', readOnly: false, golden: null };
const FILE: Progress = {
  lessonsRead: ['wait', 'gather'],
  exercises: { 'gather/sensors': 'solved', 'wait/first': 'tried' },
  answers: { 'gather/sensors': 'import asyncio' },
  drafts: { 'gather/order': 'print("theirs")', 'wait/a': 'print("only theirs")' },
  asMeant: ['playground'],
};

test('a lesson opened again is gone on with where the reader was; another one from its beginning', () => {
  const state = { ...START, lastLesson: 'gather', lastSection: 'order' };
  expect(lessonOpened(state, 'gather')).toEqual({ lastLesson: 'gather', lastSection: 'order' });
  expect(lessonOpened(state, 'wait')).toEqual({ lastLesson: 'wait', lastSection: null });
});

test('a lesson counts as read once', () => {
  const once = after(START, lessonRead(START, 'gather'));
  expect(once.lessonsRead).toEqual(['gather']);
  expect(lessonRead(once, 'gather')).toEqual({});
});

test('a draft that is forgotten leaves the editor too', () => {
  const open = after(START, opened({ ...START, drafts: { 'gather/order': 'print(2)', playground: 'x' } }, ORDER));
  const state = { ...open, drafts: { 'gather/order': 'print(2)', playground: 'x' } };
  const done = after(state, draftForgotten(state, 'gather/order'));
  expect(done.drafts).toEqual({ playground: 'x' });
  expect(done.program?.source).toBe('print(1)');
  expect(after(state, draftForgotten(state, 'playground')).program?.source).toBe('print(2)');
});

test('forgetting everything keeps how the reader likes the page', () => {
  const state: State = { ...START, ...FILE, theme: 'dark', panes: { room: { a: 40 } }, lastLesson: 'gather' };
  const done = after(state, progressForgotten(state));
  expect(done).toMatchObject({
    lessonsRead: [],
    exercises: {},
    answers: {},
    course: null,
    drafts: {},
    asMeant: [],
    lastLesson: null,
  });
  expect(done).toMatchObject({ theme: 'dark', panes: { room: { a: 40 } } });
});

test('a file adds to what is here; what was solved on either side is solved', () => {
  const state: State = {
    ...START,
    lessonsRead: ['hello', 'gather'],
    exercises: { 'gather/sensors': 'tried', 'wait/first': 'solved' },
    drafts: { 'gather/order': 'print("mine")' },
  };
  const mine = after(state, progressAdded(state, FILE, true));
  expect(mine.lessonsRead).toEqual(['hello', 'gather', 'wait']);
  expect(mine.exercises).toEqual({ 'gather/sensors': 'solved', 'wait/first': 'solved' });
  expect(mine.drafts).toEqual({ 'gather/order': 'print("mine")', 'wait/a': 'print("only theirs")' });
  const theirs = after(state, progressAdded(state, FILE, false));
  expect(theirs.drafts['gather/order']).toBe('print("theirs")');
});

test('an answer that is kept here stays; one that came with a file fills a gap', () => {
  const state: State = { ...START, answers: { 'wait/first': 'mine' } };
  const file = { ...FILE, answers: { ...FILE.answers, 'wait/first': 'theirs' } };
  expect(after(state, progressAdded(state, file, false)).answers).toEqual({
    'wait/first': 'mine',
    'gather/sensors': 'import asyncio',
  });
});

test('a file from before answers were kept is read, and has none', () => {
  const old = progressFile(FILE).replace(/ *"answers": \{[^}]*\},\n/, '');
  expect(old).not.toContain('answers');
  expect(readProgressFile(old)).toEqual({ ...FILE, answers: {} });
});

test('a program in the editor takes the text that stays', () => {
  const state = after(START, opened(START, ORDER));
  expect(after(state, progressAdded(state, FILE, false)).program?.source).toBe('print("theirs")');
});

test('programs clash where both sides have changed them differently', () => {
  expect(conflicts({ drafts: { 'gather/order': 'mine', 'wait/a': 'print("only theirs")' } }, FILE)).toEqual([
    'gather/order',
  ]);
});

test('a file is read as it was written', () => {
  expect(readProgressFile(progressFile(FILE))).toEqual(FILE);
});

test.each([
  ['no JSON', 'hello'],
  ['another file', '{"version":1}'],
  ['a newer version', progressFile(FILE).replace('"version": 1', '"version": 2')],
  ['a broken list', progressFile(FILE).replace('"wait",', '7,')],
  ['a broken answer', progressFile(FILE).replace('"import asyncio"', '7')],
  ['an unknown state', progressFile(FILE).replace('"tried"', '"perhaps"')],
])('%s is refused', (_, text) => {
  expect(readProgressFile(text)).toBeNull();
});
