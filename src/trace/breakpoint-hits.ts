/**
 * Where breakpoints stop in a run. It is recorded whole, so this is looking, not executing: from a condition to the events
 * that meet it. Subjects are named as people read them, not by their ids, which an edit of the program changes.
 */
import type { SubjectId, TraceEvent, WaitTarget } from '../protocol/events';
import type { Breakpoint, Condition, TaskEvent } from './breakpoints';
import type { Trace } from './model';
import { ProgramState } from './program-state';
import { lineVisits } from './visits';

export interface Hits {
  /** At which events any enabled breakpoint stops, rising, each once. */
  readonly all: readonly number[];
  /** By breakpoint, whether enabled or not. */
  readonly of: ReadonlyMap<number, readonly number[]>;
}

/**
 * @param lines whether lines of the program are lines of the trace: they are not once it was edited
 */
export function breakpointHits(trace: Trace, breakpoints: readonly Breakpoint[], lines: boolean): Hits {
  const of = new Map<number, readonly number[]>();
  const all = new Set<number>();
  for (const { id, enabled, when } of breakpoints) {
    const seqs = when.kind === 'line' && !lines ? [] : meeting(trace, when);
    of.set(id, seqs);
    if (enabled) for (const seq of seqs) all.add(seq);
  }
  return { all: [...all].sort((a, b) => a - b), of };
}

/** The `seq`s of the events that meet a condition, rising. */
export function meeting(trace: Trace, condition: Condition): readonly number[] {
  switch (condition.kind) {
    case 'line':
      return lineVisits(trace).get(condition.line) ?? [];
    case 'contended':
      return meetingContended(trace, condition.primitive);
    case 'queue-longer':
      return meetingLongerQueue(trace, condition.than);
    case 'loop-blocked':
      return seqsOf(trace, (event) => event.kind === 'thread-blocked' && event.id === 0);
    default:
      return meetingTask(trace, condition.kind, condition.task);
  }
}

/** The titles of a trace's tasks, each once, in order of creation; asyncio's own left out. */
export function taskTitles(trace: Trace): string[] {
  const tasks = trace.tracks.filter((track) => track.kind === 'task' && !track.housekeeping);
  return [...new Set(tasks.toSorted((a, b) => a.created.seq - b.created.seq).map((track) => track.title))];
}

/** The names of the primitives that a program used, each once. */
export function primitiveNames(trace: Trace): string[] {
  return [...new Set(primitives(trace).values())];
}

/** As the program knows it, else its class: `bank`, `self.lock`, `Semaphore`. */
function primitiveName({ name, type }: { readonly name: string | null; readonly type: string }): string {
  return name ?? type;
}

function primitives({ events }: Trace): Map<SubjectId, string> {
  const names = new Map<SubjectId, string>();
  for (const event of events) {
    if (event.kind === 'primitive-created') names.set(event.primitive, primitiveName(event));
  }
  return names;
}

function meetingTask(trace: Trace, kind: TaskEvent, title: string | null): number[] {
  const tasks = new Set(trace.tracks.filter((track) => track.title === title).map((track) => track.id));
  return seqsOf(trace, (event) => event.kind === kind && (title === null || tasks.has(event.task)));
}

/** What somebody waits for because another has it. */
const HELD: ReadonlySet<WaitTarget['kind']> = new Set<WaitTarget['kind']>(['lock', 'semaphore']);

function meetingContended(trace: Trace, name: string | null): number[] {
  const names = primitives(trace);
  return seqsOf(trace, (event) => {
    if (event.kind !== 'task-waiting' && event.kind !== 'thread-blocked') return false;
    const { kind, id } = event.on;
    return name === null ? HELD.has(kind) : id !== null && names.get(id) === name;
  });
}

/** Only where it passes the length: as long as it stays longer, nothing new has happened. */
function meetingLongerQueue(trace: Trace, than: number): number[] {
  const state = new ProgramState();
  let longer = false;
  return seqsOf(trace, (event) => {
    state.apply(event);
    const before = longer;
    longer = state.readyLength > than;
    return longer && !before;
  });
}

function seqsOf({ events }: Trace, isMeant: (event: TraceEvent) => boolean): number[] {
  const seqs: number[] = [];
  for (const event of events) if (isMeant(event)) seqs.push(event.seq);
  return seqs;
}
