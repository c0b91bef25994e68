/** The DOM properties that give an element a tooltip, shown by the page's one `TooltipLayer`. */
export function tooltip(text: string, keys?: string | undefined): Record<`data-tooltip${string}`, string> {
  return keys ? { 'data-tooltip': text, 'data-tooltip-keys': keys } : { 'data-tooltip': text };
}
