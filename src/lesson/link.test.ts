import { describe, expect, test } from 'vitest';
import { isLinkState, type LinkState, readLinkState, writeLinkState } from './link.ts';

const STATE: LinkState = {
  code: 'print("茶 ☕")\n',
  seed: 7,
  at: [2_000_000_000, 3],
  task: 4,
  view: 'inspector',
  asMeant: true,
};

describe('a link', () => {
  test('says again what was put into it', async () => {
    const fragment = await writeLinkState(STATE);
    expect(fragment).toMatch(/^#v1\.[\w-]+$/);
    expect(await readLinkState(fragment)).toEqual({ state: STATE, problem: null });
  });

  test('with nothing to say needs no fragment', async () => {
    expect(await writeLinkState({})).toBe('');
  });

  test('stays readable: a link made by the first version', async () => {
    // {"code":"print(1)\n","at":[0,2]}
    const first = '#v1.eJyrVkrOT0lVslIqKMrMK9Ew1IzJU9JRSixRsoo20DGKrQUApLkJlA';
    expect(await readLinkState(first)).toEqual({ state: { code: 'print(1)\n', at: [0, 2] }, problem: null });
  });

  test('to a section is none of these', async () => {
    expect(isLinkState('#what-runs')).toBe(false);
    expect(await readLinkState('#what-runs')).toBeNull();
  });
});

describe('of a broken link is told', () => {
  test('that it was cut off, wherever that was', async () => {
    const fragment = await writeLinkState(STATE);
    for (let length = '#v1.'.length; length < fragment.length; length++) {
      expect(await readLinkState(fragment.slice(0, length))).toEqual({ state: {}, problem: 'damaged' });
    }
  });

  test('that a character was changed', async () => {
    const fragment = await writeLinkState({ code: 'a'.repeat(50) + Math.PI });
    for (let at = 5; at < fragment.length - 1; at++) {
      const other = fragment[at] === 'A' ? 'B' : 'A';
      const read = await readLinkState(fragment.slice(0, at) + other + fragment.slice(at + 1));
      expect(read).toEqual({ state: {}, problem: 'damaged' });
    }
  });

  test('that a newer site has made it', async () => {
    expect(await readLinkState('#v2.whatever-that-means')).toEqual({ state: {}, problem: 'newer' });
  });

  test('that a part of it is wrong; the others are read', async () => {
    const odd = { code: 42, seed: 3, view: 'kitchen', colour: 'red' } as unknown as LinkState;
    expect(await readLinkState(await writeLinkState(odd))).toEqual({ state: { seed: 3 }, problem: 'partly' });
  });

  test('that it would unfold to more than a program is', async () => {
    const bomb = await writeLinkState({ code: 'x'.repeat(5_000_000) });
    expect(bomb.length).toBeLessThan(10_000);
    expect(await readLinkState(bomb)).toEqual({ state: {}, problem: 'damaged' });
  });
});
