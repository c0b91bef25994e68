import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fromSeconds, START } from '../base/time';
import type { TraceEvent } from '../protocol/events';
import type { RunListener, RunRequest, RunResult } from '../protocol/messages';
import type { PythonStatus } from '../runtime/python-runner';
import { opened } from '../store/changes';
import { prepare, useStore } from '../store/store';
import { interrupt } from './interrupt';
import { run, runAsMeant, runOnToday, stop, warmRuntime } from './run';

const FINISHED: RunResult = { outcome: 'finished', error: null, exitCode: 0, end: fromSeconds(2), explanation: null };
const STARTED: TraceEvent = { seq: 0, t: START, kind: 'run-started', version: 2, seed: 0, python: '3.14' };

/** Python, played by the test: what it was asked, and what it answers. */
const python = vi.hoisted(() => ({
  requests: [] as RunRequest[],
  listener: null as RunListener | null,
  settle: null as ((result: RunResult) => void) | null,
  stops: 0,
  tell: null as ((status: PythonStatus) => void) | null,
}));

vi.mock('../runtime/shared-runner', () => {
  class Runner {
    status: PythonStatus = { state: 'cold' };
    subscribe(listener: (status: PythonStatus) => void) {
      python.tell = (status) => {
        this.status = status;
        listener(status);
      };
    }
    async warm() {
      python.tell?.({ state: 'ready' });
    }
    run(request: RunRequest, listener: RunListener) {
      python.requests.push(request);
      python.listener = listener;
      const result = new Promise<RunResult>((resolve) => {
        python.settle = resolve;
      });
      const stop = () => {
        python.stops++;
        python.settle?.({ ...FINISHED, outcome: 'stopped', exitCode: null });
      };
      return { result, stop };
    }
  }
  return { obtainRunner: () => ({ runner: new Runner(), isThere: () => true }) };
});

const frames: (() => void)[] = [];
vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
vi.stubGlobal('cancelAnimationFrame', () => {});

function paintFrame(): void {
  for (const callback of frames.splice(0)) callback();
}

const state = () => useStore.getState();

/** Starts a run and waits until Python has been asked. */
async function startRun(): Promise<void> {
  const asked = python.requests.length;
  run.perform();
  await vi.waitFor(() => expect(python.requests.length).toBe(asked + 1));
}

beforeEach(() => {
  prepare({});
  useStore.setState((now) =>
    opened(now, { id: 'a/b', original: 'print(1)', html: '', readOnly: false, golden: { events: [STARTED] } }),
  );
  python.requests.length = 0;
  python.stops = 0;
});

describe('run', () => {
  test('runs what stands in the editor, recorded', async () => {
    await startRun();
    expect(python.requests[0]).toMatchObject({ code: 'print(1)', options: { record: true } });
    python.settle?.(FINISHED);
    await vi.waitFor(() => expect(state().run?.status).toBe('ended'));
    expect(state().run).toMatchObject({ origin: 'live', result: FINISHED });
  });

  test('runs an old program as it was meant, now and from then on, until that is taken back', async () => {
    const compat: boolean[] = [];
    for (const action of [run, runAsMeant, run, runOnToday, run]) {
      action.perform();
      await vi.waitFor(() => expect(python.requests.length).toBe(compat.length + 1));
      compat.push(python.requests.at(-1)?.options.compat ?? false);
      python.settle?.(FINISHED);
      await vi.waitFor(() => expect(state().run?.status).toBe('ended'));
    }
    expect(compat).toEqual([false, true, true, false, false]);
  });

  test('puts aside the recorded run at once, before Python is there', () => {
    run.perform();
    expect(state().run).toMatchObject({ origin: 'live', status: 'starting', events: [] });
    stop.perform();
  });

  test('shows events once per frame, however many batches came', async () => {
    await startRun();
    let changes = 0;
    const unsubscribe = useStore.subscribe(() => changes++);
    for (let seq = 0; seq < 5; seq++) python.listener?.onEvents([{ ...STARTED, seq }]);
    expect(state().run?.events).toHaveLength(0);
    paintFrame();
    expect(state().run?.events.map((event) => event.seq)).toEqual([0, 1, 2, 3, 4]);
    expect(changes).toBe(1);
    unsubscribe();
    python.settle?.(FINISHED);
    await vi.waitFor(() => expect(state().run?.status).toBe('ended'));
  });

  test('shows the last events with the result, without waiting for a frame', async () => {
    await startRun();
    python.listener?.onEvents([STARTED]);
    python.settle?.(FINISHED);
    await vi.waitFor(() => expect(state().run?.status).toBe('ended'));
    expect(state().run?.events).toHaveLength(1);
  });

  test('cannot be started twice', async () => {
    await startRun();
    expect(run.enabled(state())).toBe(false);
    python.settle?.(FINISHED);
    await vi.waitFor(() => expect(run.enabled(state())).toBe(true));
  });
});

describe('stop', () => {
  test('ends what runs', async () => {
    await startRun();
    stop.perform();
    await vi.waitFor(() => expect(state().run?.result?.outcome).toBe('stopped'));
    expect(python.stops).toBe(1);
  });

  test('before Python is there means that nothing is run', async () => {
    run.perform();
    stop.perform();
    expect(state().run).toMatchObject({ status: 'ended', result: { outcome: 'stopped' } });
    await startRun();
    expect(python.requests).toHaveLength(1);
    python.settle?.(FINISHED);
    await vi.waitFor(() => expect(state().run?.result?.outcome).toBe('finished'));
  });
});

test('Ctrl-C pressed twice is one run, and that can be stopped', async () => {
  interrupt.perform();
  interrupt.perform();
  await vi.waitFor(() => expect(python.requests.length).toBeGreaterThan(0));
  expect(python.requests).toMatchObject([{ options: { interruptAt: 0 } }]);
  stop.perform();
  await vi.waitFor(() => expect(state().run?.result?.outcome).toBe('stopped'));
});

describe('Python that cannot be loaded', () => {
  test('is told in a notice, and the next run tries again', async () => {
    await startRun();
    python.tell?.({ state: 'failed', message: 'no network' });
    python.settle?.({ ...FINISHED, outcome: 'crashed', explanation: 'no network' });
    await vi.waitFor(() => expect(state().notices).toMatchObject([{ code: 'runtime-failed', detail: 'no network' }]));
    expect(state().runtime.state).toBe('failed');
    expect(run.enabled(state())).toBe(true);
  });
});

test('warming says how far it is', async () => {
  await warmRuntime();
  expect(state().runtime).toEqual({ state: 'ready', progress: null });
  python.tell?.({ state: 'loading', loaded: 3, total: 12 });
  expect(state().runtime).toEqual({ state: 'loading', progress: 0.25 });
  python.tell?.({ state: 'loading', loaded: 3, total: 0 });
  expect(state().runtime.progress).toBeNull();
});
