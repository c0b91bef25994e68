/** The registry: each thing the reader can do by a button or a key, in the order in which the sheet of keys lists them. */
import type { Action } from './action';
import { clearSelection, eventBack, eventForward, stepBack, stepForward, toEnd, toStart } from './cursor';
import { exportTrace } from './export';
import { pause, play } from './playback';
import { copyOutput, copyProgram, reset, undoReset } from './program';
import { run, runAsMeant, runOnToday, stop } from './run';

export const ACTIONS: readonly Action[] = [
  run,
  stop,
  runAsMeant,
  runOnToday,
  reset,
  undoReset,
  copyProgram,
  copyOutput,
  exportTrace,
  play,
  pause,
  stepForward,
  stepBack,
  eventForward,
  eventBack,
  toStart,
  toEnd,
  clearSelection,
];
