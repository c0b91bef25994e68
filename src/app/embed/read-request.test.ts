import { expect, test } from 'vitest';
import { readRequest } from './read-request';

const ask = (request: object) => readRequest({ target: 'loopscope', ...request });

test.each([
  { type: 'run', id: 1 },
  { type: 'run', id: 'a', code: 'print(1)' },
  { type: 'hello' },
  { type: 'stop' },
  { type: 'set-code', code: '' },
  { type: 'get-code', id: 2 },
  { type: 'go-to', seconds: 1.5 },
  { type: 'theme', theme: 'dark' },
])('%o is a request', (request) => {
  expect(ask({ ...request, further: 'ignored' })).toEqual(request);
});

test.each([
  { type: 'run' },
  { type: 'run', id: 1, code: 42 },
  { type: 'set-code' },
  { type: 'get-code', id: {} },
  { type: 'go-to', seconds: -1 },
  { type: 'go-to', seconds: Number.NaN },
  { type: 'theme', theme: 'pink' },
  { type: 'dance' },
])('%o is none', (request) => {
  expect(ask(request)).toBeNull();
});

test('what is not for Loopscope is none', () => {
  expect([null, 'run', 7, [], { type: 'stop' }].map(readRequest)).toEqual([null, null, null, null, null]);
});

test('a moment beyond the longest run is the end of that', () => {
  for (const seconds of [1e300, Number.POSITIVE_INFINITY]) {
    expect(ask({ type: 'go-to', seconds })).toEqual({ type: 'go-to', seconds: 8_640_000 });
  }
});
