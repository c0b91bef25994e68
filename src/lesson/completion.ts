/**
 * A completion code: what a learner hands in. It holds the answers themselves, so that whoever gets it can run them again;
 * who wrote them, and when, it cannot prove. It is written like a link (fragment.ts), as `loopscope:v1.…;` where it is
 * passed on as text: the words around it, the line breaks of a mail and its `>` do no harm.
 */
import { LIMITS, shortText } from './course.ts';
import { type FragmentProblem, readFragment, writeFragment } from './fragment.ts';

export interface Completion {
  /** A name or a number, as the learner typed it. */
  readonly name: string;
  /** The course's title; null for everything that was solved. */
  readonly course: string | null;
  /** The day on which the code was made, by the learner's clock: `2026-11-21`. */
  readonly date: string;
  /**
   * By exercise (`gather/sensors`) the answer that solved it: a program's source, lines in their order, an event's number.
   * Null where it was solved before answers were kept, or with one that is too long to be handed in.
   */
  readonly answers: Readonly<Record<string, string | null>>;
  /** The exercises that count in the course and are not solved. */
  readonly open: readonly string[];
}

export const LONGEST_NAME = 80;
/** A program this long is no answer to an exercise of ours. */
export const LONGEST_ANSWER = 40_000;
const MOST_EXERCISES = 500;

/** What could not be read of a code. */
export type CompletionProblem = FragmentProblem | 'partly';

export interface ReadCompletion {
  readonly completion: Completion | null;
  readonly problem: CompletionProblem | null;
}

/** The code as a fragment of the address of `/check/`, with its `#`. */
export function writeCompletion({ name, course, date, answers, open }: Completion): Promise<string> {
  const short = Object.entries(answers).map(([key, text]) => [key, (text?.length ?? 0) > LONGEST_ANSWER ? null : text]);
  return writeFragment({ name, course, date, answers: Object.fromEntries(short), open });
}

/** The same as a text to be passed on. */
export function codeOf(fragment: string): string {
  return `loopscope:${fragment.slice(1)};`;
}

/**
 * Every code in a text, as fragments: those which end as they should, those which were cut off at either end, and links.
 * No code holds a colon, so that one without its end does not swallow the next.
 */
export function findCodes(text: string): string[] {
  const found = text.matchAll(
    /loopscope:(v\d+\.[^;:]*);|loopscope:(v\d+\.[\w-]*)|#(v\d+\.[\w-]+)|\b(v\d+\.[\w-]{20,})/g,
  );
  const codes = [...found].map(
    ([, whole, cut, link, bare]) => `#${(whole ?? cut ?? link ?? bare ?? '').replace(/[^\w.-]/g, '')}`,
  );
  return [...new Set(codes)];
}

/** Reads a code as far as it can be read; null where it is none. */
export async function readCompletion(fragment: string): Promise<ReadCompletion | null> {
  const read = await readFragment(fragment);
  if (!read) return null;
  return 'problem' in read ? { completion: null, problem: read.problem } : completionFrom(read.value);
}

function completionFrom(value: unknown): ReadCompletion {
  const { name, course, date, answers, open } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
    return { completion: null, problem: 'damaged' };
  }
  const entries = Object.entries(answers as Record<string, unknown>);
  const good = entries.filter(([key, answer]) => isKey(key) && isAnswer(answer)).slice(0, MOST_EXERCISES);
  const listed = Array.isArray(open) ? (open as unknown[]) : [];
  const completion: Completion = {
    name: shortText(name, LONGEST_NAME),
    course: course === null ? null : shortText(course, LIMITS.title),
    date: typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) ? date : '',
    answers: Object.fromEntries(good) as Record<string, string | null>,
    open: listed.filter(isKey).slice(0, MOST_EXERCISES),
  };
  const whole =
    good.length === entries.length &&
    completion.open.length === listed.length &&
    completion.name === name &&
    completion.course === course &&
    completion.date === date &&
    Array.isArray(open);
  return { completion, problem: whole ? null : 'partly' };
}

function isKey(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{1,80}\/[\w-]{1,80}$/.test(value);
}

function isAnswer(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.length <= LONGEST_ANSWER);
}
