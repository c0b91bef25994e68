/**
 * Virtual time: an integer number of nanoseconds since the start of the run.
 *
 * A plain number with a brand, exact up to 2^53 ns (104 days); a run's limit of virtual time is far below that.
 * Every conversion to or from another unit lives in this module.
 */
export type Nanoseconds = number & { readonly __unit: 'ns' };

/** The start of every run. */
export const START = 0 as Nanoseconds;

/** The longest run, in seconds: 100 days, where virtual time is still exact. */
export const LONGEST_RUN = 100 * 24 * 3600;

/** Brands an integer number of nanoseconds. */
export function nanoseconds(value: number): Nanoseconds {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of nanoseconds: ${value}`);
  return value as Nanoseconds;
}

/** Brands a deadline. A program may sleep for centuries: beyond the exact range all deadlines are one, which no run reaches. */
export function toDeadline(value: number): Nanoseconds {
  return nanoseconds(Math.min(value, Number.MAX_SAFE_INTEGER));
}

/** Seconds, possibly fractional, to the nearest nanosecond. */
export function fromSeconds(seconds: number): Nanoseconds {
  return nanoseconds(Math.round(seconds * 1e9));
}

/** Nanoseconds to seconds. */
export function toSeconds(t: Nanoseconds): number {
  return t / 1e9;
}

/** Nanoseconds to milliseconds, the unit of the browser's timers. */
export function toMilliseconds(t: Nanoseconds): number {
  return t / 1e6;
}

/** Nanoseconds to microseconds, the unit of a Chrome trace. */
export function toMicroseconds(t: Nanoseconds): number {
  return t / 1e3;
}

/** The length from one instant to a later one. */
export function between(start: Nanoseconds, end: Nanoseconds): Nanoseconds {
  return (end - start) as Nanoseconds;
}

/** A reading of the clock in seconds, with the three decimals that lessons speak of: `2.000`. */
export function formatSeconds(t: Nanoseconds): string {
  return toSeconds(t).toFixed(3);
}

/** A length in the unit that suits it: `0`, `3 µs`, `12 ms`, `1.5 s`, `1 h`. */
export function formatLength(t: Nanoseconds): string {
  const units: readonly [number, string][] = [
    [3600e9, 'h'],
    [60e9, 'min'],
    [1e9, 's'],
    [1e6, 'ms'],
    [1e3, 'µs'],
  ];
  if (t === 0) return '0';
  for (const [size, unit] of units) {
    if (t >= size) return `${Number((t / size).toPrecision(3))} ${unit}`;
  }
  return `${t} ns`;
}
