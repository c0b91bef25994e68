import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { plainHighlight } from '../test/plain-highlight.ts';
import type { Block, Lesson } from './lesson.ts';
import { parseLesson, type ReadLesson } from './parse-lesson.ts';
import { report } from './problem.ts';
import type { Course } from './reading.ts';

const entry = (term: string) => ({ term, text: `What ${term} means.` });

const COURSE: Course = {
  slugs: new Set(['first-steps', 'locks']),
  glossary: { task: { en: entry('task'), 'zh-Hant': entry('任務'), 'zh-Hans': entry('任务') } },
  highlight: (code, language) => {
    if (language === 'cobol') throw new RangeError('unknown');
    return plainHighlight(code, language);
  },
};

const HEAD = `---
title: First steps
summary: The first steps.
aims: [walk, '\`run\`']
buildsOn: []
---
`;
/** The first line after HEAD. */
const BODY = HEAD.split('\n').length;

const PROGRAMS = ['hello', 'order'];

/** Reads a lesson file in whose folder there are the programs that it names, of the two that there can be. */
function read(
  text: string,
  programs = PROGRAMS.filter((name) => text.includes(`${name}.py`)),
): ReadLesson & { errors: string } {
  const file = new VFile({ path: 'lesson.en.md', value: text });
  const sources = new Map(programs.map((name) => [name, { source: `print("${name}")\n`, golden: null }]));
  const result = parseLesson(
    { slug: 'first-steps', language: 'en', file, programs: sources, exercises: new Map() },
    COURSE,
  );
  return { ...result, errors: report([file]) };
}

/** Reads a body that has no mistakes. */
function lesson(body: string): Lesson {
  const { lesson: result, errors } = read(HEAD + body);
  expect(errors).toBe('');
  if (!result) throw new Error('no lesson and no error');
  return result;
}

function htmlOf(body: string): string {
  return lesson(body)
    .body.map((block) => (block.kind === 'html' ? block.html : `<${block.kind}>`))
    .join('\n');
}

/** Line and reason of each problem in a body: `3 unknown directive …`, the line counted from the body's first. */
function problemsOf(body: string): string[] {
  const { errors, lesson: result } = read(HEAD + body);
  expect(result).toBeNull();
  const found = [...errors.matchAll(/^(\d+):\d+(?:-\d+:\d+)?\s+error\s+(.*)$/gm)];
  return found.map(([, line, reason]) => `${Number(line) - BODY + 1} ${reason?.trim()}`);
}

describe('prose', () => {
  test('text between directives becomes one piece of HTML each', () => {
    expect(lesson('One.\n\nTwo.\n\n::program{file=hello.py}\n\nThree.\n').body).toEqual<Block[]>([
      { kind: 'html', html: '<p>One.</p>\n<p>Two.</p>' },
      { kind: 'program', program: 'hello', readOnly: false },
      { kind: 'html', html: '<p>Three.</p>' },
    ]);
  });

  test('colons in prose stay text', () => {
    expect(htmlOf('At 10:30 call asyncio:run, see :note and a::b.')).toBe(
      '<p>At 10:30 call asyncio:run, see :note and a::b.</p>',
    );
  });

  test('a heading links to itself, by the id behind it or by its text', () => {
    const read = lesson('## Two kinds {#kinds}\n\n## Calling `run`\n');
    expect(read.sections).toEqual([
      { id: 'kinds', title: 'Two kinds' },
      { id: 'calling-run', title: 'Calling run' },
    ]);
    expect(read.body).toEqual([
      {
        kind: 'html',
        html:
          '<h2 id="kinds"><a href="#kinds" class="anchor">Two kinds</a></h2>\n' +
          '<h2 id="calling-run"><a href="#calling-run" class="anchor">Calling <code>run</code></a></h2>',
      },
    ]);
  });

  test('a link to a lesson is relative to the page', () => {
    expect(htmlOf('[Locks](lesson:locks) and [one part](lesson:locks#held)')).toBe(
      '<p><a href="../locks/">Locks</a> and <a href="../locks/#held">one part</a></p>',
    );
  });

  test('a reference link finds its definition across a directive', () => {
    expect(htmlOf('[docs][d]\n\n::program{file=hello.py}\n\n[d]: https://docs.python.org/\n')).toContain(
      '<a href="https://docs.python.org/" rel="noreferrer">docs</a>',
    );
  });

  test('a term links to its entry, and the entry comes with the lesson', () => {
    const read = lesson('The :term[tasks]{id=task} run.');
    expect(read.body).toEqual([
      { kind: 'html', html: '<p>The <a class="term" href="#term-task" data-term="task">tasks</a> run.</p>' },
    ]);
    expect(read.terms).toEqual([{ id: 'task', term: 'task', text: 'What task means.' }]);
  });

  test('fenced code is Python unless it says otherwise', () => {
    const seen: string[] = [];
    const file = new VFile({ path: 'x.md', value: `${HEAD}\`\`\`\na\n\`\`\`\n\n\`\`\`text\nb\n\`\`\`\n` });
    const highlight = (code: string, language: string) =>
      plainHighlight(`${seen.push(`${language}: ${code}`)}`, language);
    parseLesson(
      { slug: 'first-steps', language: 'en', file, programs: new Map(), exercises: new Map() },
      { ...COURSE, highlight },
    );
    expect(seen).toEqual(['python: a', 'text: b']);
  });

  test('a line break between Chinese characters is no space, beside Latin text it is', () => {
    expect(htmlOf('事件\n迴圈叫\nasyncio\n的**一**\n**部分**')).toBe(
      '<p>事件迴圈叫\nasyncio\n的<strong>一</strong><strong>部分</strong></p>',
    );
  });

  test('emphasis beside Chinese punctuation is emphasis', () => {
    expect(htmlOf('這是**「協程」**的意思。')).toBe('<p>這是<strong>「協程」</strong>的意思。</p>');
  });

  test('the empty corner of a table is no header', () => {
    expect(htmlOf('| | a |\n|-|-|\n| b | c |\n')).toContain('<tr>\n<td></td>\n<th>a</th>\n</tr>');
  });

  test('a number stays with its unit, but not in code', () => {
    expect(htmlOf('At 2 s, or 0.5 秒, and 3 sheep: `2 s`.\n')).toBe(
      '<p>At 2\u00a0s, or 0.5\u00a0秒, and 3 sheep: <code>2 s</code>.</p>',
    );
    expect(htmlOf('有 3 個任務。\n')).toBe('<p>有 3\u00a0個任務。</p>');
    expect(htmlOf('Python 3.14 in Python.\n')).toBe('<p>Python\u00a03.14 in Python.</p>');
  });

  test('what is short is not broken: in a table, and behind a hyphen', () => {
    expect(htmlOf('`Task-1` and `await task`\n')).toBe(
      '<p><code class="whole">Task-1</code> and <code>await task</code></p>',
    );
    const table = htmlOf('| 已取消 | 已经取消的任务 |\n| --- | --- |\n| `async for` | `done()` |\n');
    expect(table).toContain('<th class="whole">已取消</th>\n<th>已经取消的任务</th>');
    expect(table).toContain('<td><code class="whole">async for</code></td>\n<td><code>done()</code></td>');
  });

  test('long names in the text may break at its seams, and a shorter one only in a table', () => {
    const name = '`asyncio.get_event_loop()`';
    const long = '`asyncio.run_coroutine_threadsafe(coroutine, loop)`';
    expect(htmlOf(`${name} and ${long}\n`)).toBe(
      '<p><code>asyncio.get_event_loop()</code> and <code>asyncio.<wbr>run_coroutine_threadsafe(<wbr>coroutine, loop)</code></p>',
    );
    expect(htmlOf(`| old |\n| --- |\n| ${name} |\n`)).toContain('<td><code>asyncio.<wbr>get_event_loop()</code></td>');
  });

  test('inline Markdown in the aims', () => {
    expect(lesson('Text.').aims).toEqual(['walk', '<code>run</code>']);
  });
});

describe('directives', () => {
  test('a prediction has a question, choices with one right, and an explanation', () => {
    const { body, programs } = lesson(
      ':::predict{#order program=order.py}\nWhich first?\n\n- [ ] `a`\n- [x] `b`\n\nBecause.\n\n::program{file=hello.py}\n:::\n',
    );
    expect(body).toEqual<Block[]>([
      {
        kind: 'predict',
        id: 'order',
        question: [{ kind: 'html', html: '<p>Which first?</p>' }],
        choices: [
          { html: '<code>a</code>', correct: false },
          { html: '<code>b</code>', correct: true },
        ],
        explanation: [
          { kind: 'html', html: '<p>Because.</p>' },
          { kind: 'program', program: 'hello', readOnly: false },
        ],
        program: 'order',
      },
    ]);
    expect(Object.keys(programs)).toEqual(['hello', 'order']);
  });

  test('boxes carry their label and what is inside them', () => {
    const { body } = lesson(
      '::::belief[it runs in `parallel`]\nNo.\n\n:::note\nAside.\n:::\n::::\n\n:::layer[Tasks]{n=4 lesson=locks essential}\nText.\n:::\n\n:::card[`run`]\nText.\n:::\n',
    );
    const text = (html: string): Block => ({ kind: 'html', html: `<p>${html}</p>` });
    expect(body).toEqual<Block[]>([
      {
        kind: 'belief',
        belief: 'it runs in <code>parallel</code>',
        children: [text('No.'), { kind: 'note', children: [text('Aside.')] }],
      },
      { kind: 'layer', n: 4, name: 'Tasks', lesson: 'locks', essential: true, children: [text('Text.')] },
      { kind: 'card', title: '<code>run</code>', children: [text('Text.')] },
    ]);
  });

  test('a program can be read-only', () => {
    expect(lesson('::program{file=hello.py readonly}').body).toEqual([
      { kind: 'program', program: 'hello', readOnly: true },
    ]);
  });
});

describe('mistakes are reported with their line', () => {
  test.each([
    ['an unknown directive', 'Text.\n\n::film{file=x.py}\n', ['3 unknown directive `::film`']],
    ['an unknown directive in a line', 'a :foot[x]{n=1} b', ['1 unknown directive `:foot`']],
    [
      'a directive in the wrong form',
      ':::program{file=hello.py}\n:::\n',
      ['1 `:::program` must be written `::program`'],
    ],
    ['an unknown attribute', '::program{file=hello.py run}', ['1 `::program` has no attribute `run`']],
    ['a missing attribute', '::program{readonly}', ['1 `::program`: `file` is missing']],
    ['a wrong value', ':::layer[x]{n=12}\nText.\n:::\n', ['1 `:::layer{n}`: must be a number from 1 to 9']],
    [
      'a value where there is none',
      '::program{file=hello.py readonly=yes}',
      ['1 `::program{readonly}`: takes no value'],
    ],
    ['a missing label', ':::card\nText.\n:::\n', ['1 `:::card` needs a label: `[…]`']],
    ['a superfluous label', ':::note[x]\nText.\n:::\n', ['1 `:::note` takes no label']],
    ['a directive that is not closed', 'Text.\n\n:::note\nText.\n', ['3 `:::note` is not closed']],
    ['a closing too many', 'Text.\n\n:::\n', ['3 `:::` that belongs to no directive']],
    ['a missing program', '::program{file=other.py}', ['1 there is no program programs/other.py']],
    ['a dead link', 'a\n[x](lesson:nowhere)', ['2 `lesson:nowhere`: there is no lesson `nowhere` in the curriculum']],
    [
      'an address that is no link',
      '[x](javascript:alert)',
      ['1 `javascript:alert`: a link starts with `lesson:`, `https://` or `#`'],
    ],
    ['an unknown term', 'a :term[x]{id=loop}', ['1 the glossary has no term `loop`']],
    [
      'raw HTML',
      'a <b>c</b>',
      [
        '1 raw HTML is not allowed (put it in backticks to show it)',
        '1 raw HTML is not allowed (put it in backticks to show it)',
      ],
    ],
    [
      'an image',
      '![x](x.png)',
      ['1 images are not supported: a program and its timeline are the pictures of a lesson'],
    ],
    [
      'emphasis that is not paired',
      'a\n\nsome **text',
      ['3 `**` that is not paired: the emphasis would show its asterisks'],
    ],
    ['a first-level heading', '# Title', ['1 sections start at `##`: the title is the first-level heading']],
    ['one id for two things', '## A {#x}\n\n## B {#x}\n', ['3 the id `x` is already used in this lesson']],
    [
      'code in an unknown language',
      '```cobol\nx\n```',
      ['1 code in `cobol` cannot be highlighted: use python, console or text'],
    ],
    [
      'a directive in a list',
      '- a\n\n  ::program{file=hello.py}\n',
      ['3 `program` must stand on the top level or directly inside a directive, not in a list or quote'],
    ],
    [
      'two right choices',
      ':::predict{#q}\nWhich?\n\n- [x] a\n- [x] b\n\nBecause.\n:::\n',
      ['4 prediction `q` needs exactly one right choice, and has 2'],
    ],
    [
      'a prediction without choices',
      ':::predict{#q}\nWhich?\n\n- a\n- b\n:::\n',
      ['1 prediction `q` needs a list of choices: `- [ ] …` and one `- [x] …`'],
    ],
    [
      'a prediction without an explanation',
      ':::predict{#q}\nWhich?\n\n- [x] a\n- [ ] b\n:::\n',
      ['1 prediction `q` has no explanation after its choices'],
    ],
  ])('%s', (_, body, expected) => {
    expect(problemsOf(body)).toEqual(expected);
  });

  test('a program that the text does not show', () => {
    expect(read(`${HEAD}Text.\n`, ['hello']).errors).toContain('does not show its program programs/hello.py');
  });

  test('all of them at once', () => {
    expect(problemsOf('::film\n\n[x](lesson:nowhere)\n\n::program{file=other.py}\n')).toHaveLength(3);
  });

  test('in the front matter', () => {
    const { errors } = read('---\ntitle: A\nsumary: B\naims: [a]\nbuildsOn: [nowhere]\n---\n');
    expect(errors).toMatch(/3:1\s+error unknown field `sumary`/);
    expect(errors).toMatch(/`summary`: /);
  });

  test('a lesson it builds on that does not exist', () => {
    expect(read('---\ntitle: A\nsummary: B\naims: [a]\nbuildsOn: [nowhere]\n---\n').errors).toContain(
      '`buildsOn`: there is no lesson `nowhere`',
    );
  });

  test('front matter that is no YAML, at its line', () => {
    expect(read('---\ntitle: A\nsummary: "B\n---\n').errors).toMatch(/^[34]:\d+\s+error/m);
  });

  test('no front matter at all', () => {
    expect(read('Text.\n').errors).toContain('the file must begin with front matter');
  });
});
