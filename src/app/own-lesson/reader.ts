/**
 * A worker that reads lessons of others: Markdown can be written so that every parser takes for ever, and a worker can be
 * ended. It asks the page for what is not in the text (read-in-worker.ts).
 */
import { clean } from '../../lesson/clean';
import { createHighlight } from '../../lesson/highlight';
import type { Language, Term } from '../../lesson/lesson';
import { type OwnLesson, readOwnLesson } from '../../lesson/own-lesson';
import { ID_PREFIX } from '../../lesson/own-slug';
import type { Course } from '../../lesson/reading';

/** What is to be read. */
export interface Task {
  readonly text: string;
  readonly slug: string;
  /** Where the front matter names none. */
  readonly language: Language;
  /** Where it came from in the end; null for a file from the reader's device. */
  readonly base: string | null;
  /** Of the course's lessons. */
  readonly slugs: readonly string[];
}

/** A file beside the lesson's, or the glossary in the lesson's language. */
export type Question =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'glossary'; readonly language: Language };

export type FromReader =
  /** All that it needs has come: from now on it computes. */
  | { readonly type: 'started' }
  | { readonly type: 'ask'; readonly id: number; readonly question: Question }
  | { readonly type: 'read'; readonly own: OwnLesson }
  | { readonly type: 'failed'; readonly reason: string };

export type ToReader =
  | { readonly type: 'task'; readonly task: Task }
  | { readonly type: 'answer'; readonly id: number; readonly answer: string | null | readonly Term[] };

const waiting: ((answer: never) => void)[] = [];

function ask(question: Extract<Question, { kind: 'file' }>): Promise<string | null>;
function ask(question: Extract<Question, { kind: 'glossary' }>): Promise<readonly Term[]>;
function ask(question: Question): Promise<unknown> {
  return new Promise((resolve) => {
    tell({ type: 'ask', id: waiting.push(resolve) - 1, question });
  });
}

function tell(message: FromReader): void {
  postMessage(message);
}

addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  if (data.type === 'answer') waiting[data.id]?.(data.answer as never);
  else
    read(data.task).then(
      (own) => tell({ type: 'read', own }),
      (error: unknown) => tell({ type: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
});

async function read({ text, slug, language, base, slugs }: Task): Promise<OwnLesson> {
  const highlight = await createHighlight();
  tell({ type: 'started' });
  const courseIn = async (its: Language): Promise<Course> => {
    const terms = await ask({ kind: 'glossary', language: its });
    const glossary = Object.fromEntries(terms.map(({ id, term, text }) => [id, { [its]: { term, text } }]));
    const foreign = { idPrefix: ID_PREFIX, base, pathToLesson: (other: string) => `../learn/${other}/`, clean };
    return { slugs: new Set(slugs), glossary, highlight, foreign };
  };
  return readOwnLesson({ slug, text, language, load: (path) => ask({ kind: 'file', path }), courseIn });
}
