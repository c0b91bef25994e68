/** The entries of a Chrome trace, and what all of them are made with. */
import { nanoseconds, toMicroseconds } from '../base/time';
import type { SubjectId } from '../protocol/events';
import type { Position } from './model';

/** One entry of the format; `ts` and `dur` are microseconds. */
export interface ChromeEvent {
  readonly ph: 'M' | 'X' | 'b' | 'e' | 'i' | 's' | 'f' | 'C';
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly cat?: string;
  readonly id?: number;
  readonly s?: 't';
  readonly bp?: 'e';
  readonly args?: Readonly<Record<string, string | number>>;
}

/** Everything is one process. */
export const PID = 1;

/** By `seq`, in nanoseconds: rising strictly, and never before the event's virtual time. */
export type Clock = readonly number[];

export function microseconds(clock: Clock, at: Position): number {
  return toMicroseconds(nanoseconds(clock[Math.max(0, at.seq)] ?? 0));
}

/** Perfetto takes thread 0 for the idle thread of a kernel. */
export function tidOf(track: SubjectId): number {
  return track + 1;
}
