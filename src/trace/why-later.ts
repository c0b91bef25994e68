/** What came of it: the run is recorded whole, so who waits at one instant was woken at a later one, or never. */
import { partitionPoint } from '../base/search';
import type { SubjectId, TraceEvent } from '../protocol/events';
import { actorTerm, type Fact, fact, instantTerm, taskTerm } from './facts';
import type { Lane, Position, Span, Trace } from './model';
import { positionOf } from './navigation';
import { stateAt } from './state-at';
import type { TaskAt } from './state-model';

export function laterFacts(trace: Trace, task: TaskAt): Fact[] {
  const span = spanFrom(trace, task.task, task.since.seq);
  if (!span || span.state !== task.state) return [];
  const who = taskTerm(task.task);
  if (task.state === 'ready') return span.open ? [] : [fact('runs-next', { who, at: instantTerm(span.end) })];
  if (task.state !== 'waiting') return [];
  if (!span.open) return wokenBy(trace, task, span.end);
  return hasEnded(trace) ? [fact('never-woken', { who })] : [];
}

/** The span of a task that begins at an event. */
function spanFrom(trace: Trace, task: SubjectId, seq: number): Span | undefined {
  const lane = laneOf(trace, task);
  return lane[partitionPoint(lane.length, (i) => (lane[i] as Span).start.seq < seq)];
}

/** The span of a task that ends at an event. */
export function spanBefore(trace: Trace, task: SubjectId, seq: number): Span | undefined {
  const lane = laneOf(trace, task);
  return lane[partitionPoint(lane.length, (i) => (lane[i] as Span).end.seq <= seq) - 1];
}

/** When a blocked thread goes on; null where it never does. */
export function blockEnd(trace: Trace, thread: SubjectId, seq: number): Position | null {
  for (let i = seq + 1; i <= trace.end.seq; i++) {
    const event = trace.events[i] as TraceEvent;
    if (event.kind === 'thread-resumed' && event.id === thread) return positionOf(trace, i);
  }
  return null;
}

function wokenBy(trace: Trace, task: TaskAt, at: Position): Fact[] {
  const who = taskTerm(task.task);
  const instant = instantTerm(at);
  const event = trace.events[at.seq] as TraceEvent;
  const { holding } = stateAt(trace, at.seq);
  const hold = holding.find((candidate) => candidate.thread === (event.thread ?? 0));
  if (hold && hold.task !== null) return [fact('woken-by', { who, at: instant, by: taskTerm(hold.task) })];
  if (event.thread)
    return [fact('woken-by', { who, at: instant, by: actorTerm({ kind: 'thread', id: event.thread }) })];
  // That its timer wakes a sleeper goes without saying.
  if (task.on?.kind === 'sleep') return [];
  return [fact('woken', { who, at: instant })];
}

function hasEnded(trace: Trace): boolean {
  return trace.events[trace.end.seq]?.kind === 'run-ended';
}

function laneOf(trace: Trace, task: SubjectId): Lane {
  return trace.tracks.find((track) => track.kind === 'task' && track.id === task)?.lanes[0] ?? [];
}
