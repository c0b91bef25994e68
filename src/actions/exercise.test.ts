import { beforeEach, expect, test, vi } from 'vitest';
import { START } from '../base/time';
import type { TraceEvent } from '../protocol/events';
import type { RunListener, RunRequest, RunResult } from '../protocol/messages';
import { opened } from '../store/changes';
import { prepare, useStore } from '../store/store';
import { checkAnswer } from './exercise';
import { editProgram } from './program';
import { stop } from './run';

const FINISHED: RunResult = { outcome: 'finished', error: null, exitCode: 0, end: START, explanation: null };

/** Python, played by the test: it prints the seed, when it is told to go on. */
const python = vi.hoisted(() => ({ asked: [] as { readonly seed: number; readonly goOn: () => void }[] }));

vi.mock('../runtime/shared-runner', () => {
  const runner = {
    status: { state: 'ready' },
    subscribe: () => () => {},
    run({ options: { seed } }: RunRequest, listener: RunListener) {
      let resolve: (result: RunResult) => void = () => {};
      const result = new Promise<RunResult>((settle) => {
        resolve = settle;
      });
      const goOn = () => {
        listener.onEvents(printing(String(seed)));
        resolve(FINISHED);
      };
      python.asked.push({ seed, goOn });
      return { result, stop: () => resolve({ ...FINISHED, outcome: 'stopped', exitCode: null }) };
    },
  };
  return { obtainRunner: () => ({ runner, isThere: () => true }) };
});
vi.stubGlobal('requestAnimationFrame', () => 0);
vi.stubGlobal('cancelAnimationFrame', () => {});

function printing(text: string): TraceEvent[] {
  return [
    { seq: 0, t: START, kind: 'run-started', version: 2, seed: 0, python: '3.14' },
    { seq: 1, t: START, kind: 'output', stream: 'stdout', text: `${text}\n` },
    { seq: 2, t: START, kind: 'run-ended', outcome: 'finished' },
  ];
}

const state = () => useStore.getState();

/** Waits until Python has been asked for so many runs, and lets the latest go on. */
async function goOn(count: number): Promise<void> {
  await vi.waitFor(() => expect(python.asked).toHaveLength(count));
  python.asked.at(-1)?.goOn();
}

const judged = () => vi.waitFor(() => expect(state().judging).toBeNull());

/** An exercise whose program is run with three seeds, of which this one shows what is wrong. */
function openExercise(wrongSeed: number): void {
  prepare({});
  const checks = [{ check: 'never-says' as const, lines: [String(wrongSeed)] }];
  const exercise = { key: 'a/x', judging: { checks, seeds: 3, preempt: false } };
  useStore.setState((now) =>
    opened(now, { id: 'a/exercises/x', original: 'x', html: '', readOnly: false, golden: null, exercise }),
  );
}

beforeEach(() => {
  python.asked.length = 0;
});

test('an answer that passes with every seed solves the exercise', async () => {
  openExercise(9);
  checkAnswer.perform();
  for (const count of [1, 2, 3]) await goOn(count);
  await judged();
  expect(python.asked.map(({ seed }) => seed)).toEqual([0, 1, 2]);
  expect(state()).toMatchObject({
    verdict: { solved: true, findings: [], seed: null },
    exercises: { 'a/x': 'solved' },
  });
});

test('the first seed with which it fails is run once more, to be seen', async () => {
  openExercise(1);
  checkAnswer.perform();
  for (const count of [1, 2, 3]) await goOn(count);
  await judged();
  expect(python.asked.map(({ seed }) => seed)).toEqual([0, 1, 1]);
  expect(state()).toMatchObject({ verdict: { solved: false, seed: 1 }, run: { choices: { seed: 1 } } });
  expect(state().verdict?.findings).toHaveLength(1);
});

test('of a program that was changed meanwhile nothing is said, and it is not run', async () => {
  openExercise(1);
  checkAnswer.perform();
  await goOn(1);
  await vi.waitFor(() => expect(python.asked).toHaveLength(2));
  editProgram('y');
  await goOn(2);
  await judged();
  expect(python.asked).toHaveLength(2);
  expect(state()).toMatchObject({ verdict: null, exercises: {} });
});

test('nor is anything said where the run that was to be seen is stopped', async () => {
  openExercise(1);
  checkAnswer.perform();
  for (const count of [1, 2]) await goOn(count);
  await vi.waitFor(() => expect(python.asked).toHaveLength(3));
  stop.perform();
  await judged();
  expect(state()).toMatchObject({ verdict: null, exercises: {} });
});
