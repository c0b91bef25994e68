import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { opened } from '../store/changes';
import type { Storage } from '../store/storage';
import { prepare, useStore } from '../store/store';
import { editProgram } from './program';
import { startRemembering } from './remember';

/** The page's events, and a storage which can be full. */
const page = new EventTarget();
vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
vi.stubGlobal('document', Object.assign(new EventTarget(), { documentElement: { dataset: {} } }));

function deviceStorage(map: Map<string, string>): Storage & { full: boolean } {
  return {
    full: false,
    get length() {
      return map.size;
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    removeItem: (key) => void map.delete(key),
    setItem(key, value) {
      if (this.full) throw new DOMException('full', 'QuotaExceededError');
      map.set(key, value);
    },
  };
}

const DRAFT = 'loopscope/1/draft/a/b';
let map: Map<string, string>;
let storage: ReturnType<typeof deviceStorage>;
let stop = () => {};

function openPage(): void {
  stop();
  prepare({});
  useStore.setState((state) => opened(state, { id: 'a/b', original: 'x', html: '', readOnly: false, golden: null }));
  stop = startRemembering(storage);
}

beforeEach(() => {
  vi.useFakeTimers();
  map = new Map();
  storage = deviceStorage(map);
  openPage();
});

afterEach(() => vi.useRealTimers());

test('what is typed is written once typing pauses, not at each key', () => {
  editProgram('xy');
  editProgram('xyz');
  expect(map.get(DRAFT)).toBeUndefined();
  vi.runAllTimers();
  expect(map.get(DRAFT)).toBe('xyz');
});

test('what is typed is written when the page is left, and there again when it is opened', () => {
  editProgram('xyz');
  page.dispatchEvent(new Event('pagehide'));
  expect(map.get(DRAFT)).toBe('xyz');
  openPage();
  expect(useStore.getState().program?.source).toBe('xyz');
});

test('a page that comes back from the browser’s memory sees what was done on others since', () => {
  editProgram('xyz');
  page.dispatchEvent(new Event('pagehide'));
  map.set(DRAFT, 'changed elsewhere');
  map.set('loopscope/1/read', 'gather');
  page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  expect(useStore.getState()).toMatchObject({ program: { source: 'changed elsewhere' }, lessonsRead: ['gather'] });
  vi.runAllTimers();
  expect(map.get(DRAFT)).toBe('changed elsewhere');
});

test('a full storage is told once, and written when there is room again', () => {
  storage.full = true;
  editProgram('xy');
  vi.runAllTimers();
  editProgram('xyz');
  vi.runAllTimers();
  expect(useStore.getState().notices.map((notice) => notice.code)).toEqual(['storage-full']);
  storage.full = false;
  editProgram('xyzz');
  vi.runAllTimers();
  expect(map.get(DRAFT)).toBe('xyzz');
});

test('without storage everything but remembering works', () => {
  stop();
  stop = startRemembering(null);
  editProgram('xyz');
  expect(useStore.getState().program?.source).toBe('xyz');
});
