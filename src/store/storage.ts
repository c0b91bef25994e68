/**
 * What the reader's device remembers, and how: one key for each thing, so that a broken one harms no other and two open
 * pages don't overwrite each other's drafts. Storage may be blocked (an embedded page) or full; nothing here throws.
 *
 * ```
 * loopscope/1/theme                      "dark"
 * loopscope/1/draft/hello-event-loop/hello  "import asyncio…"
 * ```
 * A new shape of a value gets a new number and reads the old one too, so that a new version of the site loses nothing.
 */
import type { State, ThemeChoice } from './state';

/** The part of the Web Storage interface that is needed. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export type Remembered = Pick<State, 'drafts' | 'asMeant' | 'theme' | 'panes' | 'lastLesson' | 'offerDeclined'>;

const PREFIX = 'loopscope/1/';
const DRAFT = `${PREFIX}draft/`;
/** The programs' names, one a line. */
const AS_MEANT = `${PREFIX}as-meant`;
const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** The key under which the page's first script finds the theme before anything else is loaded: plain text. */
export const THEME_KEY = `${PREFIX}theme`;

/** The browser's storage, or null where it is blocked or there is none. */
export function deviceStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    // Reading the property itself throws where the browser blocks storage.
    return null;
  }
}

/** Everything remembered. What cannot be understood is left out. */
export function recall(storage: Storage): Partial<Remembered> {
  const theme = THEMES.find((choice) => choice === read(storage, THEME_KEY));
  const lastLesson = read(storage, `${PREFIX}last-lesson`);
  const panes = asPanes(read(storage, `${PREFIX}panes`));
  const asMeant = read(storage, AS_MEANT)?.split('\n');
  return {
    drafts: recallDrafts(storage),
    ...(asMeant && { asMeant }),
    ...(theme && { theme }),
    ...(lastLesson && { lastLesson }),
    ...(panes && { panes }),
    ...(read(storage, `${PREFIX}offer`) === 'declined' && { offerDeclined: true }),
  };
}

/**
 * Writes what differs between two states.
 * @returns false where something could not be written: the storage is full.
 */
export function remember(storage: Storage, before: Remembered, after: Remembered): boolean {
  const writes: boolean[] = [];
  if (before.theme !== after.theme) writes.push(write(storage, THEME_KEY, after.theme));
  if (before.asMeant !== after.asMeant) writes.push(write(storage, AS_MEANT, after.asMeant.join('\n') || null));
  if (before.panes !== after.panes) writes.push(write(storage, `${PREFIX}panes`, JSON.stringify(after.panes)));
  if (before.lastLesson !== after.lastLesson) {
    writes.push(write(storage, `${PREFIX}last-lesson`, after.lastLesson));
  }
  if (before.offerDeclined !== after.offerDeclined) {
    writes.push(write(storage, `${PREFIX}offer`, after.offerDeclined ? 'declined' : null));
  }
  if (before.drafts !== after.drafts) {
    for (const id of new Set([...Object.keys(before.drafts), ...Object.keys(after.drafts)])) {
      if (before.drafts[id] !== after.drafts[id]) writes.push(write(storage, DRAFT + id, after.drafts[id] ?? null));
    }
  }
  return !writes.includes(false);
}

function recallDrafts(storage: Storage): Record<string, string> {
  const drafts: Record<string, string> = {};
  try {
    for (let i = 0; i < storage.length; i++) {
      const key = storage.key(i);
      const source = key?.startsWith(DRAFT) ? storage.getItem(key) : null;
      if (key !== null && source !== null) drafts[key.slice(DRAFT.length)] = source;
    }
  } catch {
    // Blocked after all: the drafts found so far are what there is.
  }
  return drafts;
}

function asPanes(text: string | null): State['panes'] | null {
  try {
    const panes: unknown = JSON.parse(text ?? 'null');
    return isRecord(panes) && Object.values(panes).every(isSizes) ? (panes as State['panes']) : null;
  } catch {
    // Not JSON: as if there were none.
    return null;
  }
}

function isSizes(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every((size) => typeof size === 'number' && size >= 0 && size <= 100);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function read(storage: Storage, key: string): string | null {
  try {
    return storage.getItem(key);
  } catch {
    // Blocked after all: nothing is remembered.
    return null;
  }
}

function write(storage: Storage, key: string, value: string | null): boolean {
  try {
    if (value === null) storage.removeItem(key);
    else storage.setItem(key, value);
    return true;
  } catch {
    // Full, or blocked: the caller tells the reader.
    return false;
  }
}
