/**
 * What an exercise can ask of a run: its behaviour, never its text. Authors write these in `exercise.yaml`
 * (docs/authoring.md); `src/trace/checks` judges them.
 *
 * Times are seconds of virtual time. `of` names a coroutine function of the program: a call of it is under way from its
 * first step to its end, whether it is a task of its own or is awaited by another.
 */
import type { ErrorText } from './events';

/** How many of something there may be. */
export interface Amount {
  readonly exactly?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
}

interface Kinds {
  /** The program runs to its end without an error. */
  finishes: object;
  /** The program ends with this error. */
  fails: { readonly error: ErrorText['type'] };
  /** When it ends. */
  ends: { readonly by?: number; readonly notBefore?: number };
  /** These lines and no others, in this order unless `anyOrder`. */
  prints: { readonly lines: readonly string[]; readonly anyOrder?: boolean };
  /** These lines among others, in this order unless `anyOrder`. */
  says: { readonly lines: readonly string[]; readonly anyOrder?: boolean };
  /** None of these lines. */
  'never-says': { readonly lines: readonly string[] };
  /** At some instant so many calls are under way at once. */
  together: { readonly of: string; readonly atLeast: number };
  /** At no instant more calls than this are under way. */
  'at-most': { readonly of: string; readonly limit: number };
  /** How many tasks the program makes, that of `asyncio.run` not counted; with `of`, tasks of that coroutine function. */
  tasks: Amount & { readonly of?: string };
  /** Nobody holds the loop for longer than this. */
  'loop-free': { readonly longest: number };
  /** No task is left over when `main` is over, no coroutine never awaited, no error never asked for. */
  'nothing-left': object;
  /** So many tasks of the coroutine function end cancelled. */
  cancelled: Amount & { readonly of: string };
  /** No cancellation is swallowed. */
  'none-swallowed': object;
  /** So many `async with` of this kind are entered. */
  scopes: Amount & { readonly type: 'timeout' | 'TaskGroup' };
  /** So many threads are started, those of pools counted. */
  threads: Amount;
  /** So many primitives of this class (`Lock`, `Semaphore`, `Queue`) are used. */
  primitives: Amount & { readonly type: string };
}

export type CheckName = keyof Kinds;
export type CheckOf<K extends CheckName> = { readonly check: K } & Kinds[K];
export type Check = { [K in CheckName]: CheckOf<K> }[CheckName];
