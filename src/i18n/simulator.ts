/**
 * The simulator's own sentences in the reader's language. They come in English, finished, because a recording holds them
 * so. A table knows the templates that they were made of, and gets the parts back out of a sentence.
 */

import type { i18n } from 'i18next';

/**
 * Group → English template → translation. Templates are tried in their order: of two that can fit the same sentence, the
 * one that spells out more comes first. A part whose name is a group's (digits at its end apart) is a phrase of that
 * group, and translated with it: `{wait1}; {wait2}`. Any other part is code or a name, and stays.
 */
export type SimulatorMessages = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Compiled {
  readonly pattern: RegExp;
  /** The parts' names, in the order in which the pattern has them. */
  readonly names: readonly string[];
  readonly translation: string;
}

type CompiledGroup = readonly Compiled[];

/** A table is compiled once, when its first sentence comes. */
const compiled = new WeakMap<SimulatorMessages[string], CompiledGroup>();

const PART = /\{(\w+)\}/;

/** The bundle of i18next in which a language's table is; English needs none. */
export const SIMULATOR = 'simulator';

/** What a page says in the simulator's place; `lang` where that is another language than the page's. */
export interface Told {
  readonly text: string;
  readonly lang: 'en' | undefined;
}

/**
 * A sentence of the simulator's own for the page. What no template has made (a message of CPython's, a line that the
 * program printed) stays as it is. `group` is another where only a part of a sentence is told.
 */
export function tell(i18n: i18n, text: string, group = 'sentence'): Told {
  if (i18n.language === 'en') return { text, lang: undefined };
  const messages: SimulatorMessages | undefined = i18n.getResourceBundle(i18n.language, SIMULATOR);
  const told = messages ? translated(messages, text, group) : null;
  return told === null ? { text, lang: 'en' } : { text: told, lang: undefined };
}

/** The translation of a sentence or phrase of a group; null where no template of the group has made it. */
export function translated(messages: SimulatorMessages, text: string, group = 'sentence'): string | null {
  for (const { pattern, names, translation } of compiledGroup(messages[group])) {
    const found = pattern.exec(text);
    if (!found) continue;
    const parts = new Map(names.map((name, i) => [name, translatedPart(messages, name, found[i + 1] ?? '')]));
    const pieces = translation.split(PART).map((piece, i) => (i % 2 === 0 ? piece : (parts.get(piece) ?? '')));
    return pieces.reduce(joined);
  }
  return null;
}

/** A part may be code or a phrase: Chinese characters and Latin ones stand a space apart. */
function joined(text: string, piece: string): string {
  const apart = /\p{Script=Han}$/u.test(text) ? /^[!-~]/ : /[!-~]$/.test(text) ? /^\p{Script=Han}/u : null;
  return apart?.test(piece) ? `${text} ${piece}` : text + piece;
}

function translatedPart(messages: SimulatorMessages, name: string, text: string): string {
  const group = name.replace(/\d+$/, '');
  return (group in messages ? translated(messages, text, group) : null) ?? text;
}

function compiledGroup(templates: SimulatorMessages[string] | undefined): CompiledGroup {
  if (!templates) return [];
  let group = compiled.get(templates);
  if (!group) {
    group = Object.entries(templates).map(([template, translation]) => compile(template, translation));
    compiled.set(templates, group);
  }
  return group;
}

function compile(template: string, translation: string): Compiled {
  const names: string[] = [];
  const pattern = template
    .split(PART)
    .map((piece, i) => {
      if (i % 2 === 0) return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const known = names.indexOf(piece);
      if (known >= 0) return `\\${known + 1}`;
      names.push(piece);
      return '(.+?)';
    })
    .join('');
  // A task may have a line break in its name.
  return { pattern: new RegExp(`^${pattern}$`, 's'), names, translation };
}
