/** The program in the workbench: open, edit, reset, copy. */
import { edited, noticed, opened, type ProgramToOpen, resetToOriginal, resetUndone } from '../store/changes';
import { useStore } from '../store/store';
import type { Action } from './action';
import { copyText } from './copy';
import { stop } from './run';

/** Puts a program into the workbench; a run of the one before is stopped. */
export function openProgram(program: ProgramToOpen): void {
  if (useStore.getState().program?.id === program.id) return;
  if (stop.enabled(useStore.getState())) stop.perform();
  useStore.setState((state) => opened(state, program));
}

/** The learner typed. */
export function editProgram(source: string): void {
  useStore.setState((state) => edited(state, source));
}

/** The editor's script did not come; the program stays readable, and the draft is kept. */
export function reportEditorFailure(error: unknown): void {
  const detail = error instanceof Error ? error.message : String(error);
  useStore.setState((state) => noticed(state, 'editor-failed', detail));
}

export const reset: Action = {
  id: 'reset',
  enabled: ({ program }) => program !== null && program.source !== program.original,
  perform: () =>
    useStore.setState((state) => {
      const after = { ...state, ...resetToOriginal(state) };
      return { ...after, ...noticed(after, 'reset') };
    }),
};

export const undoReset: Action = {
  id: 'undo-reset',
  enabled: ({ discarded, program }) => discarded !== null && discarded.id === program?.id,
  perform: () => useStore.setState(resetUndone),
};

export const copyProgram: Action = {
  id: 'copy-program',
  enabled: ({ program }) => program !== null,
  perform: () => void copyText(useStore.getState().program?.source ?? ''),
};
