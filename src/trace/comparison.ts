/**
 * Two runs side by side: which task of one is which of the other, what differs, and what both come to.
 *
 * Which task is which. Tasks of two runs have no identity in common, so they are matched by what a person would go by:
 * 1. the same title apart from its number (`fetch` and `fetch 2` are both a `fetch`), under parents that are matched,
 *    in order of creation: the first with the first, the second with the second;
 * 2. what is left, by title and order of creation whoever created it: a task moved under another parent is the same one;
 * 3. what is still left has no counterpart. Loops and threads are matched by kind, title and order.
 *
 * What differs. A span has a counterpart when the matched track has one of the same state and label over the same times.
 */
import type { Nanoseconds } from '../base/time';
import type { SubjectId, TraceEvent } from '../protocol/events';
import type { Lane, Span, Trace, Track } from './model';
import { outputLines } from './output-lines';

/** What a run comes to. Times are virtual. */
export interface Totals {
  readonly time: Nanoseconds;
  readonly tasks: number;
  /** The longest time for which one task or callback held the loop. */
  readonly longestHold: Nanoseconds;
  /** Over all tasks, how long they waited. */
  readonly waiting: Nanoseconds;
  readonly outputLines: number;
  /** Different errors that left a task or the program. */
  readonly errors: number;
}

/** A track and its counterpart; at least one of them is there. */
export interface Pair {
  readonly a: Track | null;
  readonly b: Track | null;
}

export interface Comparison {
  /** In the order of the first run's tracks, then what only the second has. */
  readonly pairs: readonly Pair[];
  /** Spans without a counterpart in the other run. */
  readonly differing: { readonly a: ReadonlySet<Span>; readonly b: ReadonlySet<Span> };
  readonly totals: { readonly a: Totals; readonly b: Totals };
}

export function compareRuns(a: Trace, b: Trace): Comparison {
  const pairs = matchTracks(a.tracks, b.tracks);
  const onlyA = new Set<Span>();
  const onlyB = new Set<Span>();
  for (const pair of pairs) {
    for (const span of withoutCounterpart(pair.a, pair.b)) onlyA.add(span);
    for (const span of withoutCounterpart(pair.b, pair.a)) onlyB.add(span);
  }
  return { pairs, differing: { a: onlyA, b: onlyB }, totals: { a: totalsOf(a), b: totalsOf(b) } };
}

export function totalsOf(trace: Trace): Totals {
  const tasks = trace.tracks.filter((track) => track.kind === 'task' && !track.housekeeping);
  const waits = tasks.flatMap((track) => track.lanes[0] ?? []).filter((span) => span.state === 'waiting');
  const holds = trace.tracks.filter((track) => track.kind === 'loop').map((track) => longestHold(track.lanes[1] ?? []));
  return {
    time: trace.end.t,
    tasks: tasks.length,
    longestHold: holds.reduce((longest, hold) => Math.max(longest, hold), 0) as Nanoseconds,
    waiting: waits.reduce((sum, span) => sum + lengthOf(span), 0) as Nanoseconds,
    outputLines: outputLines(trace.outputs).length,
    errors: new Set(trace.events.flatMap((event) => errorOf(event) ?? [])).size,
  };
}

/** One error may fail a task, those that await it, and the program: it counts once. */
function errorOf(event: TraceEvent): string | null {
  const error = event.kind === 'task-failed' || event.kind === 'exception' ? event.error : null;
  return error && `${error.type}: ${error.message}`;
}

/** A blocking call cuts a hold into spans that follow each other without a gap. */
function longestHold(lane: Lane): number {
  let longest = 0;
  let first: Span | null = null;
  let previous: Span | null = null;
  for (const span of lane) {
    if (!first || previous?.end.seq !== span.start.seq) first = span;
    longest = Math.max(longest, span.end.t - first.start.t);
    previous = span;
  }
  return longest;
}

function lengthOf(span: Span): number {
  return span.end.t - span.start.t;
}

/** See the rule at the top of the file. */
export function matchTracks(a: readonly Track[], b: readonly Track[]): Pair[] {
  const matches = new Map<SubjectId, Track>();
  /** From a matched track of `b` to its counterpart. */
  const matchedB = new Map<SubjectId, SubjectId>();
  const matchBy = (fromA: readonly Track[], fromB: readonly Track[], keyInA: KeyOf, keyInB: KeyOf) => {
    const free = queues(fromB, keyInB);
    for (const track of fromA) {
      const match = free.get(keyInA(track))?.shift();
      if (!match) continue;
      matches.set(track.id, match);
      matchedB.set(match.id, track.id);
    }
  };
  const [levelsA, levelsB] = [levels(a), levels(b)];
  // One level of the tree after the other: each finds its parents matched.
  for (const [depth, tracks] of levelsA.entries()) {
    matchBy(tracks, levelsB[depth] ?? [], keyUnder, (track) =>
      keyUnder({ ...track, parent: matchedB.get(track.parent ?? -1) ?? null }),
    );
  }
  const unmatchedB = () => b.filter((track) => !matchedB.has(track.id));
  matchBy(
    a.filter((track) => !matches.has(track.id)),
    unmatchedB(),
    keyAlone,
    keyAlone,
  );
  const pairs: Pair[] = a.map((track) => ({ a: track, b: matches.get(track.id) ?? null }));
  return [...pairs, ...unmatchedB().map((track) => ({ a: null, b: track }))];
}

type KeyOf = (track: Track) => string;

/** By depth in the tree of tasks. */
function levels(tracks: readonly Track[]): Track[][] {
  const found: Track[][] = [];
  for (const track of tracks) {
    const level = found[track.depth] ?? [];
    found[track.depth] = level;
    level.push(track);
  }
  return found;
}

function keyUnder(track: Track): string {
  return `${track.parent ?? ''}/${keyAlone(track)}`;
}

function keyAlone({ kind, title, housekeeping }: Track): string {
  return `${kind}/${housekeeping}/${title.replace(/ \d+$/, '')}`;
}

function queues(tracks: readonly Track[], keyOf: KeyOf): Map<string, Track[]> {
  const found = new Map<string, Track[]>();
  for (const track of tracks) {
    const queue = found.get(keyOf(track));
    if (queue) queue.push(track);
    else found.set(keyOf(track), [track]);
  }
  return found;
}

function withoutCounterpart(track: Track | null, other: Track | null): Span[] {
  return (track?.lanes ?? []).flatMap((lane, i) => withoutCounterpartIn(lane, other?.lanes[i] ?? []));
}

/** So many spans that begin at one time are looked through; a task that yields in a circle has thousands. */
const LOOKED_THROUGH = 32;

/** Both lanes are in order of time, so one walk along both finds the counterparts; each is taken once. */
function withoutCounterpartIn(lane: Lane, other: Lane): Span[] {
  let next = 0;
  return lane.filter((span) => {
    while (next < other.length && (other[next] as Span).start.t < span.start.t) next += 1;
    const end = Math.min(other.length, next + LOOKED_THROUGH);
    for (let i = next; i < end && (other[i] as Span).start.t === span.start.t; i++) {
      if (!isSame(span, other[i] as Span)) continue;
      next = i + 1;
      return false;
    }
    return true;
  });
}

function isSame(a: Span, b: Span): boolean {
  // Iterations are numbered through the run: one more at the beginning must not make all others differ.
  const labelled = a.state !== 'iteration';
  return a.state === b.state && a.end.t === b.end.t && (!labelled || a.label === b.label);
}
