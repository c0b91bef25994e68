/**
 * Facts in words: one sentence each, in the reader's language, made of parts, so that names, lines and instants can be
 * links. A message has its terms' names as placeholders and is translated whole; nothing is put together from fragments.
 */
import type { TFunction } from 'i18next';
import { formatLength, formatSeconds, type Nanoseconds } from '../../base/time';
import type { SubjectId } from '../../protocol/events';
import type { Fact, FactKind, Term } from '../../trace/facts';
import { primitiveTitle } from '../../trace/resource-state';
import type { Actor, StateAt } from '../../trace/state-model';

export type Part =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'actor'; readonly text: string; readonly actor: Actor }
  | { readonly kind: 'instant'; readonly text: string; readonly seq: number }
  | { readonly kind: 'line'; readonly text: string; readonly line: number };

/** How subjects are called. */
export interface Names {
  actor(actor: Actor): string;
  primitive(id: SubjectId): string;
  /** The variable by which the program knows a primitive, where there is one. */
  primitiveName(id: SubjectId): string | undefined;
}

/** Of a long list so many are named. */
const MOST_NAMED = 6;

/** Stands for a term in a message until that is translated: two characters that no text has. */
const MARK = /\uE000(\d+)\uE001/;
const mark = (index: number) => `\uE000${index}\uE001`;

export function namesOf(t: TFunction, { tasks, threads, primitives }: StateAt): Names {
  const titles = new Map(tasks.map((task) => [task.task, task.title]));
  const threadNames = new Map(threads.map((thread) => [thread.thread, thread.name]));
  const kinds = new Map(primitives.map((primitive) => [primitive.primitive, primitiveTitle(primitive)]));
  return {
    actor: ({ kind, id }) => {
      if (kind === 'task') return titles.get(id) ?? `Task ${id}`;
      return id === 0 ? t('inspector.main-thread') : (threadNames.get(id) ?? `Thread ${id}`);
    },
    primitive: (id) => kinds.get(id) ?? `#${id}`,
    primitiveName: (id) => primitives.find((primitive) => primitive.primitive === id)?.name ?? undefined,
  };
}

/** The sentence of a fact. */
export function sentenceOf(t: TFunction, language: string, fact: Fact, names: Names): Part[] {
  return messageParts(t, language, `why.${fact.kind}`, fact.terms, names);
}

/** A message whose places are filled with terms. */
export function messageParts(
  t: TFunction,
  language: string,
  key: `why.${FactKind}` | 'inspector.held-by' | 'inspector.waiters',
  terms: Fact['terms'],
  names: Names,
): Part[] {
  const entries = Object.entries(terms);
  const words = entries.map(([, term]) => wordsOf(t, language, term, names));
  const places = Object.fromEntries(
    entries.map(([name, term], i) => [name, name === 'count' && term.kind === 'count' ? term.count : mark(i)]),
  );
  return fill(t(key, places as { count: number; names: string }), words);
}

/** Sentences as a paragraph of plain text. */
export function paragraphText(sentences: readonly (readonly Part[])[], language: string): string {
  return sentences.map((parts) => parts.map((part) => part.text).join('')).join(sentenceGap(language));
}

/** What stands between two sentences. */
export function sentenceGap(language: string): string {
  return language.startsWith('zh') ? '' : ' ';
}

/** `a, b and c`. In Chinese a list of names that are not Chinese reads best with the mark for lists alone. */
export function listText(language: string, names: readonly string[]): string {
  return language.startsWith('zh') ? names.join('、') : new Intl.ListFormat(language).format(names);
}

export function secondsText(t: TFunction, at: Nanoseconds): string {
  return t('why.seconds', { time: formatSeconds(at) });
}

function fill(message: string, words: readonly (readonly Part[])[]): Part[] {
  return message.split(MARK).flatMap((piece, i): readonly Part[] => {
    // Every other piece is the number of a term.
    if (i % 2 === 1) return words[Number(piece)] ?? [];
    return piece === '' ? [] : [{ kind: 'text', text: piece }];
  });
}

function wordsOf(t: TFunction, language: string, term: Term, names: Names): readonly Part[] {
  switch (term.kind) {
    case 'actor':
      return [{ kind: 'actor', text: names.actor(term.actor), actor: term.actor }];
    case 'actors':
      return listOf(t, language, term.actors, names);
    case 'instant':
      return [{ kind: 'instant', text: secondsText(t, term.at.t), seq: term.at.seq }];
    case 'deadline':
      return [{ kind: 'text', text: secondsText(t, term.at) }];
    case 'length':
      return [{ kind: 'text', text: formatLength(term.length) }];
    case 'place':
      return term.line === null ? [] : placeParts(t('why.place', { line: term.line }), term.line);
    case 'primitive':
      return [{ kind: 'code', text: names.primitive(term.id) }];
    case 'code':
      return [{ kind: 'code', text: term.text }];
    case 'count':
      return [{ kind: 'text', text: String(term.count) }];
  }
}

/** The space before the brackets is no part of the link. */
function placeParts(text: string, line: number): Part[] {
  const link: Part = { kind: 'line', text: text.trimStart(), line };
  return text.startsWith(' ') ? [{ kind: 'text', text: ' ' }, link] : [link];
}

function listOf(t: TFunction, language: string, actors: readonly Actor[], names: Names): Part[] {
  const named = actors.slice(0, actors.length > MOST_NAMED + 1 ? MOST_NAMED : actors.length);
  const items: Part[] = named.map((actor) => ({ kind: 'actor', text: names.actor(actor), actor }));
  const left = actors.length - named.length;
  if (left > 0) items.push({ kind: 'text', text: t('why.more', { count: left }) });
  return fill(
    listText(
      language,
      items.map((_, i) => mark(i)),
    ),
    items.map((item) => [item]),
  );
}
