/**
 * What crosses the boundary between the page and its worker: this file and nothing else. Both sides import it.
 */
import type { Nanoseconds } from '../base/time';
import type { Outcome, TraceEvent } from './events';

/** A program and how to run it. */
export interface RunRequest {
  /** The learner's program; it runs as `__main__` from `main.py`. */
  readonly code: string;
  /** Further modules that the program can import: file name to text. */
  readonly files: Readonly<Record<string, string>>;
  readonly options: RunOptions;
}

export interface RunOptions {
  /** Whether events are recorded. Without it nothing is recorded or paid for. */
  readonly record: boolean;
  /** Everything random in the run derives from it. */
  readonly seed: number;
  /** Restore what asyncio has removed, for old programs. */
  readonly compat: boolean;
  /** Interrupt computing threads at short, random moments (of `seed`), so that races between them show. */
  readonly preempt?: boolean;
  /** Press Ctrl-C when the virtual clock is about to leave this instant, in seconds: the process gets SIGINT. */
  readonly interruptAt?: number;
  readonly limits: Limits;
}

/** The budgets of a run. Reaching one ends the run with a sentence and keeps what was recorded. */
export interface Limits {
  /** Handles run by event loops, summed. */
  readonly steps: number;
  readonly outputBytes: number;
  readonly virtualSeconds: number;
  /** Charged seconds of computing, deterministic (docs/simulator.md). */
  readonly computeSeconds: number;
}

export const DEFAULT_LIMITS: Limits = {
  steps: 200_000,
  outputBytes: 1_000_000,
  virtualSeconds: 24 * 3600,
  computeSeconds: 10,
};

/** The exception that ended a program. */
export interface RunError {
  /** Bare class name. */
  readonly type: string;
  readonly message: string;
  /** The learner's line, or null where there is none. */
  readonly line: number | null;
  /** As CPython prints it, with the simulator's own frames left out. */
  readonly traceback: string;
}

/** How a run ended. */
export interface RunResult {
  readonly outcome: Outcome;
  readonly error: RunError | null;
  /** What the process would have exited with; null where the run was cut off. */
  readonly exitCode: number | null;
  /** The clock when the run ended. */
  readonly end: Nanoseconds;
  /** One plain sentence for an outcome that is not the program's own doing: deadlock, limit, stopped, crashed. */
  readonly explanation: string | null;
}

/** What a run tells while it goes on, in order. */
export interface RunListener {
  onOutput(stream: 'stdout' | 'stderr', text: string): void;
  /** The next events, in order; only when recording. */
  onEvents(events: readonly TraceEvent[]): void;
}

/** What a worker starts Python from. The page downloads it once and posts it to each worker. */
export interface PythonParts {
  readonly module: WebAssembly.Module;
  /** Archives of Python modules: see python-image.ts. */
  readonly standardLibrary: ArrayBuffer;
  readonly packageArchive: ArrayBuffer;
  /** Python's memory after its imports; without it the worker makes the imports itself. */
  readonly snapshot: ArrayBuffer | null;
}

/** From the page to its worker. One `boot`, then runs, each after the worker is `ready`. */
export type ToWorker =
  | { readonly type: 'boot'; readonly parts: PythonParts }
  | { readonly type: 'run'; readonly request: RunRequest };

/** From a worker to its page. */
export type FromWorker =
  /** Can take a run: after the boot, and again after each run. `stackSwitching`: threads work. */
  | { readonly type: 'ready'; readonly stackSwitching: boolean }
  /** Python did not start; the worker is of no use any more. */
  | { readonly type: 'boot-failed'; readonly message: string }
  | { readonly type: 'output'; readonly stream: 'stdout' | 'stderr'; readonly text: string }
  /** A packed batch of events, and the strings new since the last one as JSON (wire.ts). */
  | { readonly type: 'events'; readonly batch: ArrayBuffer; readonly strings: string }
  /** Sent while the program computes, and at its end: it lives, and its clock reads `now`. */
  | { readonly type: 'heartbeat'; readonly now: Nanoseconds }
  /** The program goes on in spite of its limit of computing: only ending the worker ends it. */
  | { readonly type: 'overrun' }
  | { readonly type: 'ended'; readonly result: RunResult }
  /** The interpreter is broken: the run is lost, and so is the worker. */
  | { readonly type: 'crashed'; readonly message: string }
  /** Follows `ended` where the worker cannot take another run. */
  | { readonly type: 'spent' };
