import { describe, expect, test } from 'vitest';
import { type Remembered, recall, remember, type Storage } from './storage';

const NOTHING: Remembered = {
  drafts: {},
  asMeant: [],
  theme: 'system',
  panes: {},
  lastLesson: null,
  lastSection: null,
  lessonsRead: [],
  offerDeclined: false,
  breakpoints: {},
  speed: { unit: 'time', rate: 1 },
  inlineValues: false,
  singleKeys: true,
  exercises: {},
  answers: {},
  course: null,
  courseDraft: null,
};

/** A storage in memory which holds so many characters. */
function memoryStorage(entries: Record<string, string> = {}, capacity = Number.POSITIVE_INFINITY): Storage {
  const map = new Map(Object.entries(entries));
  return {
    get length() {
      return map.size;
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    removeItem: (key) => void map.delete(key),
    setItem: (key, value) => {
      const used = [...map].reduce((sum, [k, v]) => sum + (k === key ? 0 : k.length + v.length), 0);
      if (used + key.length + value.length > capacity) throw new DOMException('full', 'QuotaExceededError');
      map.set(key, value);
    },
  };
}

test('what was remembered is recalled', () => {
  const storage = memoryStorage();
  const kept: Remembered = {
    drafts: { 'hello/first': 'print(2)', playground: '' },
    asMeant: ['hello/first', 'playground'],
    theme: 'dark',
    panes: { room: { lesson: 40, workbench: 60 } },
    lastLesson: 'hello',
    lastSection: 'one-second',
    lessonsRead: ['hello', 'the-tower'],
    offerDeclined: true,
    breakpoints: {
      'hello/first': [
        { id: 1, enabled: true, when: { kind: 'line', line: 7 } },
        { id: 3, enabled: false, when: { kind: 'task-waiting', task: 'fetch 2' } },
      ],
    },
    speed: { unit: 'steps', rate: 10 },
    inlineValues: true,
    singleKeys: false,
    exercises: { 'hello/first-try': 'tried', 'hello/second': 'solved' },
    answers: { 'hello/second': 'import asyncio\n' },
    course: { title: 'Week 1', lessons: [{ slug: 'hello', note: 'Read it twice', counts: ['second'] }] },
    courseDraft: { title: '', lessons: [] },
  };
  expect(remember(storage, NOTHING, kept)).toBe(true);
  expect(recall(storage)).toEqual(kept);
});

test('what an older version of the site remembered is all there; what it did not keep is not', () => {
  const storage = memoryStorage({ 'loopscope/1/exercise/hello/second': 'solved', 'loopscope/1/read': 'hello' });
  const recalled = recall(storage);
  expect(recalled).toMatchObject({ exercises: { 'hello/second': 'solved' }, lessonsRead: ['hello'] });
  expect(recalled).toMatchObject({ answers: {} });
});

test('two open pages keep what the other has added to a list, and each takes away only what it had', () => {
  const storage = memoryStorage({ 'loopscope/1/read': 'hello', 'loopscope/1/as-meant': 'a/b\nplayground' });
  const first: Remembered = { ...NOTHING, ...recall(storage) };
  const second: Remembered = { ...NOTHING, ...recall(storage) };
  remember(storage, first, { ...first, lessonsRead: ['hello', 'gather'], asMeant: ['a/b', 'playground', 'c/d'] });
  remember(storage, second, { ...second, lessonsRead: ['hello', 'wait'], asMeant: ['a/b'] });
  expect(recall(storage)).toMatchObject({ lessonsRead: ['gather', 'hello', 'wait'], asMeant: ['c/d', 'a/b'] });
});

test('a course that makes no sense is none', () => {
  const storage = memoryStorage({ 'loopscope/1/course': '{"title":"x"}', 'loopscope/1/course-draft': 'nonsense' });
  expect(recall(storage)).toEqual({ drafts: {}, breakpoints: {}, exercises: {}, answers: {} });
});

test('a draft that is given up is forgotten', () => {
  const storage = memoryStorage();
  const edited = { ...NOTHING, drafts: { a: '1', b: '2' } };
  remember(storage, NOTHING, edited);
  remember(storage, edited, { ...NOTHING, drafts: { b: '2' } });
  expect(recall(storage).drafts).toEqual({ b: '2' });
});

test('only what changed is written, so two open pages keep each other’s drafts', () => {
  const storage = memoryStorage();
  remember(storage, NOTHING, { ...NOTHING, drafts: { a: '1' }, breakpoints: {} });
  remember(storage, NOTHING, { ...NOTHING, drafts: { b: '2' } });
  expect(recall(storage).drafts).toEqual({ a: '1', b: '2' });
});

test('a full storage is told, and keeps what it held', () => {
  const storage = memoryStorage({}, 60);
  const small = { ...NOTHING, drafts: { a: 'short' } };
  expect(remember(storage, NOTHING, small)).toBe(true);
  expect(remember(storage, small, { ...NOTHING, drafts: { a: 'x'.repeat(100) } })).toBe(false);
  expect(recall(storage).drafts).toEqual({ a: 'short' });
});

describe('what is broken is left out and harms nothing else', () => {
  test.each([
    ['panes', '{'],
    ['panes', '[]'],
    ['panes', '{"room":{"lesson":"wide"}}'],
    ['panes', '{"room":{"lesson":-3}}'],
    ['theme', 'purple'],
    ['speed', '3 time'],
    ['breakpoints/a', '[{"id":1}]'],
  ])('%s: %s', (name, value) => {
    const storage = memoryStorage({ [`loopscope/1/${name}`]: value, 'loopscope/1/draft/a': '1', other: 'x' });
    expect(recall(storage)).toEqual({ drafts: { a: '1' }, breakpoints: {}, exercises: {}, answers: {} });
  });

  test('a storage that refuses everything', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const storage = { getItem: refuse, setItem: refuse, removeItem: refuse, key: refuse, length: 1 };
    expect(recall(storage)).toEqual({ drafts: {}, breakpoints: {}, exercises: {}, answers: {} });
    expect(remember(storage, NOTHING, { ...NOTHING, theme: 'dark' })).toBe(false);
  });
});
