import type { Run, State } from './state';

/** The run in sight: the latest, or the one before while the latest has nothing to show yet. */
export function selectShownRun({ run, replaced }: State): Run | null {
  return run?.status === 'starting' && replaced ? replaced : run;
}
