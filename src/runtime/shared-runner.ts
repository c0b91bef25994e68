/**
 * One Python for several frames. A page that embeds several lessons or programs shows several frames of this site beside each
 * other; those of one origin may reach each other's windows, also where the page around them is another site's. So a frame
 * borrows a neighbour's runner instead of booting workers of 100 MB each for itself. Its runs wait for their turn there.
 */
import { PythonRunner, type PythonStatus } from './python-runner';

/** What a page asks of the runner that it has, be it its own or a neighbour's. */
export type Runner = Pick<PythonRunner, 'status' | 'subscribe' | 'warm' | 'run'>;

declare global {
  interface Window {
    /** The runner of this page, where it has one. */
    loopscopeRunner?: PythonRunner;
  }
}

/** A page with more frames than this is not searched to its end. */
const SEARCHED = 60;

export interface ObtainedRunner {
  readonly runner: Runner;
  /** Whether it can still be used: a borrowed one goes with its frame, or with the page that the frame showed. */
  isThere(): boolean;
}

/** This page's own runner, or a neighbour's, or a new one of its own. */
export function obtainRunner(): ObtainedRunner {
  const own = window.loopscopeRunner;
  const neighbour = own ? null : neighbourWithRunner();
  if (neighbour?.loopscopeRunner) {
    const lent = neighbour.loopscopeRunner;
    return { runner: borrow(lent), isThere: () => runnerOf(neighbour) === lent };
  }
  const runner = own ?? new PythonRunner();
  if (!own) {
    window.loopscopeRunner = runner;
    // Who has borrowed it is told that the run is over, and looks for another.
    addEventListener('pagehide', () => runner.dispose());
  }
  return { runner, isThere: () => true };
}

function neighbourWithRunner(): Window | null {
  if (parent === window) return null;
  const { frames } = parent;
  for (let i = 0; i < Math.min(frames.length, SEARCHED); i++) {
    const frame = frames[i];
    if (frame && frame !== window && runnerOf(frame)) return frame;
  }
  return null;
}

/** The runner that a frame has now; null where it has none, is gone, or shows a page of another origin. */
function runnerOf(frame: Window): PythonRunner | null {
  try {
    return frame.closed ? null : (frame.loopscopeRunner ?? null);
  } catch {
    // A page of another origin.
    return null;
  }
}

/** A neighbour's runner, which is to keep neither our runs nor us once this page is gone. */
function borrow(runner: PythonRunner): Runner {
  const ends = new Set<() => void>();
  addEventListener('pagehide', () => {
    for (const end of ends) end();
  });
  return {
    get status(): PythonStatus {
      return runner.status;
    },
    warm: () => runner.warm(),
    subscribe(listener) {
      const end = runner.subscribe(listener);
      ends.add(end);
      return end;
    },
    run(request, listener) {
      const handle = runner.run(request, listener);
      ends.add(handle.stop);
      void handle.result.then(() => ends.delete(handle.stop));
      return handle;
    },
  };
}
