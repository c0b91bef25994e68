/** A stretch of a straight line, from `start` up to `end`. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** `value`, or the nearer of the two limits where it lies outside them. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** Whether two intervals share more than an end. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}
