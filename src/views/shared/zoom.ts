/**
 * By how much the styles enlarge an element and all around it (CSS `zoom`, css-viewport): events and rectangles are measured
 * in pixels of the window, what lies inside the element in its own. 1 where the browser doesn't tell.
 */
export function zoomOf(element: Element): number {
  return 'currentCSSZoom' in element && typeof element.currentCSSZoom === 'number' ? element.currentCSSZoom : 1;
}
