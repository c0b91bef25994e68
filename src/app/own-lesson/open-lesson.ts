/** Opens a lesson of somebody's own: from an address, or from the reader's device. Loaded when there is one to open. */
import type { Curriculum, Language, Lesson, Term } from '../../lesson/lesson';
import type { LoadFile, OwnProblem } from '../../lesson/own-lesson';
import { languageOf, ownSlug } from '../../lesson/own-slug';
import type { ProblemCode, ProblemValues } from '../../lesson/problems';
import { loadPage, referenceIn } from '../content';
import { decodeText, type FetchProblem, LONGEST, webAddress } from './fetch-text';
import { fetchFromSite } from './fetcher-frame';
import { readInWorker } from './read-in-worker';

/** Whose lesson it is. */
export type Origin =
  /** `final` is where redirections led. */
  | { readonly kind: 'site'; readonly address: string; readonly final: string }
  | { readonly kind: 'device'; readonly name: string };

export type Opened =
  | { readonly ok: true; readonly lesson: Lesson; readonly origin: Origin; readonly problems: readonly OwnProblem[] }
  | {
      readonly ok: false;
      /** `endless`: reading it took too long. `broken`: reading it failed, and `detail` is the error's message. */
      readonly problem: FetchProblem | 'no-lesson' | 'endless' | 'broken';
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
  const slugs = curriculum.chapters.flatMap(({ lessons }) => lessons.map(({ slug }) => slug));
  const base = origin.kind === 'site' ? origin.final : null;
  const task = { text, slug: ownSlug(place), language: languageOf(path) ?? language, base, slugs };
  const own = await readInWorker(task, async (question) =>
    question.kind === 'file' ? load(question.path) : termsIn(question.language),
  );
  if (own === 'endless') return { ok: false, problem: 'endless', detail: null, problems: [] };
  const { lesson } = own;
  const problems = [...own.problems, ...told];
  return lesson ? { ok: true, lesson, origin, problems } : { ok: false, problem: 'no-lesson', detail: null, problems };
}

async function termsIn(language: Language): Promise<Term[]> {
  await loadPage({ language, page: { kind: 'glossary' } });
  return referenceIn(language, 'glossary').map(({ id, term, text }) => ({ id, term, text }));
}

/** Reads files beside the lesson, from its own site alone. */
function filesBeside(lesson: string, told: OwnProblem[]): LoadFile {
  let count = 0;
  return async (path) => {
    count += 1;
    if (count > MOST_FILES) {
      told.push(beside('beside-too-many', { path, most: MOST_FILES }));
      return null;
    }
    const fetched = await fetchFromSite(new URL(path, lesson).href);
    if (fetched.ok && new URL(fetched.address).origin === new URL(lesson).origin) return fetched.text;
    if (fetched.ok) told.push(beside('beside-elsewhere', { path }));
    // Whoever asked for it says that it is missing.
    else if (fetched.problem !== 'missing')
      told.push(beside('beside-unread', { path, why: fetched.problem, detail: fetched.detail ?? '' }));
    return null;
  };
}

function beside<C extends ProblemCode>(code: C, values: ProblemValues<C>): OwnProblem {
  return { file: null, line: null, code, values };
}
