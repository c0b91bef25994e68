import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import en from '../i18n/authors/en.json' with { type: 'json' };
import hans from '../i18n/authors/zh-Hans.json' with { type: 'json' };
import hant from '../i18n/authors/zh-Hant.json' with { type: 'json' };
import { problemsIn, sentenceOf } from './problem.ts';
import { PROBLEMS } from './problems.ts';
import { rule } from './schema-problem.ts';
import { readYaml } from './yaml.ts';

describe.each([
  ['English', en],
  ['繁體中文', hant],
  ['简体中文', hans],
])('in %s', (_, { author }) => {
  test('every problem has its sentence, and no sentence is about nothing', () => {
    expect(Object.keys(author.problem).sort()).toEqual(Object.keys(PROBLEMS).sort());
  });

  test('each sentence names the values that the problem has', () => {
    for (const [code, sentence] of Object.entries(author.problem)) {
      const named = new Set([...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name));
      // A nested sentence names it (`own.problem.refused`).
      if (sentence.includes('$t(')) named.add('detail');
      expect([code, ...named].sort()).toEqual([code, ...PROBLEMS[code as keyof typeof PROBLEMS]].sort());
    }
  });
});

/** What is told of a YAML text, with its line. */
function told(text: string): string[] {
  const file = new VFile();
  const schema = z.strictObject({
    title: z.string().min(1).max(5),
    aims: z.array(z.string()).min(1).max(2).optional(),
    kind: z.enum(['write', 'repair']).optional(),
    seeds: z.number().int().min(1).max(20).optional(),
    preempt: z.boolean().optional(),
    name: z.string().regex(/^a/, rule('expects-name')).optional(),
    signs: z.record(z.string().regex(/^a/, rule('expects-name')), z.union([z.number(), z.boolean()])).optional(),
    check: z
      .discriminatedUnion('is', [z.strictObject({ is: z.literal('a') }), z.strictObject({ is: z.literal('b') })])
      .optional(),
  });
  readYaml(file, text, schema);
  return problemsIn(file).map((each) => `${each.line} ${sentenceOf(each)}`);
}

test.each([
  ['title: Tea: a talk\n', '1 the field cannot be read: a text with a colon'],
  ['title: "Tea\nkind: write', '2 a quotation mark, a bracket or a colon is missing'],
  ['title: `Tea`\n', '1 a text that begins with a sign'],
  ['title: Tea\n\tkind: write\n', '2 the line begins with a tab'],
  ['title: Tea\ntitle: Tea\n', '2 the field is there twice'],
  ['title: [Tea]]\n', '1 this is no YAML that can be read: Unexpected flow-seq-end token in YAML stream: "]"'],
])('a mistake in the YAML %j is told once, in words for authors', (text, sentence) => {
  expect(told(text)).toEqual([expect.stringContaining(sentence)]);
});

test.each([
  ['just text', '1 there are no fields here'],
  ['kind: write', '1 `title`: is missing'],
  ['title: 7', '1 `title`: must be a text'],
  ['title: ""', '1 `title`: is empty'],
  ['title: Teapot', '1 `title`: is too long; the most is 5 characters'],
  ['title: Tea\naims: see', '2 `aims`: must be a list'],
  ['title: Tea\naims: []', '2 `aims`: has too few entries; the least is 1'],
  ['title: Tea\naims: [a, b, c]', '2 `aims`: has too many entries; the most is 2'],
  ['title: Tea\naims:\n  - a\n  - 7', '4 `aims.1`: must be a text'],
  ['title: Tea\nkind: guess', '2 `kind`: must be one of these: `write`, `repair`'],
  ['title: Tea\nseeds: 1.5', '2 `seeds`: must be a whole number'],
  ['title: Tea\nseeds: 0', '2 `seeds`: must be 1 or more'],
  ['title: Tea\nseeds: 21', '2 `seeds`: must be 20 or less'],
  ['title: Tea\npreempt: maybe', '2 `preempt`: must be true or false'],
  ['title: Tea\nname: b', '2 `name`: must be lower case letters, digits and hyphens'],
  ['title: Tea\nsigns:\n  b: 1', '3 `signs.b`: must be lower case letters, digits and hyphens'],
  ['title: Tea\nsigns:\n  a: x', '3 `signs.a`: cannot be written like this'],
  ['title: Tea\nsigns: x', '2 `signs`: must have fields of its own'],
  ['title: Tea\ncheck: { is: c }', '2 `check.is`: must be one of these: `a`, `b`'],
])('a value that does not fit is told in words for authors: %j', (text, sentence) => {
  expect(told(text)).toEqual([expect.stringContaining(sentence)]);
});
