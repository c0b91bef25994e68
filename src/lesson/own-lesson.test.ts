import { readFileSync } from 'node:fs';
import type { Element, Nodes } from 'hast';
import { describe, expect, test } from 'vitest';
import { HEAD, read, shown } from '../test/own-lessons.ts';
import { clean } from './clean.ts';
import { LANGUAGES } from './lesson.ts';
import { languageOf, ownSlug, placeOf } from './own-slug.ts';
import { sentenceOf } from './problem.ts';

describe('a lesson in one file', () => {
  test.each(LANGUAGES)('is the example that the site ships in %s, without a problem', async (language) => {
    const { lesson, problems } = await read(readFileSync(`public/own-lesson.${language}.md`, 'utf8'));
    expect(problems).toEqual([]);
    expect(lesson?.language).toBe(language);
    expect(Object.keys(lesson?.programs ?? {})).toEqual(['one-by-one', 'together']);
    expect(lesson?.body.map(({ kind }) => kind)).toEqual([
      ...['html', 'program', 'predict', 'html', 'program', 'belief', 'exercise'],
    ]);
    const exercise = lesson?.exercises['user-content-three-kettles'];
    expect(exercise?.form.kind).toBe('hurry');
    expect(exercise?.hints).toHaveLength(2);
    expect(lesson?.terms.map(({ id }) => id)).toEqual(['event-loop']);
  });

  test('shows a program where its text stands', async () => {
    const { lesson, html, told } = await shown('Before.\n\n```python file=tea.py readonly\nprint(1)\n```\n\nAfter.\n');
    expect(told).toEqual([]);
    expect(html).toBe('<p>Before.</p>\n<program>\n<p>After.</p>');
    expect(lesson.body[1]).toEqual({ kind: 'program', program: 'tea', readOnly: true });
    expect(lesson.programs.tea).toMatchObject({ source: 'print(1)\n', golden: null });
    expect(lesson.programs.tea?.html).toMatch(
      /^<pre class="code" tabindex="0"><code><span class="line"><span style="color:/,
    );
  });

  test('names its language, or has that of its address', async () => {
    const named = await read(HEAD.replace('title', 'language: zh-Hant\ntitle'), { language: 'zh-Hans' });
    expect(named.lesson?.language).toBe('zh-Hant');
    const unnamed = await read(HEAD, { language: 'zh-Hans' });
    expect(unnamed.lesson?.language).toBe('zh-Hans');
    expect(languageOf('/a/lesson.zh-Hans.md')).toBe('zh-Hans');
    expect(languageOf('/a/lesson.md')).toBeNull();
  });
});

describe('a lesson with files beside it', () => {
  const exercise = `::::exercise[Two pots]{#two-pots}
Do it.

:::hint
One.
:::

:::hint
Two.
:::

:::solution
So.
:::
::::
`;

  test('takes programs and exercises from where the course has them', async () => {
    const { lesson, told } = await shown(`::program{file=tea.py}\n\n${exercise}`, {
      files: {
        'programs/tea.py': 'print(1)\n',
        'exercises/two-pots/exercise.yaml': 'kind: write\nchecks:\n  - check: finishes\nwrong:\n  slow: late\n',
        'exercises/two-pots/starter.py': 'print(2)\n',
        'exercises/two-pots/solution.py': 'print(3)\n',
      },
    });
    // The words for the wrong answer are missing; the example of it is for the author's tests.
    expect(told).toEqual(['3 there is no `:::wrong{answer=slow}`']);
    expect(lesson.programs.tea?.source).toBe('print(1)\n');
    expect(lesson.exercises['user-content-two-pots']?.form.kind).toBe('write');
  });

  test('says which file is missing, and shows the rest', async () => {
    const { html, told } = await shown(`::program{file=tea.py}\n\n${exercise}\nThe end.\n`);
    expect(told).toEqual(['1 there is no program programs/tea.py', '3 there is no exercise exercises/two-pots/']);
    expect(html).toBe('<p>The end.</p>');
  });

  test('knows no exercise that needs a recorded run', async () => {
    const { told } = await shown(exercise, {
      files: { 'exercises/two-pots/exercise.yaml': 'kind: order\n', 'exercises/two-pots/program.py': 'print(1)\n' },
    });
    expect(told).toEqual([
      "exercises/two-pots/exercise.yaml:1 an exercise of the kind `order` needs a recorded run, which only the course's lessons have",
    ]);
  });

  test('tells the line of a mistake within an exercise that stands in the text', async () => {
    const within = exercise.replace('Do it.', 'Do it.\n\n```yaml file=exercise.yaml\nkind: write\nchecks: never\n```');
    const { told } = await shown(within);
    expect(told).toEqual([expect.stringMatching(/^6 `checks`: /)]);
  });
});

describe('what is not understood', () => {
  test('is told with its line, and the rest is shown', async () => {
    const { html, told } = await shown(
      'One.\n\n:::quiz\nInside.\n:::\n\n![A cat](cat.png)\n\n[here](./other.md) [^1]\n\n[^1]: Foot.\n\n```cobol\nADD\n```\n\nLast.\n',
    );
    expect(told).toEqual([
      '3 unknown directive `:::quiz`',
      expect.stringMatching(/^9 footnotes are not supported/),
      expect.stringMatching(/^9 `\.\/other\.md`: a link starts with/),
      expect.stringMatching(/^11 footnotes are not supported/),
      expect.stringMatching(/^13 code in `cobol`/),
    ]);
    expect(html).toContain('<p>One.</p>');
    expect(html).toContain('<span>here</span>');
    expect(html).toContain('ADD');
    expect(html).toContain('<p>Last.</p>');
  });

  test('in the front matter is left out', async () => {
    const { lesson, problems } = await read(HEAD.replace('title', 'slug: gather\nteaches: [asyncio.gather]\ntitle'));
    expect(problems).toEqual([
      { file: null, line: 2, code: 'field-unknown', values: { name: 'slug' } },
      { file: null, line: 3, code: 'field-unknown', values: { name: 'teaches' } },
    ]);
    expect(lesson).toMatchObject({ slug: 'own:https%3A%2F%2Fexample.org%2Flesson.md', teaches: [] });
  });

  test.each([
    ['no front matter', '# A page\n', [/^1 the file must begin with front matter/]],
    ['a web page', '<!doctype html>\n<script>alert(1)</script>\n', [/^1 the file must begin with front matter/]],
    ['no title', '---\nsummary: S\naims: [a]\n---\n', [/^2 `title`: /]],
    ['wrong types', '---\ntitle: [1]\nsummary: {a: b}\naims: 7\n---\n', [/^2 `title`/, /^3 `summary`/, /^4 `aims`/]],
    [
      'an alias bomb',
      `---\na: &a [x,x]\n${'bcdefghi'.replace(/./g, (c, i: number) => `${c}: &${c} [${`*${'abcdefgh'[i]},`.repeat(9)}]\n`)}---\n`,
      [/alias/i],
    ],
  ])('leaves no lesson where there is %s', async (_name, text, expected) => {
    const { lesson, problems } = await read(text);
    expect(lesson).toBeNull();
    const told = problems.map(({ line, ...each }) => `${line} ${sentenceOf(each)}`);
    for (const reason of expected) expect(told.join('\n')).toMatch(new RegExp(reason.source, `m${reason.flags}`));
  });
});

describe('a hostile lesson', () => {
  test('has no script, no event and no frame left', async () => {
    const { html, lesson, told } = await shown(
      [
        '<script>alert(1)</script>',
        '<img src=x onerror=alert(1)>',
        'Inline <b onclick="alert(1)">bold</b> and <iframe src="https://example.org"></iframe>.',
        ':::belief[<svg onload=alert(1)>]\n<style>*{display:none}</style>\n:::',
        '`<script>alert(1)</script>`',
      ].join('\n\n'),
    );
    const all = html + JSON.stringify(lesson.body);
    expect(all).not.toMatch(/<(script|img|iframe|svg|style|b)[\s>]/);
    expect(html).not.toMatch(/<[^>]*\son\w+=/);
    expect(html).toContain('<code>&#x3C;script>alert(1)&#x3C;/script></code>');
    expect(told.filter((each) => each.includes('raw HTML'))).toHaveLength(8);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    '//example.org',
    'http://example.org',
  ])('has no link to %s', async (address) => {
    const { html } = await shown(`[inline](<${address}>) [by name][1]\n\n[1]: <${address}>\n`);
    expect(html).not.toContain('href');
    expect(html).toContain('inline');
  });

  test('leaves by links that take nothing along', async () => {
    const { html } = await shown('[away](https://example.org/a) [the course](lesson:gather)\n');
    expect(html).toContain('<a href="https://example.org/a" rel="noopener noreferrer">away</a>');
    expect(html).toContain('<a href="../learn/gather/">the course</a>');
  });

  test('takes no id of the page', async () => {
    const { html, lesson } = await shown(
      '## Root {#root}\n\n[down](#root)\n\n:::predict{#content}\nQ\n\n- [x] a\n- [ ] b\n\nE\n:::\n\n## constructor\n\n## __proto__\n',
    );
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['user-content-root', 'user-content-constructor', 'user-content-proto']);
    expect(html).toContain('<a href="#user-content-root">down</a>');
    expect(lesson.body.find(({ kind }) => kind === 'predict')).toMatchObject({ id: 'user-content-content' });
  });

  test('reaches nothing of the language by its names', async () => {
    const { told } = await shown(':term[x]{id=constructor}\n\n:::constructor\n:::\n\n```constructor\nx\n```\n');
    expect(told).toEqual([
      '1 the glossary has no term `constructor`',
      '3 unknown directive `:::constructor`',
      expect.stringMatching(/^6 code in `constructor`/),
    ]);
  });
});

/** An image that tells its keeper nothing. */
const QUIET = { loading: 'lazy', referrerPolicy: 'no-referrer' };

function isImage(node: Nodes): node is Element {
  return node.type === 'element' && node.tagName === 'img';
}

test('the second lock holds without the first', () => {
  const element = (tagName: string, properties: Record<string, string>): Element => ({
    type: 'element',
    tagName,
    properties,
    children: [],
  });
  const cleaned = clean({
    type: 'root',
    children: [
      { type: 'element', tagName: 'script', properties: {}, children: [{ type: 'text', value: 'alert(1)' }] },
      element('a', { href: 'javascript:alert(1)', onClick: 'alert(1)', target: '_top' }),
      element('p', { id: 'root', style: 'position:fixed', className: 'x' }),
      element('span', { style: 'color:var(--shiki-token-keyword)' }),
      element('span', { style: 'background:url(https://example.org)' }),
      element('form', { action: 'https://example.org' }),
      element('img', { src: 'data:image/png;base64,AA', onError: 'alert(1)', srcSet: 'x 2x', style: 'position:fixed' }),
      element('img', {
        src: 'https://example.org/cat.png',
        loading: 'eager',
        referrerPolicy: 'unsafe-url',
        alt: 'cat',
      }),
    ],
  });
  expect(cleaned).toMatchObject({
    children: [
      { tagName: 'a', properties: {} },
      { tagName: 'p', properties: {} },
      { tagName: 'span', properties: { style: 'color:var(--shiki-token-keyword)' } },
      { tagName: 'span', properties: {} },
      { tagName: 'img', properties: { alt: '', loading: 'lazy', referrerPolicy: 'no-referrer' } },
      { tagName: 'img', properties: { src: 'https://example.org/cat.png', alt: 'cat', ...QUIET } },
    ],
  });
  const images = cleaned.type === 'root' ? cleaned.children.filter(isImage) : [];
  expect(images.map(({ properties }) => Object.keys(properties).sort())).toEqual([
    ['alt', 'loading', 'referrerPolicy'],
    ['alt', 'loading', 'referrerPolicy', 'src'],
  ]);
});

test('a slug of its own is never one of the course', () => {
  for (const place of ['gather', 'https://example.org/a/b.md?x=1#y', '課程']) {
    expect(ownSlug(place)).not.toMatch(/^[a-z0-9-]+$|\//);
    expect(placeOf(ownSlug(place))).toBe(place);
  }
  expect(placeOf('gather')).toBeNull();
  expect(placeOf('own:%')).toBeNull();
});
