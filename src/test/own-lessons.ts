/** Lessons of somebody's own, for the tests of how they are read. */
import { clean } from '../lesson/clean.ts';
import { createHighlight } from '../lesson/highlight.ts';
import type { Block, Language } from '../lesson/lesson.ts';
import { type OwnLesson, readOwnLesson } from '../lesson/own-lesson.ts';
import { ID_PREFIX, ownSlug } from '../lesson/own-slug.ts';
import { sentenceOf } from '../lesson/problem.ts';
import type { Course, Foreign } from '../lesson/reading.ts';

const highlight = await createHighlight();

function foreignAt(base: string | null): Foreign {
  return { idPrefix: ID_PREFIX, base, pathToLesson: (slug) => `../learn/${slug}/`, clean };
}

const entry = { term: 'event loop', text: 'Runs tasks.' };
const COURSE: Course = {
  slugs: new Set(['gather']),
  glossary: { 'event-loop': { en: entry, 'zh-Hant': entry, 'zh-Hans': entry } },
  highlight,
  foreign: foreignAt('https://example.org/a/lesson.md'),
};

export const HEAD = `---
title: Kettles
summary: A lesson.
aims: [see]
---
`;
/** The first line after HEAD. */
const BODY = HEAD.split('\n').length;

export interface Beside {
  readonly files?: Readonly<Record<string, string>>;
  readonly language?: Language;
  /** The lesson's address; null for a file from the device. */
  readonly base?: string | null;
}

/** A lesson of somebody's own, from its text. */
export function read(text: string, { files = {}, language = 'en', base }: Beside = {}): Promise<OwnLesson> {
  return readOwnLesson({
    slug: ownSlug('https://example.org/lesson.md'),
    text,
    language,
    load: async (path) => files[path] ?? null,
    courseIn: async () => (base === undefined ? COURSE : { ...COURSE, foreign: foreignAt(base) }),
  });
}

/** All HTML of a body, and what was told of it. */
export async function shown(body: string, beside?: Beside) {
  const { lesson, problems } = await read(HEAD + body, beside);
  if (!lesson) throw new Error('there is no lesson');
  const told = problems.map(({ file, line, ...each }) => {
    const place = file === null ? (line ?? 0) - BODY + 1 : `${file}:${line}`;
    return `${place} ${sentenceOf(each)}`;
  });
  return { lesson, html: lesson.body.map(htmlOf).join('\n'), told };
}

function htmlOf(block: Block): string {
  if (block.kind === 'html') return block.html;
  const inside = 'children' in block ? block.children.map(htmlOf).join('') : '';
  return `<${block.kind}>${inside}`;
}
