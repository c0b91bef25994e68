/** `value`, or the nearer of the two limits where it lies outside them. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
