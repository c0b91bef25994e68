/**
 * A run as Chrome trace JSON, the format that Perfetto opens (ui.perfetto.dev).
 *
 * Steps take no virtual time, and slices without length can neither be seen nor nested. So each event is written at least
 * `TICK` after the one before: order stays visible, and times are off by some nanoseconds within a moment.
 */
import { partitionPoint } from '../base/search';
import { nanoseconds, toMicroseconds } from '../base/time';
import type { SubjectId, TraceEvent } from '../protocol/events';
import { type ChromeEvent, type Clock, microseconds, PID, tidOf } from './chrome-event';
import { counterEntries, jobEntries, lifetimeEntries } from './chrome-trace-subjects';
import type { Instant, Lane, Position, Span, Trace, Track } from './model';
import { buildTrace } from './trace-builder';

export interface ChromeTrace {
  readonly displayTimeUnit: 'ns';
  readonly traceEvents: readonly ChromeEvent[];
}

/** Nanoseconds between two events of one virtual time; two, so that a flow can start within a slice's last tick. */
const TICK = 2;

export function toChromeTrace(events: readonly TraceEvent[]): ChromeTrace {
  const trace = buildTrace(events);
  const clock = stretchedClock(events);
  const entries = [
    ...trace.tracks.flatMap((track) => trackEntries(track, clock)),
    ...lifetimeEntries(trace, clock),
    ...stepEntries(events, clock, trace),
    ...flowEntries(trace, clock),
    ...jobEntries(events, clock, trace),
    ...counterEntries(events, clock, trace),
  ];
  return {
    displayTimeUnit: 'ns',
    traceEvents: [...metadata(trace), ...entries.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))],
  };
}

function stretchedClock(events: readonly TraceEvent[]): Clock {
  let last = -TICK;
  return events.map((event) => {
    last = Math.max(event.t, last + TICK);
    return last;
  });
}

function metadata(trace: Trace): ChromeEvent[] {
  const base = { ph: 'M', pid: PID, ts: 0 } as const;
  return [
    { ...base, name: 'process_name', tid: 0, args: { name: 'Loopscope: virtual time' } },
    ...trace.tracks.flatMap((track, i): ChromeEvent[] => [
      { ...base, name: 'thread_name', tid: tidOf(track.id), args: { name: track.title } },
      { ...base, name: 'thread_sort_index', tid: tidOf(track.id), args: { sort_index: i } },
    ]),
  ];
}

function trackEntries(track: Track, clock: Clock): ChromeEvent[] {
  const spans = track.lanes[0] ?? [];
  const entries = track.instants
    .filter((instant) => instant.kind !== 'created')
    .map((i) => instantEntry(track, i, clock));
  if (track.kind === 'loop') {
    const iterations = spans.filter((span) => span.state === 'iteration');
    entries.push(...iterations.map((span) => slice(track.id, `iteration ${span.label}`, span, clock)));
  }
  if (track.kind === 'thread')
    entries.push(...spans.map((span) => slice(track.id, span.label || span.state, span, clock)));
  return entries;
}

function instantEntry(track: Track, instant: Instant, clock: Clock): ChromeEvent {
  const base = { ph: 'i', s: 't', pid: PID, tid: tidOf(track.id), ts: microseconds(clock, instant.at) } as const;
  return { ...base, name: instant.kind, args: { text: instant.label } };
}

function slice(track: SubjectId, name: string, span: Pick<Span, 'start' | 'end'>, clock: Clock): ChromeEvent {
  const ts = microseconds(clock, span.start);
  // Through nanoseconds, which are whole: the difference of two fractions of microseconds is not exact.
  const dur = toMicroseconds(nanoseconds((clock[span.end.seq] ?? 0) - (clock[Math.max(0, span.start.seq)] ?? 0)));
  return { ph: 'X', name, pid: PID, tid: tidOf(track), ts, dur };
}

/** Each step on its task's track, each blocking call within. */
function stepEntries(events: readonly TraceEvent[], clock: Clock, trace: Trace): ChromeEvent[] {
  const entries: ChromeEvent[] = [];
  const started = new Map<SubjectId, Position>();
  for (const event of events) {
    if (event.kind === 'step-started') started.set(event.task, event);
    if (event.kind !== 'step-ended') continue;
    const start = started.get(event.task);
    started.delete(event.task);
    if (start) entries.push(slice(event.task, 'step', { start, end: event }, clock));
  }
  for (const [task, start] of started) entries.push(slice(task, 'step', { start, end: trace.end }, clock));
  for (const track of trace.tracks) {
    if (track.kind !== 'task') continue;
    const blocked = (track.lanes[0] ?? []).filter((span) => span.state === 'blocked');
    entries.push(...blocked.map((span) => slice(track.id, span.label, span, clock)));
  }
  return entries;
}

/** A wakeup is an arrow from the slice in which the awaited thing was done to the step that follows. */
function flowEntries(trace: Trace, clock: Clock): ChromeEvent[] {
  const entries: ChromeEvent[] = [];
  const wakeups = trace.flows.filter((flow) => flow.kind === 'wakeup');
  const lanes = new Map(trace.tracks.map((track) => [track.id, track.lanes[0] ?? []]));
  for (const [i, flow] of wakeups.entries()) {
    const from = lastSliceTick(trace, lanes.get(flow.from.track) ?? [], flow.from.at, clock);
    const step = nextStep(lanes.get(flow.to.track) ?? [], flow.to.at);
    if (from === null || step === null) continue;
    const base = { name: 'wakeup', cat: 'wakeup', id: i + 1, pid: PID } as const;
    entries.push({ ...base, ph: 's', tid: tidOf(flow.from.track), ts: from });
    entries.push({ ...base, ph: 'f', bp: 'e', tid: tidOf(flow.to.track), ts: microseconds(clock, step) });
  }
  return entries;
}

/** A flow must start within a slice: what a task resolves by its end is told after its last step, so that step's last tick. */
function lastSliceTick(trace: Trace, lane: Lane, at: Position, clock: Clock): number | null {
  const started = partitionPoint(lane.length, (i) => (lane[i] as Span).start.seq <= at.seq);
  // What has just ended may already be followed by a state without a slice.
  const span = lane.slice(Math.max(0, started - 2), started).findLast(hasSlice);
  if (!span) return null;
  const stepEnded = trace.events[span.end.seq - 1]?.kind === 'step-ended';
  const last = (clock[stepEnded ? span.end.seq - 1 : span.end.seq] ?? 0) - 1;
  return toMicroseconds(nanoseconds(Math.min(clock[at.seq] ?? 0, last)));
}

function hasSlice(span: Span): boolean {
  return span.state === 'running' || span.state === 'blocked' || span.state === 'iteration';
}

function nextStep(lane: Lane, after: Position): Position | null {
  const first = partitionPoint(lane.length, (i) => (lane[i] as Span).start.seq < after.seq);
  return lane.slice(first, first + 2).find((span) => span.state === 'running')?.start ?? null;
}
