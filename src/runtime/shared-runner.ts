/**
 * One Python for several frames. A page that embeds several lessons or programs shows several frames of this site beside each
 * other; those of one origin may reach each other's windows, also where the page around them is another site's. So a frame
 * borrows the runner of a neighbour that is idle, instead of booting a worker of 100 MB for itself.
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
  /** Whether it can take a run now without keeping anybody waiting: a borrowed one may be gone, or at work. */
  isFree(): boolean;
}

/** This page's own runner, or an idle neighbour's, or a new one of its own. */
export function obtainRunner(): ObtainedRunner {
  const own = window.loopscopeRunner;
  const neighbour = own ? null : idleNeighbour();
  if (neighbour?.loopscopeRunner) {
    const runner = neighbour.loopscopeRunner;
    return { runner, isFree: () => !neighbour.closed && !runner.busy };
  }
  const runner = own ?? new PythonRunner();
  if (!own) {
    window.loopscopeRunner = runner;
    // Who has borrowed it is told that the run is over, and looks for another.
    addEventListener('pagehide', () => runner.dispose());
  }
  return { runner, isFree: () => true };
}

function idleNeighbour(): Window | null {
  if (parent === window) return null;
  const { frames } = parent;
  for (let i = 0; i < Math.min(frames.length, SEARCHED); i++) {
    const frame = frames[i];
    if (!frame || frame === window) continue;
    try {
      if (frame.loopscopeRunner && !frame.loopscopeRunner.busy) return frame;
    } catch {
      // A frame of another origin.
    }
  }
  return null;
}
