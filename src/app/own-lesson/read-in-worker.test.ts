import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readInWorker } from './read-in-worker';
import type { FromReader, ToReader } from './reader';

/** A reader that does what the test says. */
class FakeReader {
  static latest: FakeReader;
  readonly heard: ToReader[] = [];
  ended = false;
  onmessage: (event: { data: FromReader }) => void = () => {};
  constructor() {
    FakeReader.latest = this;
  }
  postMessage(message: ToReader): void {
    this.heard.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  says(data: FromReader): void {
    this.onmessage({ data });
  }
}

const TASK = { text: '', slug: 'own:x', language: 'en', base: null, slugs: [] } as const;
const OWN = { lesson: null, problems: [] };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeReader);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a reader that goes on for ever is ended', async () => {
  const reading = readInWorker(TASK, async () => null);
  // Its script may come as slowly as it will.
  await vi.advanceTimersByTimeAsync(60_000);
  expect(FakeReader.latest.ended).toBe(false);
  FakeReader.latest.says({ type: 'started' });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await reading).toBe('endless');
  expect(FakeReader.latest.ended).toBe(true);
});

test('waiting for a file does not count', async () => {
  let answer: (text: string) => void = () => {};
  const file = new Promise<string>((resolve) => {
    answer = resolve;
  });
  const reading = readInWorker(TASK, () => file);
  FakeReader.latest.says({ type: 'started' });
  FakeReader.latest.says({ type: 'ask', id: 0, question: { kind: 'file', path: 'programs/tea.py' } });
  await vi.advanceTimersByTimeAsync(30_000);
  expect(FakeReader.latest.ended).toBe(false);
  answer('print(1)');
  await vi.advanceTimersByTimeAsync(9_000);
  expect(FakeReader.latest.heard.at(-1)).toEqual({ type: 'answer', id: 0, answer: 'print(1)' });
  FakeReader.latest.says({ type: 'read', own: OWN });
  expect(await reading).toEqual(OWN);
  expect(FakeReader.latest.ended).toBe(true);
});

test('a reader that breaks says why', async () => {
  const reading = readInWorker(TASK, async () => null);
  FakeReader.latest.says({ type: 'failed', reason: 'Maximum call stack size exceeded' });
  await expect(reading).rejects.toThrow('Maximum call stack');
  expect(FakeReader.latest.ended).toBe(true);
});
