/** The registry: each thing the reader can do by a button or a key, in the order in which the sheet of keys lists them. */
import type { Action } from './action';
import { toggleBreakpoint } from './breakpoints';
import { compareWithKept, endComparison, keepRun } from './compare';
import { copyOutput } from './copy-output';
import {
  clearSelection,
  eventBack,
  eventForward,
  iterationBack,
  iterationForward,
  stepBack,
  stepForward,
  toEnd,
  toStart,
} from './cursor';
import { checkAnswer } from './exercise';
import { copyDiagram, exportTrace, saveDiagram } from './export';
import { interrupt } from './interrupt';
import {
  nextBreakpoint,
  nextError,
  nextLineRun,
  nextOutput,
  nextTaskRun,
  previousBreakpoint,
  previousError,
  previousLineRun,
  previousOutput,
  previousTaskRun,
} from './jumps';
import { showInspector, showOutput, showText } from './panel';
import { faster, pause, play, slower } from './playback';
import { toggleValues } from './preferences';
import { copyProgram, reset, undoReset } from './program';
import { run, runAsMeant, runOnToday, stop } from './run';
import { search } from './search';

export const ACTIONS: readonly Action[] = [
  run,
  stop,
  interrupt,
  runAsMeant,
  runOnToday,
  checkAnswer,
  reset,
  undoReset,
  copyProgram,
  copyOutput,
  exportTrace,
  copyDiagram,
  saveDiagram,
  keepRun,
  compareWithKept,
  endComparison,
  showOutput,
  showInspector,
  showText,
  play,
  pause,
  stepForward,
  stepBack,
  eventForward,
  eventBack,
  iterationForward,
  iterationBack,
  toStart,
  toEnd,
  clearSelection,
  faster,
  slower,
  nextOutput,
  previousOutput,
  nextError,
  previousError,
  nextTaskRun,
  previousTaskRun,
  nextBreakpoint,
  previousBreakpoint,
  toggleBreakpoint,
  nextLineRun,
  previousLineRun,
  toggleValues,
  search,
];
