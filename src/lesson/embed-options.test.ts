import { expect, test } from 'vitest';
import {
  EMBED_DEFAULTS,
  type EmbedOptions,
  hiddenLinesOf,
  readEmbedOptions,
  writeEmbedOptions,
} from './embed-options.ts';

test.each<[string, Partial<EmbedOptions>]>([
  ['', {}],
  ['?view=editor,console', { view: ['editor', 'console'] }],
  ['?readonly&auto-height&compact', { readOnly: true, autoHeight: true, compact: true }],
  ['?at=1.5&seed=7&theme=dark', { at: 1.5, seed: 7, theme: 'dark' }],
  ['?hide=1-3', { hide: [1, 3] }],
])('%s', (query, options) => {
  const whole = { ...EMBED_DEFAULTS, ...options };
  expect(readEmbedOptions(query)).toEqual(whole);
  expect(writeEmbedOptions(whole)).toBe(query);
});

test.each([
  '?view=kitchen',
  '?view=',
  '?at=soon',
  '?at=-1',
  '?seed=0.5',
  '?theme=pink',
  '?hide=3-1',
  '?hide=all',
  '?compact=false',
])('%s is as if nothing were said', (query) => {
  expect(readEmbedOptions(query)).toEqual(EMBED_DEFAULTS);
});

test('a moment beyond the longest run is the end of that', () => {
  expect(readEmbedOptions('?at=1e300').at).toBe(8_640_000);
});

test.each([
  ['1-3', [1, 3], [1, 3]],
  ['2-99: to the end', [2, 99], [2, 4]],
  ['5-6: there are only four', [5, 6], null],
  ['1-4: nothing would be left', [1, 4], null],
  ['nothing', null, null],
] as const)('of four lines are hidden %s', (_name, hide, hidden) => {
  expect(hiddenLinesOf('a\nb\nc\nd\n', hide)).toEqual(hidden);
});
