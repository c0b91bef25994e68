/** Opens a lesson of somebody's own: from an address, or from the reader's device. Loaded when there is one to open. */

import { clean } from '../../lesson/clean';
import { createHighlight } from '../../lesson/highlight';
import type { Curriculum, Language, Lesson } from '../../lesson/lesson';
import { type LoadFile, type OwnProblem, readOwnLesson } from '../../lesson/own-lesson';
import { ID_PREFIX, languageOf, ownSlug } from '../../lesson/own-slug';
import type { Course, Foreign } from '../../lesson/reading';
import { loadPage, referenceIn } from '../content';
import { decodeText, type FetchProblem, LONGEST, webAddress } from './fetch-text';
import { fetchFromSite } from './fetcher-frame';

/** Whose lesson it is. */
export type Origin =
  /** `final` is where redirections led. */
  | { readonly kind: 'site'; readonly address: string; readonly final: string }
  | { readonly kind: 'device'; readonly name: string };

export type Opened =
  | { readonly ok: true; readonly lesson: Lesson; readonly origin: Origin; readonly problems: readonly OwnProblem[] }
  | {
      readonly ok: false;
      /** `broken`: the reading itself failed, and `detail` is the error's message. */
      readonly problem: FetchProblem | 'no-lesson' | 'broken';
      readonly detail: string | null;
      /** What is missing, where the file is no lesson. */
      readonly problems: readonly OwnProblem[];
    };

/** What the page around knows. */
export interface Around {
  /** The interface's, for a lesson that names none. */
  readonly language: Language;
  readonly curriculum: Curriculum;
}

/** A lesson has no more files beside it than this. */
const MOST_FILES = 60;

/** Fetches a lesson, and what is beside it. */
export async function openAddress(address: string, around: Around): Promise<Opened> {
  const fetched = await fetchFromSite(address);
  if (!fetched.ok) return { ...fetched, problems: [] };
  const { text, address: final } = fetched;
  const told: OwnProblem[] = [];
  const origin: Origin = { kind: 'site', address, final };
  // Where the reader asked for it: a host may well redirect to another place each time.
  const place = webAddress(address)?.href.replace(/#.*$/, '') ?? address;
  return read({ text, place, path: new URL(final).pathname, load: filesBeside(final, told), told, origin }, around);
}

/** Reads a lesson from the reader's device; what stands beside it there, nobody knows. */
export async function openFile(file: File, around: Around): Promise<Opened> {
  if (file.size > LONGEST) return { ok: false, problem: 'too-long', detail: null, problems: [] };
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (text === null) return { ok: false, problem: 'not-text', detail: null, problems: [] };
  const { name } = file;
  // Many a file is called lesson.md: the title tells them apart.
  const place = `file:${name}#${/^title:\s*(.*)$/m.exec(text)?.[1] ?? ''}`;
  return read({ text, place, path: name, load: async () => null, told: [], origin: { kind: 'device', name } }, around);
}

interface Found {
  readonly text: string;
  /** What names it in drafts. */
  readonly place: string;
  readonly path: string;
  readonly load: LoadFile;
  /** What `load` could not read. */
  readonly told: readonly OwnProblem[];
  readonly origin: Origin;
}

async function read(
  { text, place, path, load, told, origin }: Found,
  { language, curriculum }: Around,
): Promise<Opened> {
  const { lesson, problems } = await readOwnLesson({
    slug: ownSlug(place),
    text,
    language: languageOf(path) ?? language,
    load,
    courseIn: (its) => courseIn(its, curriculum),
  });
  const all = [...problems, ...told];
  return lesson
    ? { ok: true, lesson, origin, problems: all }
    : { ok: false, problem: 'no-lesson', detail: null, problems: all };
}

/** Reads files beside the lesson, from its own site alone. */
function filesBeside(lesson: string, told: OwnProblem[]): LoadFile {
  let count = 0;
  return async (path) => {
    count += 1;
    if (count > MOST_FILES) {
      told.push({ line: null, reason: `${path} was not read: a lesson has at most ${MOST_FILES} files beside it` });
      return null;
    }
    const fetched = await fetchFromSite(new URL(path, lesson).href);
    if (fetched.ok && new URL(fetched.address).origin === new URL(lesson).origin) return fetched.text;
    const problem = fetched.ok ? 'it is on another site' : fetched.problem;
    if (problem !== 'missing') told.push({ line: null, reason: `${path} could not be read: ${problem}` });
    return null;
  };
}

const FOREIGN: Foreign = { idPrefix: ID_PREFIX, pathToLesson: (slug) => `../learn/${slug}/`, clean };

async function courseIn(language: Language, { chapters }: Curriculum): Promise<Course> {
  const [highlight] = await Promise.all([createHighlight(), loadPage({ language, page: { kind: 'glossary' } })]);
  const entries = referenceIn(language, 'glossary').map(({ id, term, text }) => [id, { [language]: { term, text } }]);
  const slugs = new Set(chapters.flatMap(({ lessons }) => lessons.map(({ slug }) => slug)));
  return { slugs, glossary: Object.fromEntries(entries), highlight, foreign: FOREIGN };
}
