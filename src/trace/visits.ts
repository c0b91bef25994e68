/**
 * When each line of the program ran: for every line the events that tell of it, in order.
 *
 * A trace names a line where something happened at it. A task stands at its suspension point while it waits and where it
 * resumes; the outer links of its await chain count when the chain first leads through them, for then they were run:
 *
 * ```
 *  11  await fetch()             task-waiting  chain 11 › 5     visits 11 and 5
 *   5  await sleep(1)            step-started  line 5           visits 5
 *   6  await sleep(2)            task-waiting  chain 11 › 6     visits 6
 *                                step-started  line 6           visits 6
 *  12  print()                   output        line 12          visits 12
 * ```
 */
import type { ChainLink, SubjectId, TraceEvent } from '../protocol/events';
import type { Trace } from './model';
import { isTarget } from './navigation';

/** From each line to the `seq`s at which it ran, rising. */
export type LineVisits = ReadonlyMap<number, readonly number[]>;

const known = new WeakMap<Trace, LineVisits>();

/** One pass over the events, kept as long as the trace is. */
export function lineVisits(trace: Trace): LineVisits {
  let visits = known.get(trace);
  if (!visits) {
    visits = findVisits(trace.events);
    known.set(trace, visits);
  }
  return visits;
}

function findVisits(events: readonly TraceEvent[]): LineVisits {
  const visits = new Map<number, number[]>();
  const chains = new Map<SubjectId, readonly ChainLink[]>();
  const visit = (line: number, seq: number) => {
    const before = visits.get(line);
    if (!before) visits.set(line, [seq]);
    else if (before.at(-1) !== seq) before.push(seq);
  };
  for (const event of events) {
    if (event.kind === 'task-waiting' || event.kind === 'task-yielded') {
      for (const line of newLines(chains.get(event.task) ?? [], event.chain)) visit(line, event.seq);
      chains.set(event.task, event.chain);
    } else if ('line' in event && event.line !== undefined && isVisit(event)) {
      visit(event.line, event.seq);
    }
  }
  return visits;
}

/** What only prepares another event of the same line (a timer that is set for a sleep) is none. */
function isVisit(event: TraceEvent): boolean {
  return isTarget(event, 'event', null) && event.kind !== 'clock-advanced';
}

/** The lines of the main program at which a chain has links that were not there before, and that of its innermost link. */
function newLines(before: readonly ChainLink[], now: readonly ChainLink[]): number[] {
  const ours = now.map((link) => (link.file === undefined ? link.line : null));
  const innermost = ours.findLastIndex((line) => line !== null);
  let same = 0;
  while (same < now.length && now[same]?.line === before[same]?.line && now[same]?.name === before[same]?.name) same++;
  return ours.filter((line, i): line is number => line !== null && (i >= same || i === innermost));
}
