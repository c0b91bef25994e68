/**
 * What surrounds a task's steps: the blocks it is in (`timeout`, `TaskGroup`, `finally`, `except`) and its cancellations.
 */
import type { ChainLink, EventOf, SubjectId } from '../protocol/events';
import type { Cancellation, EndState, Position, ScopeBar } from './model';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const NONE: readonly never[] = [];

export class BlocksWriter {
  private scopes: Writable<ScopeBar>[] | null = null;
  private cancelled: Writable<Cancellation>[] | null = null;
  private readonly openScopes = new Map<SubjectId, Writable<ScopeBar>>();
  /** The `finally` or `except` in which the task was suspended last. */
  private handling: Writable<ScopeBar> | null = null;
  /** Where its latest step began, or where within it the cancellation was delivered. */
  private entered: Position | null = null;

  enter({ scope, type, deadline, line }: EventOf<'scope-entered'>, at: Position): void {
    this.openScopes.set(scope, this.open(type, at, deadline, line));
  }

  reschedule(scope: SubjectId, deadline: ScopeBar['deadline']): void {
    const bar = this.openScopes.get(scope);
    if (bar) bar.deadline = deadline;
  }

  leave(scope: SubjectId, outcome: NonNullable<ScopeBar['outcome']>, at: Position): void {
    const bar = this.openScopes.get(scope);
    this.openScopes.delete(scope);
    if (!bar) return;
    close(bar, at, outcome);
    // A timeout and a TaskGroup make something else of the CancelledError that they had asked for (Task.uncancel).
    if (outcome === 'expired' || outcome === 'failed') this.endCancellation('taken-back', at, true);
  }

  startStep(at: Position): void {
    this.entered = at;
  }

  /** The task stands at a suspension point: in a block that cleans up, or no more. */
  suspend(chain: readonly ChainLink[], at: Position): void {
    const within = chain.findLast((link) => link.within !== undefined)?.within;
    if (this.handling && this.handling.type !== within) {
      close(this.handling, this.entered ?? at, null);
      this.handling = null;
    }
    if (within !== undefined) this.handling ??= this.open(within, this.entered ?? at, null);
  }

  request(at: Position): void {
    this.cancelled ??= [];
    this.cancelled.push({ requested: at, delivered: null, over: null });
  }

  deliver(at: Position): void {
    this.entered = at;
    this.cancelled ??= [];
    const pending = this.cancelled.filter((one) => one.over === null && one.delivered === null);
    for (const one of pending) one.delivered = at;
    if (pending.length === 0) this.cancelled.push({ requested: null, delivered: at, over: null });
  }

  swallow(at: Position): void {
    this.endCancellation('swallowed', at, true);
  }

  end(state: EndState, at: Position): void {
    if (this.handling) close(this.handling, at, null);
    for (const bar of this.openScopes.values()) close(bar, at, null);
    if (state === 'cancelled') this.endCancellation('obeyed', at);
    else this.endCancellation('missed', at);
  }

  snapshot(end: Position): { readonly scopes: readonly ScopeBar[]; readonly cancellations: readonly Cancellation[] } {
    return {
      scopes: this.scopes?.map((bar) => (bar.open ? { ...bar, end } : bar)) ?? NONE,
      cancellations: this.cancelled?.map((one) => ({ ...one })) ?? NONE,
    };
  }

  private open(type: ScopeBar['type'], at: Position, deadline: ScopeBar['deadline'], line?: number) {
    this.scopes ??= [];
    const depth = this.openScopes.size + (this.handling ? 1 : 0);
    const bar: Writable<ScopeBar> = { type, start: at, end: at, open: true, depth, deadline, outcome: null };
    if (line !== undefined) bar.line = line;
    this.scopes.push(bar);
    return bar;
  }

  private endCancellation(how: NonNullable<Cancellation['over']>['how'], at: Position, deliveredOnly = false): void {
    for (const one of this.cancelled ?? NONE) {
      if (one.over === null && (one.delivered !== null || !deliveredOnly)) one.over = { at, how };
    }
  }
}

function close(bar: Writable<ScopeBar>, at: Position, outcome: ScopeBar['outcome']): void {
  bar.end = at;
  bar.open = false;
  bar.outcome = outcome;
}
