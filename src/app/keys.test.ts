import { describe, expect, test } from 'vitest';
import { ACTIONS } from '../actions';
import en from '../i18n/en.json';
import { type KeyPress, matches } from './keys';

function press(key: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  return { key, code: key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...modifiers };
}

describe('a key binding', () => {
  test('with Mod is Control, and Command on Apple’s machines', () => {
    expect(matches('Mod+Enter', press('Enter', { ctrlKey: true }), false)).toBe(true);
    expect(matches('Mod+Enter', press('Enter', { metaKey: true }), true)).toBe(true);
    expect(matches('Mod+Enter', press('Enter', { ctrlKey: true }), true)).toBe(false);
    expect(matches('Mod+Enter', press('Enter', { metaKey: true }), false)).toBe(false);
  });

  test('leaves other chords of its key alone', () => {
    expect(matches('ArrowRight', press('ArrowRight'), false)).toBe(true);
    expect(matches('ArrowRight', press('ArrowRight', { shiftKey: true }), false)).toBe(false);
    expect(matches('ArrowRight', press('ArrowRight', { altKey: true }), false)).toBe(false);
    expect(matches('Shift+ArrowRight', press('ArrowRight', { shiftKey: true }), false)).toBe(true);
  });

  test('of a character holds however the keyboard makes it', () => {
    expect(matches('?', press('?', { shiftKey: true, code: 'Slash' }), false)).toBe(true);
    expect(matches('?', press('?', { code: 'Minus' }), false)).toBe(true);
  });

  test('of the space bar goes by the key’s place', () => {
    expect(matches('Space', press(' ', { code: 'Space' }), false)).toBe(true);
  });
});

test('every action has a name in the interface', () => {
  expect(ACTIONS.filter(({ id }) => !(id in en.action))).toEqual([]);
});

test('no two actions share a key, apart from play and pause, which exclude each other', () => {
  const bindings = ACTIONS.filter(({ id }) => id !== 'pause').flatMap(({ keys }) => keys?.binding ?? []);
  expect(bindings).toEqual([...new Set(bindings)]);
});
