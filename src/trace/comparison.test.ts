import { expect, it } from 'vitest';
import { toSeconds } from '../base/time';
import { BLOCKED_LOOP, CANCELLED, TWO_SLEEPS } from '../test/programs';
import { traceFromText } from '../test/trace-fixture';
import { compareRuns, matchTracks, totalsOf } from './comparison';
import type { Span, Trace } from './model';
import { buildTrace } from './trace-builder';

const run = (text: string) => buildTrace(traceFromText(text));

/** The tasks of two runs as `fetch = fetch`, `- = fetch 2`. */
function matches(a: Trace, b: Trace): string[] {
  return matchTracks(a.tracks, b.tracks)
    .filter((pair) => (pair.a ?? pair.b)?.kind === 'task')
    .map((pair) => `${pair.a?.title ?? '-'} = ${pair.b?.title ?? '-'}`);
}

const texts = (spans: ReadonlySet<Span>) =>
  [...spans]
    .filter((span) => span.end.t > span.start.t)
    .map(({ state, label, start, end }) => `${state} ${label} ${toSeconds(start.t)}–${toSeconds(end.t)}`);

/** One after the other instead of both at once. */
const SEQUENTIAL = `
  0  main is created
  0  main runs
  0  fetch is created by main
  0  main waits for task fetch
  0  fetch runs
  0  fetch waits for sleep 1.0
  1  fetch wakes
  1  fetch runs
  1  fetch finishes with 'a'
  1  main wakes by fetch
  1  main runs
  1  fetch-2 is created by main
  1  main waits for task fetch-2
  1  fetch-2 runs
  1  fetch-2 waits for sleep 2.0
  3  fetch-2 wakes
  3  fetch-2 runs
  3  fetch-2 finishes with 'b'
  3  main wakes by fetch-2
  3  main runs
  3  main prints done
  3  main finishes
  3  program ends finished
`;

it('finds no difference between a run and itself', () => {
  const { pairs, differing } = compareRuns(run(TWO_SLEEPS), run(TWO_SLEEPS));
  expect(pairs.every((pair) => pair.a && pair.b)).toBe(true);
  expect(differing.a.size + differing.b.size).toBe(0);
});

it('matches tasks by title, parent and order of creation', () => {
  expect(matches(run(TWO_SLEEPS), run(SEQUENTIAL))).toEqual(['main = main', 'fetch = fetch', 'fetch 2 = fetch 2']);
});

it('matches a task that another parent creates now, and leaves what has no counterpart', () => {
  const nested = run(`
    0  main is created
    0  main runs
    0  helper is created by main
    0  main waits for task helper
    0  helper runs
    0  fetch is created by helper
    0  helper waits for task fetch
  `);
  expect(matches(run(TWO_SLEEPS), nested)).toEqual(['main = main', 'fetch = fetch', 'fetch 2 = -', '- = helper']);
});

it('marks the spans that the other run has not', () => {
  const { differing } = compareRuns(run(TWO_SLEEPS), run(SEQUENTIAL));
  expect(texts(differing.a)).toEqual(['idle  1–2', 'waiting fetch 2 1–2', 'waiting sleep 2.0 0–2']);
  expect(texts(differing.b)).toEqual(['idle  1–3', 'waiting fetch 2 1–3', 'waiting sleep 2.0 1–3']);
});

it('sums a run up', () => {
  const seconds = ({ time, longestHold, waiting, ...rest }: ReturnType<typeof totalsOf>) => ({
    time: toSeconds(time),
    longestHold: toSeconds(longestHold),
    waiting: toSeconds(waiting),
    ...rest,
  });
  expect(seconds(totalsOf(run(TWO_SLEEPS)))).toEqual({
    time: 2,
    longestHold: 0,
    waiting: 5,
    tasks: 3,
    outputLines: 2,
    errors: 0,
  });
  expect(totalsOf(run(BLOCKED_LOOP)).longestHold).toBe(3e9);
  expect(totalsOf(run(CANCELLED)).errors).toBe(1);
});
