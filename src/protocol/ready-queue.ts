/**
 * A loop's ready queue as the records tell it, so that they need not list it at each iteration.
 *
 * The loop appends handles and runs them from the front; a cancelled handle stays in CPython's deque until its turn, but
 * it is no longer ready to run.
 */
import type { SubjectId } from './events';

export class ReadyQueue {
  readonly loop: SubjectId;
  /** Iterations begun so far. */
  iteration = 0;
  /** In order: a Set keeps the order of insertion and removes from anywhere. */
  private readonly ready = new Set<SubjectId>();
  /** Handles of the iteration that is going on whose turn is still to come; null between iterations. */
  private left: Set<SubjectId> | null = null;
  private running: SubjectId | null = null;

  constructor(loop: SubjectId) {
    this.loop = loop;
  }

  append(handle: SubjectId): void {
    this.ready.add(handle);
  }

  /** Begins an iteration; returns what is ready, first in first out. */
  begin(): SubjectId[] {
    this.left = new Set(this.ready);
    this.iteration++;
    return [...this.ready];
  }

  cancel(handle: SubjectId): void {
    this.ready.delete(handle);
    this.left?.delete(handle);
  }

  start(handle: SubjectId): void {
    this.cancel(handle);
    this.running = handle;
  }

  stop(handle: SubjectId): void {
    if (this.running === handle) this.running = null;
  }

  get inIteration(): boolean {
    return this.left !== null;
  }

  /** Whether every handle of the iteration has had its turn. */
  get exhausted(): boolean {
    return this.left?.size === 0 && this.running === null;
  }

  end(): void {
    this.left = null;
  }
}
