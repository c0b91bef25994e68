import { expect, test } from 'vitest';
import { type Site, targetWithin } from './navigation';

const SITE: Site = {
  base: '/courses/loop',
  current: () => ({ language: 'en', page: { kind: 'home' } }),
  exists: ({ page }) => page.kind !== 'lesson' || page.slug === 'the-tower',
};
const HERE = 'https://example.org/courses/loop/learn/hello/';

function follow(link: string): string | null {
  return targetWithin(SITE, new URL(link, HERE), new URL(HERE))?.path ?? null;
}

test('a page of the site, with its section', () => {
  expect(follow('../the-tower/#layers')).toBe('/learn/the-tower/#layers');
  expect(follow('../../')).toBe('/');
});

test('what a link names of a page goes with it', () => {
  expect(follow('../the-tower/?program=layer-9#layers')).toBe('/learn/the-tower/?program=layer-9#layers');
});

test.each([
  ['a section of the same page', '#timeline'],
  ['something else of the same page', '?program=again'],
  ['another language, which has messages of its own', '../../zh-Hant/'],
  ['a page that is not there', '../nope/'],
  ['a file', '../../assets/main.js'],
  ['a path above the site', '../../../'],
  ['another site', 'https://docs.python.org/'],
])('%s is left to the browser', (_, link) => {
  expect(follow(link)).toBeNull();
});
