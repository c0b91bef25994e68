import { describe, expect, test } from 'vitest';
import authorsEn from './authors/en.json';
import authorsHans from './authors/zh-Hans.json';
import authorsHant from './authors/zh-Hant.json';
import coursesEn from './courses/en.json';
import coursesHans from './courses/zh-Hans.json';
import coursesHant from './courses/zh-Hant.json';
import en from './en.json';
import { addWorkbenchMessages, createI18n } from './i18n';
import pagesEn from './pages/en.json';
import pagesHans from './pages/zh-Hans.json';
import pagesHant from './pages/zh-Hant.json';
import workbenchEn from './workbench/en.json';
import workbenchHans from './workbench/zh-Hans.json';
import workbenchHant from './workbench/zh-Hant.json';
import hans from './zh-Hans.json';
import hant from './zh-Hant.json';

/** Every message by its path: `app.name`. */
function flatten(messages: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]: [string, unknown]) => {
      const name = path ? `${path}.${key}` : key;
      return typeof value === 'object' && value !== null ? [...flatten(value, name)] : [[name, String(value)] as const];
    }),
  );
}

/** Chinese has one plural form where English has two. */
function withoutPlural(key: string): string {
  return key.replace(/_(one|other)$/, '');
}

function placeholders(message = ''): string[] {
  return [...message.matchAll(/\{\{.*?\}\}|<\/?\w+>/g)].map((match) => match[0]).sort();
}

describe.each([
  ['zh-Hant', flatten(en), flatten(hant)],
  ['zh-Hans', flatten(en), flatten(hans)],
  ['zh-Hant of the pages', flatten(pagesEn), flatten(pagesHant)],
  ['zh-Hans of the pages', flatten(pagesEn), flatten(pagesHans)],
  ['zh-Hant of the courses', flatten(coursesEn), flatten(coursesHant)],
  ['zh-Hans of the courses', flatten(coursesEn), flatten(coursesHans)],
  ['zh-Hant of what authors are told', flatten(authorsEn), flatten(authorsHant)],
  ['zh-Hans of what authors are told', flatten(authorsEn), flatten(authorsHans)],
  ['zh-Hant of the workbench', flatten(workbenchEn), flatten(workbenchHant)],
  ['zh-Hans of the workbench', flatten(workbenchEn), flatten(workbenchHans)],
])('%s', (_, english, translated) => {
  test('has a message for each English one, and no other', () => {
    const keys = (messages: Map<string, string>) => [...new Set([...messages.keys()].map(withoutPlural))].sort();
    expect(keys(translated)).toEqual(keys(english));
  });

  test('needs no plural but the general one', () => {
    expect([...translated.keys()].filter((key) => key.endsWith('_one'))).toEqual([]);
  });

  test('has the same placeholders in each message', () => {
    for (const [key, message] of translated) {
      expect([key, ...placeholders(message)]).toEqual([key, ...placeholders(english.get(key))]);
    }
  });

  test('leaves no message empty', () => {
    expect([...translated].filter(([, message]) => message.trim() === '')).toEqual([]);
  });
});

test('the two Chinese interfaces are written apart, not converted', () => {
  const [t, s] = [
    flatten({ hant, authorsHant, pagesHant, coursesHant, workbenchHant }),
    flatten({ hans, authorsHans, pagesHans, coursesHans, workbenchHans }),
  ];
  expect([...t.values()].join('')).not.toMatch(/[运执线协进]|默认|代码|程序/);
  expect([...s.values()].join('')).not.toMatch(/執|運|線|協|預設|程式/);
});

test('speaks the language it is asked for', async () => {
  const spoken = await Promise.all(
    ['en', 'zh-Hant', 'zh-Hans'].map(async (name) => (await createI18n(name)).t('action.run')),
  );
  expect(spoken).toEqual(['Run', '執行', '运行']);
});

test('counts in the plural form of the language', async () => {
  const english = await createI18n('en');
  const chinese = await createI18n('zh-Hans');
  expect(english.t('tab.output-count', { count: 1 })).toBe('1 line');
  expect(english.t('tab.output-count', { count: 2 })).toBe('2 lines');
  expect(chinese.t('tab.output-count', { count: 1 })).toBe('1 行');
});

test('learns the words of the workbench when that is loaded, and forgets none', async () => {
  const i18n = await createI18n('zh-Hans');
  await addWorkbenchMessages(i18n);
  expect([i18n.t('action.run'), i18n.t('inspector.label')]).toEqual(['运行', '检查器']);
});

test('refuses a language that it does not have', async () => {
  await expect(createI18n('fr')).rejects.toThrow('no messages in the language fr');
});
