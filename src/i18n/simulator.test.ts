import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EXPLANATIONS, REASONS } from '../runtime/explanations';
import { type SimulatorMessages, translated } from './simulator';
import hans from './simulator/zh-Hans.json';
import hant from './simulator/zh-Hant.json';

const PYTHON = new URL('../runtime/python/loopscope/', import.meta.url);

/** Every `Template("…")` of the simulator: Python joins string literals that follow each other. */
function templatesOfPython(): string[] {
  return readdirSync(PYTHON)
    .filter((file) => file.endsWith('.py'))
    .flatMap((file) => {
      const source = readFileSync(new URL(file, PYTHON), 'utf8').replace(/"""[\s\S]*?"""/g, '');
      const found = [...source.matchAll(/\bTemplate\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+),?\s*\)/g)];
      expect(found.length, `${file} makes a template of something else than plain strings`).toBe(
        source.match(/\bTemplate\(/g)?.length ?? 0,
      );
      return found.map(([, strings = '']) =>
        [...strings.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text).join(''),
      );
    });
}

const templates = [...new Set([...templatesOfPython(), ...Object.values(EXPLANATIONS), ...Object.values(REASONS)])];

const parts = (text: string) => new Set(text.match(/\{\w+\}/g));

describe.each([
  ['zh-Hant', hant as SimulatorMessages],
  ['zh-Hans', hans as SimulatorMessages],
])('in %s', (_, messages) => {
  const entries = Object.values(messages).flatMap(Object.entries<string>);

  test('every sentence that the simulator can say is translated, and nothing else', () => {
    expect(templates.length).toBeGreaterThan(80);
    expect(entries.map(([english]) => english).sort()).toEqual(templates.toSorted());
  });

  test('a translation has the parts of its sentence', () => {
    for (const [english, translation] of entries) {
      expect([english, parts(translation)]).toEqual([english, parts(english)]);
    }
  });

  test('what a template makes is recognized as its own', () => {
    for (const [group, table] of Object.entries(messages)) {
      for (const [english, translation] of Object.entries(table)) {
        const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_whole, name: string) => `x${name}`);
        const told = translated(messages, filled(english), group)?.replaceAll(' ', '');
        expect(told).toBe(filled(translation).replaceAll(' ', ''));
      }
    }
  });
});

test('the two are written apart, not converted', () => {
  expect(JSON.stringify(Object.values(hant).map((table) => Object.values(table)))).not.toMatch(
    /[运执线协进]|程序|代码/,
  );
  expect(JSON.stringify(Object.values(hans).map((table) => Object.values(table)))).not.toMatch(/執|運|線|協|程式/);
});

const inHant = (text: string) => translated(hant, text);

test('names, lines and code stay', () => {
  expect(inHant('fetch() made a coroutine object and nothing ran it. Write `asyncio.run(fetch(…))`.')).toBe(
    'fetch() 做出了協程物件，卻沒有誰去執行它。寫成 `asyncio.run(fetch(…))`。',
  );
});

test('a deadlock is told with everybody who waits', () => {
  const told =
    'Deadlock: nothing is ready to run and no timer is set, so nobody can ever go on. ' +
    'Task-1 waits for the task Task-2 at line 12; Task-2 waits for Lock.acquire at line 5; ' +
    'Thread Bob waits for Lock.acquire at line 7 (held by Alice); ' +
    'Thread MainThread waits for Thread.join of Bob; cook waits for a future that nobody has resolved; and 2 more.';
  expect(inHant(told)).toBe(
    '死結：沒有就緒的工作，也沒有計時器，誰都不可能再往下走。' +
      'Task-1 在第 12 行等任務 Task-2；Task-2 在第 5 行等 Lock.acquire；' +
      '執行緒 Bob 在第 7 行等 Lock.acquire（由 Alice 持有）；' +
      '執行緒 MainThread 在等 Bob 的 Thread.join；cook 在等沒有誰會給它結果的 Future；還有 2 個。',
  );
});

test('a phrase within a sentence is translated too, code is not', () => {
  const instead = 'Write asyncio.all_tasks().';
  expect(inHant(`asyncio.Task.all_tasks() was deprecated in Python 3.7 and removed in 3.9. ${instead}`)).toBe(
    'asyncio.Task.all_tasks() 在 Python 3.7 棄用，在 3.9 移除。改寫成 asyncio.all_tasks()。',
  );
  expect(inHant('asyncio.wait() of coroutines was deprecated in Python 3.8 and removed in 3.11. Make it so.')).toBe(
    '把協程交給 asyncio.wait() 的用法在 Python 3.8 棄用，在 3.11 移除。Make it so.',
  );
});

test('of two templates that can fit, the one that has made it is found', () => {
  expect(
    inHant('asyncio.x is deprecated since Python 3.14 and goes in 3.16. Write inspect.iscoroutinefunction(…).'),
  ).toBe('asyncio.x 從 Python 3.14 起棄用，到 3.16 移除。改寫成 inspect.iscoroutinefunction(…)。');
});

test('what is no sentence of the simulator has no translation', () => {
  expect(inHant("ValueError: can't do that")).toBeNull();
  expect(inHant('Task-1 waits for Lock.acquire')).toBeNull();
});
