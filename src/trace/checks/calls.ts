/**
 * The calls of a coroutine function: when each was under way, and in which task.
 *
 * A task's own coroutine is under way from the task's first step to its end. A coroutine that is awaited shows in the await
 * chains of its task: from the step that first suspended in it to the step that no longer does. One that never suspends takes
 * no time and shows nowhere. Two calls that follow each other in one task are told apart by the line that awaits
 * them; those that one line makes in a loop count as one.
 */
import type { ChainLink, SubjectId } from '../../protocol/events';
import type { Position, Trace } from '../model';

export interface Call {
  readonly task: SubjectId;
  readonly start: Position;
  readonly end: Position;
}

/** The calls of `name`, in the order in which they began. */
export function callsOf(trace: Trace, name: string): Call[] {
  const reader = new CallReader(name);
  for (const event of trace.events) {
    const at = { seq: event.seq, t: event.t };
    switch (event.kind) {
      case 'task-created':
        if (isNamed(event.coroutine, name)) reader.roots.add(event.task);
        break;
      case 'step-started':
        reader.stepStarted(event.task, at);
        break;
      case 'task-waiting':
      case 'task-yielded':
        reader.suspended(event.task, event.chain);
        break;
      case 'task-finished':
      case 'task-failed':
      case 'task-cancelled':
        reader.ended(event.task, at);
        break;
    }
  }
  return reader.close(trace.end);
}

/** So many calls were under way at once, from the instant `since` on. */
export interface Crowd {
  readonly count: number;
  readonly since: Position;
}

/** The most calls that were under way at the same time. One that ends in the instant in which another begins is over. */
export function largestCrowd(calls: readonly Call[]): Crowd | null {
  const edges = calls
    .filter(({ start, end }) => end.t > start.t)
    .flatMap(({ start, end }) => [
      { at: start, change: 1 },
      { at: end, change: -1 },
    ])
    .sort((a, b) => a.at.t - b.at.t || a.change - b.change || a.at.seq - b.at.seq);
  let count = 0;
  let largest: Crowd | null = null;
  for (const { at, change } of edges) {
    count += change;
    if (count > (largest?.count ?? 0)) largest = { count, since: at };
  }
  return largest;
}

/** A coroutine's qualified name names the function, or the method of a class. */
export function isNamed(qualified: string, name: string): boolean {
  return qualified === name || qualified.endsWith(`.${name}`);
}

class CallReader {
  readonly roots = new Set<SubjectId>();
  private readonly calls: Call[] = [];
  private readonly underWay = new Map<SubjectId, Position>();
  /** The line that awaits the call under way. */
  private readonly callers = new Map<SubjectId, number | null>();
  /** Where each task's latest step began. */
  private readonly steps = new Map<SubjectId, Position>();

  private readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  stepStarted(task: SubjectId, at: Position): void {
    this.steps.set(task, at);
    if (this.roots.has(task) && !this.underWay.has(task)) this.underWay.set(task, at);
  }

  suspended(task: SubjectId, chain: readonly ChainLink[]): void {
    if (this.roots.has(task)) return;
    const at = this.steps.get(task);
    if (at === undefined) return;
    const inside = chain.findIndex((link, i) => i > 0 && isNamed(link.name, this.name));
    const caller = chain[inside - 1]?.line ?? null;
    if (this.underWay.has(task) && (inside < 0 || this.callers.get(task) !== caller)) this.over(task, at);
    if (inside < 0 || this.underWay.has(task)) return;
    this.underWay.set(task, at);
    this.callers.set(task, caller);
  }

  ended(task: SubjectId, at: Position): void {
    this.over(task, this.roots.has(task) ? at : (this.steps.get(task) ?? at));
  }

  close(end: Position): Call[] {
    for (const task of [...this.underWay.keys()]) this.over(task, end);
    return this.calls.sort((a, b) => a.start.seq - b.start.seq);
  }

  private over(task: SubjectId, end: Position): void {
    const start = this.underWay.get(task);
    if (start === undefined) return;
    this.underWay.delete(task);
    this.calls.push({ task, start, end });
  }
}
