/**
 * Stack switching under green threads (python/loopscope/green_threads.py): starts a stack, and keeps the garbage
 * collector away from those that are parked.
 *
 * Pyodide parks a stack by itself, but leaves one thing behind. CPython's collector walks the frames of every thread
 * state (`mark_stacks` in Python/gc.c), and the entry frames among them lie in C stack memory which the next thread
 * re-uses: it would read out of bounds. So a parked thread's `current_frame` is null until it runs again. The objects
 * that its frames hold are safe: the collector counts their references as coming from outside.
 */
import type { Emscripten } from './pyodide-internals';

/** A Python function without arguments, as Pyodide lends it. */
interface BorrowedFunction {
  copy(): BorrowedFunction;
  callPromising(): Promise<void>;
}

/** `StackHost` in python/loopscope/host.py. */
export interface StackHost {
  set_entry(entry: BorrowedFunction): void;
  locate_frame(code: number): void;
  start(): void;
  state(): number;
  switching(parked: number, resumed: number): void;
}

/** How far into a PyThreadState its `current_frame` is looked for, in bytes. */
const SEARCHED = 256;

/** The lowest bits of a reference in a frame are flags (`_PyStackRef`). */
const REFERENCE_FLAGS = 3;

/** `onBroken` is told of an error that left a thread's entry: the interpreter is unusable then. */
export function createStackHost(module: Emscripten, onBroken: (error: unknown) => void): StackHost {
  let entry: BorrowedFunction | null = null;
  let frameOffset = 0;
  const frames = new Map<number, number>();
  const word = (address: number): number => module.HEAP32[address >> 2] ?? 0;

  const hide = (state: number): void => {
    frames.set(state, word(state + frameOffset));
    module.HEAP32[(state + frameOffset) >> 2] = 0;
  };
  const show = (state: number): void => {
    module.HEAP32[(state + frameOffset) >> 2] = frames.get(state) ?? 0;
    frames.delete(state);
  };

  // Pyodide runs Python around each park and resume, and the collector with it. A microtask queued from the running
  // stack comes after that stack has been parked, and before anything of Pyodide's that is queued later.
  return {
    set_entry(function_) {
      // Once, before any program: what a program set would outlive it.
      entry ??= function_.copy();
    },
    locate_frame(code) {
      if (frameOffset) return;
      const state = module._PyThreadState_Get();
      for (let offset = 0; offset < SEARCHED; offset += 4) {
        const frame = word(state + offset);
        if (frame <= 0 || frame % 4 !== 0 || frame >= module.HEAP8.length) continue;
        // A frame begins with a reference to its code object.
        if ((word(frame) & ~REFERENCE_FLAGS) !== code) continue;
        frameOffset = offset;
        return;
      }
      throw new Error('PyThreadState.current_frame was not found: this is not the CPython that threads were made for.');
    },
    start() {
      // Returns nothing: Python would wrap a promise in a future of a loop.
      entry?.callPromising().catch(onBroken);
    },
    state: () => module._PyThreadState_Get(),
    switching(parked, resumed) {
      const showResumed = (): void => {
        if (resumed) show(resumed);
      };
      if (!parked) return queueMicrotask(showResumed);
      queueMicrotask(() => {
        hide(parked);
        // Pyodide's own microtask, which runs the Python that wakes the other stack, stands between the two.
        queueMicrotask(showResumed);
      });
    },
  };
}
