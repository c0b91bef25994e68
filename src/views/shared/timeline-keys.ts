/** The keys of the timeline that are no actions (views/timeline/use-view-keys.ts); each name is `timeline.<id>`. */
export const TIMELINE_KEYS = [
  { id: 'zoom-in', bindings: ['+'] },
  { id: 'zoom-out', bindings: ['-'] },
  { id: 'fit', bindings: ['0'] },
  { id: 'fit-selection', bindings: ['z'] },
  { id: 'pan', bindings: ['[', ']'] },
  { id: 'select-next', bindings: ['ArrowUp', 'ArrowDown'] },
  { id: 'fold', bindings: ['h'] },
  { id: 'all-flows', bindings: ['w'] },
  { id: 'find', bindings: ['/'] },
] as const;
