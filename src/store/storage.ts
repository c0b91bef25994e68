/**
 * What the reader's device remembers, and how: one key for each thing, so that a broken one harms no other and two open
 * pages don't overwrite each other's drafts. Storage may be blocked (an embedded page) or full; nothing here throws.
 *
 * ```
 * loopscope/1/theme                      "dark"
 * loopscope/1/draft/hello-event-loop/hello  "import asyncio…"
 * loopscope/1/exercise/waiting-or-working/laundry  "solved"
 * loopscope/1/answer/waiting-or-working/laundry    "import asyncio…"
 * loopscope/1/breakpoints/playground     [{"id":1,"enabled":true,"when":{"kind":"line","line":7}}]
 * ```
 * A new shape of a value gets a new number and reads the old one too, so that a new version of the site loses nothing.
 */
import type { Course } from '../lesson/course';
import { type Breakpoint, isBreakpoint } from '../trace/breakpoints';
import { PLAY_RATES, type PlaySpeed } from '../trace/play-speed';
import type { ExerciseProgress, State, ThemeChoice } from './state';

/** The part of the Web Storage interface that is needed. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export type Remembered = Pick<
  State,
  | 'drafts'
  | 'asMeant'
  | 'theme'
  | 'panes'
  | 'lastLesson'
  | 'lastSection'
  | 'lessonsRead'
  | 'offerDeclined'
  | 'breakpoints'
  | 'speed'
  | 'inlineValues'
  | 'singleKeys'
  | 'exercises'
  | 'answers'
  | 'course'
  | 'courseDraft'
>;

const PREFIX = 'loopscope/1/';
const DRAFT = `${PREFIX}draft/`;
const BREAKPOINTS = `${PREFIX}breakpoints/`;
const EXERCISE = `${PREFIX}exercise/`;
/** The answers that solved the exercises: a key that older versions of the site did not have, so they have none. */
const ANSWER = `${PREFIX}answer/`;
const COURSE = `${PREFIX}course`;
const COURSE_DRAFT = `${PREFIX}course-draft`;
const SPEED = `${PREFIX}speed`;
/** The programs' names, one a line. */
const AS_MEANT = `${PREFIX}as-meant`;
/** The lessons' slugs, one a line. */
const READ = `${PREFIX}read`;
const LAST_LESSON = `${PREFIX}last-lesson`;
const LAST_SECTION = `${PREFIX}last-section`;
const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** The key under which the page's first script finds the theme before anything else is loaded: plain text. */
export const THEME_KEY = `${PREFIX}theme`;

/** The key under which it finds that the reader wants no other language. */
export const OFFER_KEY = `${PREFIX}offer`;

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
  const lastLesson = read(storage, LAST_LESSON);
  const lastSection = read(storage, LAST_SECTION);
  const lessonsRead = readList(storage, READ);
  const panes = asPanes(read(storage, `${PREFIX}panes`));
  const asMeant = readList(storage, AS_MEANT);
  const course = asCourse(read(storage, COURSE));
  const courseDraft = asCourse(read(storage, COURSE_DRAFT));
  const speed = asSpeed(read(storage, SPEED));
  return {
    drafts: recallAll(storage, DRAFT),
    breakpoints: recallBreakpoints(storage),
    exercises: recallExercises(storage),
    answers: recallAll(storage, ANSWER),
    ...(course && { course }),
    ...(courseDraft && { courseDraft }),
    ...(speed && { speed }),
    ...(read(storage, `${PREFIX}inline-values`) === 'on' && { inlineValues: true }),
    ...(read(storage, `${PREFIX}single-keys`) === 'off' && { singleKeys: false }),
    ...(asMeant.length > 0 && { asMeant }),
    ...(theme && { theme }),
    ...(lastLesson && { lastLesson }),
    ...(lastSection && { lastSection }),
    ...(lessonsRead.length > 0 && { lessonsRead }),
    ...(panes && { panes }),
    ...(read(storage, OFFER_KEY) === 'declined' && { offerDeclined: true }),
  };
}

/**
 * Writes what differs between two states.
 * @returns false where something could not be written: the storage is full.
 */
export function remember(storage: Storage, before: Remembered, after: Remembered): boolean {
  const writes: boolean[] = [];
  if (before.theme !== after.theme) writes.push(write(storage, THEME_KEY, after.theme));
  if (before.asMeant !== after.asMeant) writes.push(writeList(storage, AS_MEANT, before.asMeant, after.asMeant));
  if (before.panes !== after.panes) writes.push(write(storage, `${PREFIX}panes`, JSON.stringify(after.panes)));
  if (before.lastLesson !== after.lastLesson) writes.push(write(storage, LAST_LESSON, after.lastLesson));
  if (before.lastSection !== after.lastSection) writes.push(write(storage, LAST_SECTION, after.lastSection));
  if (before.lessonsRead !== after.lessonsRead) {
    writes.push(writeList(storage, READ, before.lessonsRead, after.lessonsRead));
  }
  if (before.offerDeclined !== after.offerDeclined) {
    writes.push(write(storage, OFFER_KEY, after.offerDeclined ? 'declined' : null));
  }
  if (before.speed !== after.speed) writes.push(write(storage, SPEED, `${after.speed.rate} ${after.speed.unit}`));
  if (before.inlineValues !== after.inlineValues) {
    writes.push(write(storage, `${PREFIX}inline-values`, after.inlineValues ? 'on' : null));
  }
  if (before.singleKeys !== after.singleKeys) {
    writes.push(write(storage, `${PREFIX}single-keys`, after.singleKeys ? null : 'off'));
  }
  writes.push(...writeAll(storage, DRAFT, before.drafts, after.drafts, String));
  writes.push(...writeAll(storage, BREAKPOINTS, before.breakpoints, after.breakpoints, JSON.stringify));
  writes.push(...writeAll(storage, EXERCISE, before.exercises, after.exercises, String));
  writes.push(...writeAll(storage, ANSWER, before.answers, after.answers, String));
  if (before.course !== after.course) writes.push(write(storage, COURSE, after.course && JSON.stringify(after.course)));
  if (before.courseDraft !== after.courseDraft) {
    writes.push(write(storage, COURSE_DRAFT, after.courseDraft && JSON.stringify(after.courseDraft)));
  }
  return !writes.includes(false);
}

/** Writes what has come to a list, and what has gone from it: another open page may have added to it meanwhile. */
function writeList(storage: Storage, key: string, before: readonly string[], after: readonly string[]): boolean {
  const others = readList(storage, key).filter((name) => !before.includes(name) && !after.includes(name));
  return write(storage, key, [...others, ...after].join('\n') || null);
}

/** Writes the entries of a record that differ, each under a key of its own. */
function writeAll<T>(
  storage: Storage,
  prefix: string,
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  asText: (value: T) => string,
): boolean[] {
  if (before === after) return [];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => before[name] !== after[name])
    .map((name) => {
      const value = after[name];
      return write(storage, prefix + name, value === undefined ? null : asText(value));
    });
}

function recallBreakpoints(storage: Storage): Record<string, readonly Breakpoint[]> {
  const kept: Record<string, readonly Breakpoint[]> = {};
  for (const [program, text] of Object.entries(recallAll(storage, BREAKPOINTS))) {
    const list = parse(text);
    if (Array.isArray(list) && list.every(isBreakpoint)) kept[program] = list;
  }
  return kept;
}

function recallExercises(storage: Storage): Record<string, ExerciseProgress> {
  const kept: Record<string, ExerciseProgress> = {};
  for (const [key, text] of Object.entries(recallAll(storage, EXERCISE))) {
    if (text === 'tried' || text === 'solved') kept[key] = text;
  }
  return kept;
}

/** `2 time`: a rate that can be chosen, and its unit. */
function asSpeed(text: string | null): PlaySpeed | null {
  const [rate, unit] = text?.split(' ') ?? [];
  if (unit !== 'time' && unit !== 'steps') return null;
  return PLAY_RATES[unit].includes(Number(rate)) ? { unit, rate: Number(rate) } : null;
}

/** Everything that is kept under keys which begin so, by the rest of the key. */
function recallAll(storage: Storage, prefix: string): Record<string, string> {
  const found: Record<string, string> = {};
  try {
    for (let i = 0; i < storage.length; i++) {
      const key = storage.key(i);
      const text = key?.startsWith(prefix) ? storage.getItem(key) : null;
      if (key !== null && text !== null) found[key.slice(prefix.length)] = text;
    }
  } catch {
    // Blocked after all: what was found so far is what there is.
  }
  return found;
}

function asCourse(text: string | null): Course | null {
  const course = parse(text);
  if (!isRecord(course) || typeof course.title !== 'string' || !Array.isArray(course.lessons)) return null;
  return course.lessons.every(isCourseLesson) ? (course as unknown as Course) : null;
}

function isCourseLesson(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { slug, note = '', counts = [] } = value;
  return typeof slug === 'string' && typeof note === 'string' && Array.isArray(counts);
}

function asPanes(text: string | null): State['panes'] | null {
  const panes = parse(text);
  return isRecord(panes) && Object.values(panes).every(isSizes) ? (panes as State['panes']) : null;
}

/** What a text says, or null where it is not JSON: as if there were none. */
function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function isSizes(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every((size) => typeof size === 'number' && size >= 0 && size <= 100);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names, one a line. */
function readList(storage: Storage, key: string): string[] {
  return read(storage, key)?.split('\n') ?? [];
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
