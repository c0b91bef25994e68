import { describe, expect, test } from 'vitest';
import { ACTIONS } from '../actions';
import en from '../i18n/en.json';
import workbench from '../i18n/workbench/en.json';
import { isSingleKey, type KeyPress, matches } from './keys';

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

  test('of a letter holds with and without Shift apart, whatever Caps Lock makes of it', () => {
    expect(matches('o', press('o'), false)).toBe(true);
    expect(matches('o', press('O'), false)).toBe(true);
    expect(matches('o', press('O', { shiftKey: true }), false)).toBe(false);
    expect(matches('Shift+o', press('O', { shiftKey: true }), false)).toBe(true);
  });

  test('of a letter goes by its place where the keyboard writes another script', () => {
    expect(matches('o', press('щ', { code: 'KeyO' }), false)).toBe(true);
    // A French keyboard has its own place for every letter.
    expect(matches('a', press('q', { code: 'KeyA' }), false)).toBe(false);
  });

  test('is a single key where no Ctrl, Alt or Command is held', () => {
    expect(['o', 'Shift+o', '?', '>'].every(isSingleKey)).toBe(true);
    expect(['F8', 'Shift+F8', 'Mod+.', 'Space', 'ArrowRight', 'Shift+ArrowRight'].some(isSingleKey)).toBe(false);
  });

  test('of the space bar goes by the key’s place', () => {
    expect(matches('Space', press(' ', { code: 'Space' }), false)).toBe(true);
  });
});

test('every action has a name in the interface', () => {
  expect(ACTIONS.filter(({ id }) => !(id in { ...en.action, ...workbench.action }))).toEqual([]);
});

test('no two actions share a key, apart from play and pause, which exclude each other', () => {
  const bindings = ACTIONS.filter(({ id }) => id !== 'pause').flatMap(({ keys }) => keys?.binding ?? []);
  expect(bindings).toEqual([...new Set(bindings)]);
});

test('every single key holds outside text only, or while its view has the focus', () => {
  const single = ACTIONS.filter(({ keys }) => keys && isSingleKey(keys.binding));
  expect(single.filter(({ keys }) => keys?.scope === 'everywhere')).toEqual([]);
});
