import { expect, test } from 'vitest';
import { type Address, linkBetween, parsePath, pathOf, rootFrom } from './address.ts';

const PAGES: readonly (readonly [string, Address])[] = [
  ['/', { language: 'en', page: { kind: 'home' } }],
  ['/playground/', { language: 'en', page: { kind: 'playground' } }],
  ['/zh-Hant/', { language: 'zh-Hant', page: { kind: 'home' } }],
  ['/embed/gather/', { language: 'en', page: { kind: 'embed', slug: 'gather', program: null } }],
  ['/zh-Hant/embed/gather/order/', { language: 'zh-Hant', page: { kind: 'embed', slug: 'gather', program: 'order' } }],
  ['/lesson/', { language: 'en', page: { kind: 'own' } }],
  ['/embed/program/', { language: 'en', page: { kind: 'embed', slug: 'program', program: null } }],
  ['/teach/', { language: 'en', page: { kind: 'teach', slug: null } }],
  ['/zh-Hant/teach/gather/', { language: 'zh-Hant', page: { kind: 'teach', slug: 'gather' } }],
  ['/zh-Hans/learn/the-tower/', { language: 'zh-Hans', page: { kind: 'lesson', slug: 'the-tower' } }],
];

test.each(PAGES)('%s', (path, address) => {
  expect(pathOf(address)).toBe(path);
  expect(parsePath(path)).toEqual(address);
  expect(parsePath(`${path}index.html`)).toEqual(address);
});

test.each([
  '/embed/playground/',
  '/embed/program/x/',
  '/embed/',
  '/embed/a/b/c/',
  '/nope/',
  '/learn/',
  '/learn/a/b/',
  '/teach/a/b/',
  '/lesson/fetcher/',
  '/playground/x/',
  '/en/',
  '/zh-Hant/zh-Hans/',
])('%s is no page', (path) => {
  expect(parsePath(path)).toBeNull();
});

test('links lead up to the root and down again', () => {
  expect([rootFrom('/'), rootFrom('/zh-Hans/learn/x/')]).toEqual(['./', '../../../']);
  expect(linkBetween('/learn/a/', '/zh-Hant/learn/a/')).toBe('../../zh-Hant/learn/a/');
  expect(linkBetween('/', '/playground/')).toBe('./playground/');
});
