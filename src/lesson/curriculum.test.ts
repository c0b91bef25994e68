import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { lessonSlugs, parseCurriculum } from './curriculum.ts';
import { parseGlossary } from './glossary.ts';
import { report } from './problem.ts';

const file = (value: string) => new VFile({ path: 'x.yaml', value });

test('the curriculum gives the lessons in order', () => {
  const read = parseCurriculum(
    file('chapters:\n  - id: a\n    title: { en: A, zh-Hant: 甲, zh-Hans: 甲 }\n    lessons: [one, two]\n'),
  );
  expect(read && lessonSlugs(read)).toEqual(['one', 'two']);
});

test.each([
  [
    'a chapter without one of the languages',
    'chapters:\n  - id: a\n    title: { en: A, zh-Hant: 甲 }\n    lessons: []\n',
    /3:1\s+error `chapters.0.title.zh-Hans`/,
  ],
  [
    'an unknown field',
    'chapters:\n  - id: a\n    name: x\n    title: { en: A, zh-Hant: B, zh-Hans: C }\n    lessons: []\n',
    /3:1\s+error unknown field `name`/,
  ],
  [
    'a slug with capitals',
    'chapters:\n  - id: a\n    title: { en: A, zh-Hant: B, zh-Hans: C }\n    lessons:\n      - One\n',
    /5:1\s+error `chapters.0.lessons.0`: must be lower case/,
  ],
  [
    'a lesson listed twice',
    'chapters:\n  - id: a\n    title: { en: A, zh-Hant: B, zh-Hans: C }\n    lessons: [one, one]\n',
    /lesson `one` is listed twice/,
  ],
  ...['program', 'playground'].map((name): [string, string, RegExp] => [
    `a lesson called ${name}`,
    `chapters:\n  - id: a\n    title: { en: A, zh-Hant: B, zh-Hans: C }\n    lessons: [${name}]\n`,
    new RegExp(`no lesson can be called \`${name}\``),
  ]),
])('%s is reported with its line', (_, text, expected) => {
  const broken = file(text);
  parseCurriculum(broken);
  expect(report([broken])).toMatch(expected);
});

test('a glossary entry needs every language', () => {
  const broken = file('task:\n  en: { term: task, text: Runs. }\n  zh-Hant: { term: 任務, text: 執行。 }\n');
  expect(parseGlossary(broken)).toBeNull();
  expect(report([broken])).toMatch(/1:1\s+error `task.zh-Hans`/);
});
