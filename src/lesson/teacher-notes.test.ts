import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { plainHighlight } from '../test/plain-highlight.ts';
import { parseLesson } from './parse-lesson.ts';
import { report } from './problem.ts';
import type { Course } from './reading.ts';

const HEAD = '---\ntitle: Steps\nsummary: Some steps.\naims: [walk]\nbuildsOn: []\n---\n';
const entry = { term: 'task', text: 'A task.' };
const COURSE: Course = {
  slugs: new Set(['steps']),
  glossary: { task: { en: entry, 'zh-Hant': entry, 'zh-Hans': entry } },
  highlight: plainHighlight,
};

function read(body: string) {
  const file = new VFile({ path: 'lesson.en.md', value: HEAD + body });
  const sources = { programs: new Map(), exercises: new Map() };
  return { ...parseLesson({ slug: 'steps', language: 'en', file, ...sources }, COURSE), errors: report([file]) };
}

test('belong to their section, and are no part of the lesson', () => {
  const { lesson, teacherNotes, errors, outline } = read(
    ':::teacher\nBefore all.\n:::\n\n## Walk {#walk}\n\nText.\n\n:::teacher\nAsk what a :term[task]{id=task} is.\n:::\n',
  );
  expect(errors).toBe('');
  expect(teacherNotes).toEqual([
    { section: null, html: '<p>Before all.</p>' },
    { section: 'walk', html: expect.stringContaining('Ask what') },
  ]);
  expect(JSON.stringify(lesson)).not.toContain('Ask what');
  expect(lesson?.terms).toEqual([]);
  // A translation must have the same.
  expect(outline.map(({ text }) => text)).toEqual(['teacher', '## {#walk}', 'teacher']);
});

test('stand on the top level and say something', () => {
  expect(read('::::note\n:::teacher\nText.\n:::\n::::\n').errors).toContain('must stand on the top level');
  expect(read(':::teacher\n:::\n').errors).toContain('`:::teacher` is empty');
});
