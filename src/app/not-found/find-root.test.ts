import { describe, expect, test } from 'vitest';
import { findRoot, foldersAbove } from './find-root';

test('the folders above a path, nearest first', () => {
  expect(foldersAbove('/a/b/c')).toEqual(['/a/b/', '/a/', '/']);
  expect(foldersAbove('/a/b/')).toEqual(['/a/b/', '/a/', '/']);
  expect(foldersAbove('/')).toEqual(['/']);
});

describe('finding the root', () => {
  const siteAt = (root: string) => async (folder: string) => folder === root;

  test.each([
    ['/nope', '/'],
    ['/learn/nope/deeper/', '/'],
    ['/courses/loop/zh-Hant/learn/nope/', '/courses/loop/'],
    ['/courses/loop/', '/courses/loop/'],
  ])('from %s', async (path, root) => {
    expect(await findRoot(path, siteAt(root))).toBe(root);
  });

  test('the nearest of two sites', async () => {
    expect(await findRoot('/preview/x', async () => true)).toBe('/preview/');
  });

  test('a folder that cannot be asked is skipped', async () => {
    const ask = async (folder: string) => {
      if (folder !== '/') throw new Error('network');
      return true;
    };
    expect(await findRoot('/a/b', ask)).toBe('/');
  });

  test('there may be none', async () => {
    expect(await findRoot('/a/b', async () => false)).toBeNull();
  });
});
