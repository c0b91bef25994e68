/**
 * Facts: what a reason consists of, as data. Each becomes one sentence in the reader's language (views/shared/sentences.ts):
 * its kind names the message, its terms fill the message's places.
 */
import type { Nanoseconds } from '../base/time';
import type { SubjectId } from '../protocol/events';
import type { Position } from './model';
import type { Actor } from './state-model';

/** What fills a place of a sentence. A position is one that the cursor can move to. */
export type Term =
  | { readonly kind: 'actor'; readonly actor: Actor }
  | { readonly kind: 'actors'; readonly actors: readonly Actor[] }
  | { readonly kind: 'instant'; readonly at: Position }
  | { readonly kind: 'deadline'; readonly at: Nanoseconds }
  | { readonly kind: 'length'; readonly length: Nanoseconds }
  /** A line of the main program, in brackets; nothing where there is none. */
  | { readonly kind: 'place'; readonly line: number | null }
  | { readonly kind: 'primitive'; readonly id: SubjectId }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'count'; readonly count: number };

export type FactKind =
  // it runs, and may hold up the others
  | 'running'
  | 'blocks'
  | 'blocks-until'
  | 'computes'
  // it is ready
  | 'new'
  | 'yielded'
  | 'ready'
  | 'next-in-queue'
  | 'place-in-queue'
  | 'behind-callbacks'
  | 'held-by-step'
  | 'held-by-call'
  | 'held-by-computing'
  | 'held-by-callback'
  | 'starved'
  | 'runs-next'
  // it waits
  | 'sleeps'
  | 'sleeps-overdue'
  | 'awaits-task'
  | 'awaits-shield'
  | 'awaits-tasks'
  | 'awaits-lock'
  | 'awaits-free-lock'
  | 'awaits-permit'
  | 'awaits-item'
  | 'awaits-room'
  | 'awaits-join'
  | 'awaits-event'
  | 'awaits-condition'
  | 'awaits-barrier'
  | 'awaits-queued-job'
  | 'awaits-running-job'
  | 'awaits-thread'
  | 'awaits-future'
  | 'awaits-other'
  | 'awaits-until'
  | 'last-taken'
  | 'never-taken'
  | 'last-put'
  | 'never-put'
  | 'line-before'
  | 'convoy'
  | 'pool-busy'
  | 'deadlock'
  | 'deadlock-self'
  | 'deadlock-until'
  // what limits or ends it
  | 'timeout'
  | 'timeout-first-inner'
  | 'timeout-first-outer'
  | 'cancel-pending'
  | 'cancel-pending-by'
  | 'cancel-before-start'
  | 'cancel-delivered'
  | 'cancel-cleaning'
  | 'cancel-handling'
  | 'cancel-swallowed'
  | 'cancel-lost'
  | 'shielded-from'
  // what came of it
  | 'woken-by'
  | 'woken'
  | 'never-woken'
  | 'finished'
  | 'failed'
  | 'cancelled'
  | 'cancelled-by'
  | 'cancelled-unstarted'
  // a thread
  | 'thread-runs'
  | 'thread-idle'
  | 'thread-ended'
  // nobody is selected
  | 'none-yet'
  | 'all-over'
  | 'nobody-runs'
  | 'who-is-ready'
  | 'who-waits'
  | 'next-timer';

export interface Fact {
  readonly kind: FactKind;
  readonly terms: Readonly<Record<string, Term>>;
}

export function fact(kind: FactKind, terms: Fact['terms'] = {}): Fact {
  return { kind, terms };
}

export const taskTerm = (id: SubjectId): Term => ({ kind: 'actor', actor: { kind: 'task', id } });
export const actorTerm = (actor: Actor): Term => ({ kind: 'actor', actor });
export const actorsTerm = (actors: readonly Actor[]): Term => ({ kind: 'actors', actors });
export const instantTerm = (at: Position): Term => ({ kind: 'instant', at });
export const deadlineTerm = (at: Nanoseconds): Term => ({ kind: 'deadline', at });
export const lengthTerm = (length: Nanoseconds): Term => ({ kind: 'length', length });
export const placeTerm = (line: number | null | undefined): Term => ({ kind: 'place', line: line ?? null });
export const primitiveTerm = (id: SubjectId): Term => ({ kind: 'primitive', id });
export const codeTerm = (text: string): Term => ({ kind: 'code', text });
export const countTerm = (count: number): Term => ({ kind: 'count', count });
