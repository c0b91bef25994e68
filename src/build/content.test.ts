import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHighlight } from '../lesson/highlight.ts';
import { LANGUAGES } from '../lesson/lesson.ts';
import { report } from '../lesson/problem.ts';
import { TRACE_VERSION } from '../protocol/events.ts';
import { plainHighlight } from '../test/plain-highlight.ts';
import { ContentError, loadContent } from './content.ts';

test('the course has no mistakes', async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  expect(report(loadContent(root, await createHighlight()).broken)).toBe('');
});

describe('a course of one lesson', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'loopscope-content-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) {
      const path = join(root, 'content', name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  };
  const load = () => loadContent(root, plainHighlight);
  const lesson = (language: string) => ({
    [`lessons/tea/lesson.${language}.md`]: `---\ntitle: Tea ${language}\nsummary: S\naims: [a]\nbuildsOn: []\n---\n::program{file=a.py}\n`,
  });
  const course = {
    'curriculum.yaml': 'chapters:\n  - id: x\n    title: { en: X, zh-Hant: 甲, zh-Hans: 乙 }\n    lessons: [tea]\n',
    'glossary.yaml': '{}\n',
    'history.yaml': '[]\n',
    'lessons/tea/programs/a.py': 'print(1)\n',
  };

  test('is read in every language', () => {
    write({ ...course, ...lesson('en'), ...lesson('zh-Hant'), ...lesson('zh-Hans') });
    const { curriculum, lessons, broken } = load();
    expect(report(broken)).toBe('');
    expect(LANGUAGES.map((language) => lessons[language].get('tea')?.title)).toEqual([
      'Tea en',
      'Tea zh-Hant',
      'Tea zh-Hans',
    ]);
    expect(curriculum['zh-Hans'].chapters[0]).toMatchObject({
      title: '乙',
      lessons: [{ slug: 'tea', title: 'Tea zh-Hans' }],
    });
  });

  test('reports a translation that is missing', () => {
    write({ ...course, ...lesson('en'), ...lesson('zh-Hant') });
    const { broken } = load();
    expect(report(broken)).toContain('content/lessons/tea/lesson.zh-Hans.md');
    expect(report(broken)).toContain('the file is missing');
    expect(new ContentError(broken, root).file).toBe(join(root, 'content/lessons/tea/lesson.zh-Hans.md'));
  });

  test('takes the recorded run of a program', () => {
    const started = JSON.stringify([{ seq: 0, t: 0, kind: 'run-started', version: TRACE_VERSION, seed: 0 }]);
    write({
      ...course,
      ...lesson('en'),
      ...lesson('zh-Hant'),
      ...lesson('zh-Hans'),
      'lessons/tea/golden/a.json': started,
    });
    expect(load().lessons.en.get('tea')?.programs.a?.golden?.events).toHaveLength(1);
  });

  test('does without a run recorded in another version of the trace', () => {
    const old = '[{"seq":0,"t":0,"kind":"run-started","version":0}]';
    write({ ...course, ...lesson('en'), ...lesson('zh-Hant'), ...lesson('zh-Hans'), 'lessons/tea/golden/a.json': old });
    expect(load().lessons.en.get('tea')?.programs.a?.golden).toBeNull();
  });
});
