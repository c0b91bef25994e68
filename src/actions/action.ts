import type { State } from '../store/state';

/**
 * A key or a chord as people write it: `Mod+Enter`, `Shift+ArrowRight`, `?`. `Mod` is Command on Apple's machines and
 * Control elsewhere.
 */
export type KeyBinding = string;

/**
 * Where a key binding holds: everywhere, outside text fields, or while the timeline has the focus. Single letters hold
 * outside text only, and the reader can switch them off.
 */
export type KeyScope = 'everywhere' | 'outside-text' | 'timeline';

/** One thing that the reader can do, by a button or a key. */
export interface Action {
  readonly id: ActionId;
  readonly keys?: { readonly binding: KeyBinding; readonly scope: KeyScope };
  /** Whether it makes sense now; a button for it is disabled otherwise. */
  enabled(state: State): boolean;
  perform(): void;
}

/** Its name in the interface is the message `action.<id>`. */
export type ActionId =
  | 'run'
  | 'stop'
  | 'interrupt'
  | 'run-as-meant'
  | 'run-on-today'
  | 'check-answer'
  | 'reset'
  | 'undo-reset'
  | 'step-forward'
  | 'step-back'
  | 'event-forward'
  | 'event-back'
  | 'iteration-forward'
  | 'iteration-back'
  | 'to-start'
  | 'to-end'
  | 'play'
  | 'pause'
  | 'faster'
  | 'slower'
  | 'next-output'
  | 'previous-output'
  | 'next-error'
  | 'previous-error'
  | 'next-task-run'
  | 'previous-task-run'
  | 'next-breakpoint'
  | 'previous-breakpoint'
  | 'toggle-breakpoint'
  | 'next-line-run'
  | 'previous-line-run'
  | 'toggle-values'
  | 'clear-selection'
  | 'copy-program'
  | 'copy-output'
  | 'export-trace'
  | 'copy-diagram'
  | 'save-diagram'
  | 'keep-run'
  | 'compare-with-kept'
  | 'end-comparison'
  | 'search'
  | 'show-output'
  | 'show-inspector'
  | 'show-text';
