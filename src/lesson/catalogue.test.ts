import { expect, test } from 'vitest';
import { catalogueOf } from './catalogue.ts';
import { type Curriculum, LANGUAGES, type Language, type Lesson } from './lesson.ts';

const program = { name: 'kettle', source: '', html: '', golden: null };

const tea = (language: Language): Lesson => ({
  slug: 'tea',
  language,
  title: `Tea ${language}`,
  summary: `S ${language}`,
  aims: [`pour <code>${language}</code>`],
  buildsOn: ['water'],
  teaches: ['gather'],
  sections: [],
  body: [],
  programs: { kettle: program },
  exercises: {
    lines: {
      id: 'lines',
      title: `Lines ${language}`,
      task: [],
      hints: [],
      explanation: [],
      wrong: [],
      form: { kind: 'order', program },
    },
  },
  terms: [],
});

const curriculum = (language: Language): Curriculum => ({
  chapters: [{ id: 'start', title: `Start ${language}`, lessons: [{ slug: 'tea', title: `Tea ${language}` }] }],
});

const each = <T>(make: (language: Language) => T) =>
  Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, T>;

test('a lesson in every language, without programs’ sources and recorded runs', () => {
  const found = catalogueOf(
    each(curriculum),
    each((language) => new Map([['tea', tea(language)]])),
  );
  expect(found).toEqual({
    version: 1,
    languages: ['en', 'zh-Hant', 'zh-Hans'],
    chapters: [{ id: 'start', title: each((language) => `Start ${language}`), lessons: ['tea'] }],
    lessons: [
      {
        slug: 'tea',
        buildsOn: ['water'],
        teaches: ['gather'],
        programs: ['kettle'],
        exercises: [{ id: 'lines', kind: 'order', title: each((language) => `Lines ${language}`) }],
        texts: {
          en: textsOf('en', ''),
          'zh-Hant': textsOf('zh-Hant', 'zh-Hant/'),
          'zh-Hans': textsOf('zh-Hans', 'zh-Hans/'),
        },
      },
    ],
  });
});

function textsOf(language: Language, prefix: string) {
  return {
    title: `Tea ${language}`,
    summary: `S ${language}`,
    aims: [`pour <code>${language}</code>`],
    page: `${prefix}learn/tea/`,
    embed: `${prefix}embed/tea/`,
    teach: `${prefix}teach/tea/`,
  };
}

test('a lesson that lacks a language is a mistake', () => {
  const lessons = each((language) => new Map(language === 'zh-Hans' ? [] : [['tea', tea(language)]]));
  expect(() => catalogueOf(each(curriculum), lessons)).toThrow('tea');
});
