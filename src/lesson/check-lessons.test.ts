import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { plainHighlight } from '../test/plain-highlight.ts';
import { checkLessons } from './check-lessons.ts';
import { LANGUAGES, type Language } from './lesson.ts';
import { parseLesson } from './parse-lesson.ts';
import { report } from './problem.ts';
import type { Course } from './reading.ts';

const COURSE: Course = { slugs: new Set(['tea', 'toast']), glossary: {}, highlight: plainHighlight };

/** What is wrong with a lesson, given as its body by language; a language left out is like the English one. */
function problems(bodies: Partial<Record<Language, string>>, slug = 'tea'): string {
  const lessons = LANGUAGES.map((language) => {
    const body = bodies[language] ?? bodies.en ?? '';
    const file = new VFile({
      path: `lesson.${language}.md`,
      value: `---\ntitle: T\nsummary: S\naims: [a]\nbuildsOn: []\n---\n${body}`,
    });
    const programs = new Map(
      ['a', 'b'].filter((name) => body.includes(`${name}.py`)).map((name) => [name, { source: '', golden: null }]),
    );
    return { slug, language, file, ...parseLesson({ slug, language, file, programs, exercises: new Map() }, COURSE) };
  });
  checkLessons(lessons);
  return report(lessons.map(({ file }) => file));
}

test('translations with the same structure pass, whatever they say', () => {
  const english = '## Wait {#wait}\n\n::program{file=a.py}\n\n:::note\nAside.\n:::\n';
  const chinese = '## 等候 {#wait}\n\n前言。\n\n::program{file=a.py}\n\n:::note\n旁白。\n\n再一段。\n:::\n';
  expect(problems({ en: english, 'zh-Hant': chinese })).toBe('');
});

test.each([
  [
    'another program',
    '::program{file=a.py}',
    '::program{file=b.py}',
    '`program file=a` (line 7) where this has `program file=b`',
  ],
  ['a missing box', ':::note\nx\n:::', 'x', '`note` (line 7) where this has the end'],
  ['a box too many', 'x', 'x\n\n:::note\nx\n:::', 'the end where this has `note`'],
  ['another id', '## A {#a}', '## A {#b}', '`## {#a}` (line 7) where this has `## {#b}`'],
  ['another depth', '## A', '### A', '`##` (line 7) where this has `###`'],
  [
    'another right choice',
    ':::predict{#q}\nQ?\n\n- [x] a\n- [ ] b\n\nE.\n:::',
    ':::predict{#q}\nQ?\n\n- [ ] a\n- [x] b\n\nE.\n:::',
    '`choices=2 right=1` (line 10) where this has `choices=2 right=2`',
  ],
  ['another nesting', '::::note\n:::card[x]\ny\n:::\n::::', ':::note\ny\n:::\n\n:::card[x]\ny\n:::', '`card` (line 8)'],
])('a translation with %s is reported', (_, en, translated, expected) => {
  const found = problems({ en, 'zh-Hans': translated });
  expect(found).toContain('lesson.zh-Hans.md');
  expect(found).not.toContain('lesson.zh-Hant.md');
  expect(found).toContain(expected);
});

test('a link to a section that is not there is reported with its line', () => {
  expect(problems({ en: '## A {#a}\n\n[x](#a)\n\n[y](#b)\n' })).toMatch(/11:1-11:8\s+error `tea` has no section `#b`/);
});

test('a link to a section of another lesson is checked where that lesson was read', () => {
  expect(problems({ en: '## A {#a}\n\n[x](lesson:tea#a)\n\n[y](lesson:tea#b)' })).toContain('no section `#b`');
});
