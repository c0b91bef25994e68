/** Running the open program. One run at a time: the run button is the stop button while it lasts. */
import { START, toSeconds } from '../base/time';
import type { TraceEvent } from '../protocol/events';
import { DEFAULT_LIMITS, type RunRequest, type RunResult } from '../protocol/messages';
import type { PythonStatus, RunHandle } from '../runtime/python-runner';
import type { ObtainedRunner, Runner } from '../runtime/shared-runner';
import { asMeantChosen, eventsArrived, noticed, runEnded, runStarted } from '../store/changes';
import type { RunChoices, Runtime, State } from '../store/state';
import { useStore } from '../store/store';
import type { Action } from './action';
import { FrameBatches } from './frame-batches';

const COLD: Runtime = { state: 'cold', progress: null };

let obtained: Promise<ObtainedRunner> | null = null;
/** Ends following the state of the runner that was used last. */
let unfollow = () => {};
let followed: Runner | null = null;
/** Ends the run that was begun last; null when it is over. */
let stopActive: (() => void) | null = null;
/** Settles when the run that goes on is over. */
let activeRun: Promise<void> = Promise.resolve();

export const run: Action = {
  id: 'run',
  keys: { binding: 'Mod+Enter', scope: 'everywhere' },
  enabled: (state) => state.program !== null && !isRunning(state),
  perform: () => void runOpenProgram(),
};

export const stop: Action = {
  id: 'stop',
  keys: { binding: 'Mod+.', scope: 'everywhere' },
  enabled: isRunning,
  perform: () => stopActive?.(),
};

/** Runs an old program with what asyncio has removed since it was written. The program is remembered as one that does. */
export const runAsMeant: Action = {
  id: 'run-as-meant',
  enabled: (state) => run.enabled(state) && !isAsMeant(state),
  perform: () => runWithCompat(true),
};

/** Runs it on the Python of today again. */
export const runOnToday: Action = {
  id: 'run-on-today',
  enabled: (state) => run.enabled(state) && isAsMeant(state),
  perform: () => runWithCompat(false),
};

function runWithCompat(asMeant: boolean): void {
  useStore.setState((state) => asMeantChosen(state, asMeant));
  run.perform();
}

/** Whether the open program runs with what asyncio has removed since. */
export function isAsMeant({ program, asMeant, shared }: State): boolean {
  if (program === null) return false;
  return shared?.program === program.id ? shared.asMeant : asMeant.includes(program.id);
}

export function isRunning(state: State): boolean {
  return state.run !== null && state.run.status !== 'ended';
}

/** Fetches Python ahead of the first run: when the page is idle, or when the learner turns to the workbench. */
export async function warmRuntime(): Promise<void> {
  if (useStore.getState().runtime.state !== 'cold') return;
  // Where it fails nobody waits for it yet: the run that needs it tries again, and tells what is wrong.
  await loadRunner().then(
    (python) => python.warm(),
    () => useStore.setState({ runtime: COLD }),
  );
}

/** Stops the run that goes on, if one does, and waits until it is over. */
export async function stopRun(): Promise<void> {
  if (stop.enabled(useStore.getState())) stop.perform();
  await activeRun;
}

/** Runs what stands in the editor and follows it to its end; a program that a link is about as the link says. */
export function runOpenProgram(choices: RunChoices = choicesOfLink()): Promise<void> {
  activeRun = followRun(choices);
  return activeRun;
}

function choicesOfLink(): RunChoices {
  const { shared, program } = useStore.getState();
  return shared && shared.program === program?.id ? shared.choices : {};
}

async function followRun(choices: RunChoices): Promise<void> {
  useStore.setState((state) => runStarted(state, choices));
  const { run: shown } = useStore.getState();
  if (!shown) return;
  const compat = isAsMeant(useStore.getState());
  const { id, source } = shown;
  const end = (result: RunResult) => useStore.setState((state) => runEnded(state, id, result));
  const batches = new FrameBatches<TraceEvent>((events) =>
    useStore.setState((state) => eventsArrived(state, id, events)),
  );
  let active: RunHandle | null = null;
  let stopped = false;
  const stopThis = () => {
    if (active) return active.stop();
    stopped = true;
    end(cutOff('stopped'));
  };
  stopActive = stopThis;
  try {
    const python = await loadRunner();
    if (stopped) return;
    active = python.run(requestFor(source, compat, choices), {
      // A recorded run tells its output a second time, as events: those are what the console shows.
      onOutput: () => {},
      onEvents: (events) => batches.add(events),
    });
    const result = await active.result;
    batches.flush();
    end(result);
    if (python.status.state === 'failed') tellFailure(python.status.message);
  } catch (error) {
    // Even the script that would load Python did not come.
    const message = error instanceof Error ? error.message : String(error);
    end(cutOff('crashed', message));
    tellFailure(message);
  } finally {
    // Another may have begun meanwhile, where this one was stopped before Python was there.
    if (stopActive === stopThis) stopActive = null;
  }
}

/** Runs a program without showing it. */
export async function runUnseen(
  source: string,
  choices: RunChoices,
): Promise<{ events: TraceEvent[]; result: RunResult }> {
  const events: TraceEvent[] = [];
  const python = await loadRunner();
  const active = python.run(requestFor(source, false, choices), {
    onOutput: () => {},
    onEvents: (batch) => {
      for (const event of batch) events.push(event);
    },
  });
  return { result: await active.result, events };
}

function requestFor(code: string, compat: boolean, { seed = 0, preempt = false, interruptAt }: RunChoices): RunRequest {
  const at = interruptAt === undefined ? {} : { interruptAt: toSeconds(interruptAt) };
  return { code, files: {}, options: { record: true, seed, compat, preempt, limits: DEFAULT_LIMITS, ...at } };
}

/**
 * The runner, whose state the store follows. One that could not be loaded is not kept: the next run tries afresh; nor is
 * that of a neighbour which is gone.
 */
async function loadRunner(): Promise<Runner> {
  const load = () => import('../runtime/shared-runner').then(({ obtainRunner }) => obtainRunner());
  obtained ??= load();
  try {
    if (!(await obtained).isThere()) obtained = load();
    const { runner } = await obtained;
    follow(runner);
    return runner;
  } catch (error) {
    obtained = null;
    throw error;
  }
}

function follow(runner: Runner): void {
  if (runner === followed) return;
  unfollow();
  followed = runner;
  unfollow = runner.subscribe((status) => useStore.setState({ runtime: runtimeOf(status) }));
  // A neighbour's may be there already.
  if (runner.status.state === 'ready') useStore.setState({ runtime: runtimeOf(runner.status) });
}

function runtimeOf(status: PythonStatus): Runtime {
  if (status.state !== 'loading') return { state: status.state, progress: null };
  return { state: 'loading', progress: status.total > 0 ? Math.min(1, status.loaded / status.total) : null };
}

function cutOff(outcome: 'stopped' | 'crashed', explanation: string | null = null): RunResult {
  return { outcome, error: null, exitCode: null, end: START, explanation };
}

function tellFailure(message: string): void {
  useStore.setState((state) => ({
    runtime: { state: 'failed', progress: null },
    ...noticed(state, 'runtime-failed', message),
  }));
}
