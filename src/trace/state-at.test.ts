import { describe, expect, it } from 'vitest';
import { formatSeconds } from '../base/time';
import type { EventKind } from '../protocol/events';
import { BLOCKED_LOOP, CANCELLED, IDLE_WORKER, TWO_SLEEPS } from '../test/programs';
import { traceFromText } from '../test/trace-fixture';
import { ProgramState } from './program-state';
import { stateAt } from './state-at';
import type { StateAt } from './state-model';
import { buildTrace } from './trace-builder';

/** The last event of a kind up to a virtual time in seconds. */
function lastSeq(trace: ReturnType<typeof buildTrace>, kind: EventKind, seconds: number): number {
  const found = trace.events.findLast((event) => event.kind === kind && event.t <= seconds * 1e9);
  if (!found) throw new Error(`no ${kind} up to ${seconds} s`);
  return found.seq;
}

const read = (state: StateAt) =>
  state.tasks.map((task) => `${task.title} ${task.state}${task.on ? ` for ${task.on.label}` : ''}`);

describe('the state at an instant', () => {
  const trace = buildTrace(traceFromText(TWO_SLEEPS));

  it('tells what each task does', () => {
    const state = stateAt(trace, lastSeq(trace, 'clock-advanced', 1));
    expect(read(state)).toEqual([
      'main waiting for fetch',
      'fetch waiting for sleep 1.0',
      'fetch 2 waiting for sleep 2.0',
    ]);
    expect(state.running).toBeNull();
  });

  it('tells who runs and where it stands', () => {
    const state = stateAt(
      trace,
      trace.events.findIndex((event) => event.kind === 'output'),
    );
    expect(state.tasks.find((task) => task.task === state.running)).toMatchObject({ title: 'fetch', line: 4 });
  });

  it('tells the line of the suspension point', () => {
    const state = stateAt(trace, lastSeq(trace, 'clock-advanced', 1));
    expect(state.tasks.map((task) => task.line)).toEqual([11, 5, 5]);
  });

  it('keeps the ready queue first in, first out', () => {
    const state = stateAt(trace, lastSeq(trace, 'task-created', 0) + 1);
    expect(state.ready.map((handle) => read(state)[state.tasks.findIndex((t) => t.task === handle.task)])).toEqual([
      'fetch ready',
      'fetch 2 ready',
    ]);
  });

  it('keeps the timer heap, next deadline first', () => {
    const state = stateAt(trace, lastSeq(trace, 'task-waiting', 0));
    expect(state.timers.map((timer) => formatSeconds(timer.deadline))).toEqual(['1.000', '2.000']);
  });

  it('keeps results and errors of tasks that are over', () => {
    const over = stateAt(buildTrace(traceFromText(CANCELLED)), 1e9);
    expect(read(over)).toEqual(['main finished', 'good cancelled', 'stubborn finished', 'broken failed']);
    expect(over.tasks[3]?.error).toEqual({ type: 'ValueError', message: 'no tea' });
  });

  it('says that the main thread is blocked while a call holds the loop', () => {
    const blocked = buildTrace(traceFromText(BLOCKED_LOOP));
    const state = stateAt(blocked, lastSeq(blocked, 'thread-blocked', 3));
    expect(state.threads).toMatchObject([{ thread: 0, state: 'blocked', on: { label: 'time.sleep' } }]);
    expect(state.tasks.find((task) => task.task === state.running)?.title).toBe('rude');
  });

  it('calls a worker without a job idle: nothing is held up', () => {
    const state = stateAt(buildTrace(traceFromText(IDLE_WORKER)), 1e9);
    expect(state.threads).toMatchObject([{ thread: 0 }, { name: 'worker', state: 'idle' }]);
  });

  it('is empty before the first event', () => {
    expect(stateAt(trace, -1)).toMatchObject({ position: { seq: -1, t: 0 }, tasks: [], ready: [] });
  });

  it('agrees with each iteration about what was ready when it began', () => {
    for (const event of trace.events) {
      if (event.kind !== 'iteration-started') continue;
      expect(stateAt(trace, event.seq).ready.map((handle) => handle.handle)).toEqual(event.ready);
    }
  });
});

describe('checkpoints', () => {
  const turns = Array.from({ length: 800 }, (_, i) => `${i} main yields\n${i} main prints ${i}\n${i} main runs`).join(
    '\n',
  );
  const trace = buildTrace(traceFromText(`0 main is created\n0 main runs\n${turns}`));

  it('are kept now and then in a long run', () => {
    expect(trace.checkpoints.length).toBeGreaterThan(5);
  });

  it('change nothing: any instant is as if replayed from the start', () => {
    const state = new ProgramState();
    for (const event of trace.events) {
      state.apply(event);
      if (event.seq % 97 === 0) expect(stateAt(trace, event.seq)).toEqual(state.at());
    }
  });
});
