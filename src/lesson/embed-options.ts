/** How an embedded page is shown: the options of docs/embedding.md, as they stand in the query of its address. */

import { LONGEST_RUN } from '../base/time.ts';

export const EMBED_VIEWS = ['editor', 'timeline', 'console', 'inspector'] as const;
export type EmbedView = (typeof EMBED_VIEWS)[number];

export interface EmbedOptions {
  /** `view=editor,timeline` */
  readonly view: readonly EmbedView[];
  /** `readonly` */
  readonly readOnly: boolean;
  /** `auto-height`: the embedding page gives the frame the height of its content, so nothing scrolls inside. */
  readonly autoHeight: boolean;
  /** `at=1.5`: the moment shown first, in virtual seconds. */
  readonly at: number | null;
  /** `seed=7` */
  readonly seed: number;
  /** `theme=dark`; null follows the system. */
  readonly theme: 'light' | 'dark' | null;
  /** `hide=1-3`: lines that are run and not shown. */
  readonly hide: readonly [first: number, last: number] | null;
  /** `compact` */
  readonly compact: boolean;
}

export const EMBED_DEFAULTS: EmbedOptions = {
  view: ['editor', 'timeline', 'console'],
  readOnly: false,
  autoHeight: false,
  at: null,
  seed: 0,
  theme: null,
  hide: null,
  compact: false,
};

/** Reads the options; what is unknown or wrong is as if it were not there. */
export function readEmbedOptions(query: string): EmbedOptions {
  const given = new URLSearchParams(query);
  const wanted = given.get('view')?.split(',') ?? [];
  const view = EMBED_VIEWS.filter((each) => wanted.includes(each));
  const theme = given.get('theme');
  const at = numberOf(given.get('at'));
  const seed = numberOf(given.get('seed'));
  const [first, last] =
    /^(\d+)-(\d+)$/
      .exec(given.get('hide') ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  return {
    view: view.length > 0 ? view : EMBED_DEFAULTS.view,
    readOnly: isOn(given, 'readonly'),
    autoHeight: isOn(given, 'auto-height'),
    at: at !== null && at >= 0 ? Math.min(at, LONGEST_RUN) : null,
    seed: Number.isSafeInteger(seed) ? Number(seed) : 0,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    hide: first && last && first <= last ? [first, last] : null,
    compact: isOn(given, 'compact'),
  };
}

/** The query that says this, with its `?`; empty where all is as by default. */
export function writeEmbedOptions(options: EmbedOptions): string {
  const parts: string[] = [];
  if (EMBED_VIEWS.some((view) => options.view.includes(view) !== EMBED_DEFAULTS.view.includes(view))) {
    parts.push(`view=${options.view.join(',')}`);
  }
  if (options.readOnly) parts.push('readonly');
  if (options.autoHeight) parts.push('auto-height');
  if (options.at !== null) parts.push(`at=${options.at}`);
  if (options.seed !== 0) parts.push(`seed=${options.seed}`);
  if (options.theme) parts.push(`theme=${options.theme}`);
  if (options.hide) parts.push(`hide=${options.hide.join('-')}`);
  if (options.compact) parts.push('compact');
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** For how many lines an embedded program has room; a longer one scrolls inside its place. */
const ROOM = { least: 3, most: 24 };

/** The height of an embedded program, in lines. */
export function roomFor(lines: number): number {
  return Math.min(ROOM.most, Math.max(ROOM.least, lines));
}

/** Which lines of a program `hide` is about: null where it has none of them, or where nothing would be left to be seen. */
export function hiddenLinesOf(source: string, hide: EmbedOptions['hide']): EmbedOptions['hide'] {
  const count = source.trimEnd().split('\n').length;
  if (!hide || hide[0] > count || (hide[0] === 1 && hide[1] >= count)) return null;
  return [hide[0], Math.min(hide[1], count)];
}

/** `readonly` alone is on, as an attribute of HTML is; `readonly=false` is off. */
function isOn(given: URLSearchParams, name: string): boolean {
  const value = given.get(name);
  return value !== null && value !== 'false' && value !== '0';
}

function numberOf(text: string | null): number | null {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}
