/**
 * One Python for several frames. A page that embeds several lessons or programs shows several frames of this site beside each
 * other; those of one origin may reach each other's windows, also where the page around them is another site's. So a frame
 * borrows a neighbour's runner instead of booting workers of 100 MB each for itself. Its runs wait for their turn there.
 */
import { PythonRunner } from './python-runner';

declare global {
  interface Window {
    /** The runner of this page, where it has one. */
    loopscopeRunner?: PythonRunner;
  }
}

/** A page with more frames than this is not searched to its end. */
const SEARCHED = 60;

export interface ObtainedRunner {
  readonly runner: PythonRunner;
  /** Whether it can still be used: a borrowed one goes with its frame. */
  isThere(): boolean;
}

/** This page's own runner, or a neighbour's, or a new one of its own. */
export function obtainRunner(): ObtainedRunner {
  const own = window.loopscopeRunner;
  const neighbour = own ? null : neighbourWithRunner();
  if (neighbour?.loopscopeRunner) {
    const runner = neighbour.loopscopeRunner;
    return { runner, isThere: () => !neighbour.closed };
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
    if (!frame || frame === window) continue;
    try {
      if (frame.loopscopeRunner) return frame;
    } catch {
      // A frame of another origin.
    }
  }
  return null;
}
