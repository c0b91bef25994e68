/**
 * From axis units to pixels.
 *
 * ```
 * |names|PAD ▌█▒▒▒▒▒▒▒▌█ …            PAD_END|
 *       ^0 px of the content; the view shows it from `left` on
 * ```
 */
import { clamp } from '../../base/geometry';
import type { Axis } from '../../trace/axis';

/** Pixels before the first event. */
const PAD = 12;
/** Pixels after the last one: room for the mark of an end. */
const PAD_END = 28;

/** At the nearest zoom a step is as wide as a word. */
const WIDEST_UNIT = 160;
/** Browsers lose scroll positions beyond some 16 million pixels. */
const LONGEST_CONTENT = 8_000_000;

/** Pixels a unit, chosen so that the whole run is seen. */
export function fittingScale(axis: Axis, viewWidth: number): number {
  return axis.width === 0 ? 1 : Math.max(1, viewWidth - PAD - PAD_END) / axis.width;
}

/** A wanted scale within its limits; null where it would show no less than the whole run. */
export function limitScale(wanted: number, axis: Axis, viewWidth: number): number | null {
  const fitting = fittingScale(axis, viewWidth);
  const nearest = Math.min(Math.max(WIDEST_UNIT, fitting), LONGEST_CONTENT / Math.max(1, axis.width));
  return wanted <= fitting * 1.001 ? null : clamp(wanted, fitting, nearest);
}

export function contentWidth(axis: Axis, scale: number): number {
  return axis.width * scale + PAD + PAD_END;
}

/** Units to pixels of the content. */
export function toPixels(x: number, scale: number): number {
  return PAD + x * scale;
}

/** Pixels of the content to units. */
export function toUnits(pixels: number, scale: number): number {
  return (pixels - PAD) / scale;
}

/** What `left` must become for the place under the pointer to stay there when the scale changes. */
export function leftAfterZoom(left: number, pointer: number, scale: number, newScale: number): number {
  return toPixels(toUnits(left + pointer, scale), newScale) - pointer;
}

/** What `left` must become for a place to be seen; unchanged where it is. */
export function leftToShow(pixels: number, left: number, viewWidth: number): number {
  if (pixels >= left && pixels <= left + viewWidth) return left;
  return Math.max(0, pixels - viewWidth / 3);
}
