/** Distance to what it belongs to, and the least distance to the window's edge. */
const GAP = 6;
const EDGE = 8;

/**
 * Puts a fixed element below an anchor and centred on it; above where there is no room below, and always within the window.
 * Measures: to be called when both are rendered, before they are painted.
 */
export function placeNear(element: HTMLElement, anchor: Element): void {
  const { left, right, top, bottom } = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = element;
  const x = clamp((left + right - width) / 2, EDGE, innerWidth - width - EDGE);
  const below = bottom + GAP;
  const above = top - GAP - height;
  const y =
    below + height + EDGE > innerHeight && above >= EDGE ? above : clamp(below, EDGE, innerHeight - height - EDGE);
  Object.assign(element.style, { position: 'fixed', inset: 'auto', margin: '0', left: `${x}px`, top: `${y}px` });
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
