/**
 * Playing a run: which events are shown, and how long after the beginning each.
 *
 * By time, a virtual second takes a second, an event that takes none stays long enough to be seen, and long waits are
 * compressed:
 *
 * ```
 *  virtual   0 ·· events ·· 0   ──1 s──   1 ·· events ·· 1   ────── 1 h ──────   3601
 *  played    0    160 ms each       + 1 s      160 ms each        + 5.3 s
 * ```
 * By steps, each task step takes the same, half for its start and half for what became of it; waits take nothing.
 */
import { partitionPoint } from '../base/search';
import { between, type Nanoseconds, toMilliseconds } from '../base/time';
import type { TraceEvent } from '../protocol/events';
import type { Trace } from './model';
import { isTarget } from './navigation';
import type { PlayUnit } from './play-speed';

/** The events shown one after the other, and when, in milliseconds at rate 1. */
export interface Schedule {
  readonly stops: readonly number[];
  readonly times: readonly number[];
}

/** Long enough to be seen. */
const EVENT_MS = 160;
/** However many events a moment has, they take no longer than this together: a thousand tasks may start at once. */
const MOMENT_MS = 6000;
/** A longer wait is compressed: every ten times longer adds another quarter of this. */
const LONG_WAIT_MS = 3000;

const schedules = new WeakMap<Trace, Partial<Record<PlayUnit, Schedule>>>();

/** One pass over the events, kept as long as the trace is. */
export function playSchedule(trace: Trace, unit: PlayUnit): Schedule {
  const made = schedules.get(trace) ?? {};
  schedules.set(trace, made);
  made[unit] ??= unit === 'time' ? byTime(trace) : bySteps(trace);
  return made[unit];
}

/** The event shown so long after the beginning. */
export function stopAt({ stops, times }: Schedule, time: number): number {
  const passed = partitionPoint(times.length, (i) => (times[i] as number) <= time);
  return stops[Math.max(0, passed - 1)] ?? -1;
}

/** When event `seq` is shown: the time of the last stop that is not behind it. */
export function timeOf({ stops, times }: Schedule, seq: number): number {
  return times[stopsUpTo(stops, seq) - 1] ?? 0;
}

/** When the stop after event `seq` is shown, or null where there is none. */
export function nextTime({ stops, times }: Schedule, seq: number): number | null {
  return times[stopsUpTo(stops, seq)] ?? null;
}

/** How long a wait takes to play, in milliseconds at rate 1. */
export function waitMilliseconds(length: Nanoseconds): number {
  const exact = toMilliseconds(length);
  return exact <= LONG_WAIT_MS ? exact : LONG_WAIT_MS * (1 + Math.log10(exact / LONG_WAIT_MS) / 4);
}

function stopsUpTo(stops: readonly number[], seq: number): number {
  return partitionPoint(stops.length, (i) => (stops[i] as number) <= seq);
}

function byTime(trace: Trace): Schedule {
  const stops = stopsOf(trace, 'event');
  const times: number[] = [];
  let time = 0;
  let at = 0;
  while (at < stops.length) {
    const t = timeOfStop(trace, stops, at) as Nanoseconds;
    let beyond = at + 1;
    while (beyond < stops.length && timeOfStop(trace, stops, beyond) === t) beyond++;
    const stay = Math.min(EVENT_MS, MOMENT_MS / (beyond - at));
    for (; at < beyond; at++) {
      times.push(time);
      time += stay;
    }
    const next = timeOfStop(trace, stops, at);
    if (next !== undefined) time += waitMilliseconds(between(t, next));
  }
  return { stops, times };
}

function timeOfStop(trace: Trace, stops: readonly number[], index: number): Nanoseconds | undefined {
  return trace.events[stops[index] ?? -1]?.t;
}

function bySteps(trace: Trace): Schedule {
  const stops = stopsOf(trace, 'step');
  return { stops, times: stops.map((_, i) => i * 500) };
}

function stopsOf(trace: Trace, unit: 'event' | 'step'): number[] {
  const stops = trace.events.filter((event: TraceEvent) => isTarget(event, unit, null)).map((event) => event.seq);
  if (trace.end.seq > (stops.at(-1) ?? -1)) stops.push(trace.end.seq);
  return stops;
}
