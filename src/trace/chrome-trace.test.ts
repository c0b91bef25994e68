import { describe, expect, it } from 'vitest';
import { BLOCKED_LOOP, CANCELLED, TWO_SLEEPS } from '../test/programs';
import { traceFromText } from '../test/trace-fixture';
import type { ChromeEvent } from './chrome-event';
import { toChromeTrace } from './chrome-trace';

const ns = (microseconds: number | undefined) => Math.round((microseconds ?? 0) * 1000);
const endOf = (slice: ChromeEvent) => ns(slice.ts) + ns(slice.dur);

/** By key, in the order of their first appearance. (Node has Map.groupBy from 21 on only.) */
function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    groups.set(keyOf(item), group);
    group.push(item);
  }
  return groups;
}

/** Primitives, scopes that nest and one that is cut off, and the jobs of a pool. */
const TOOLS = `
  0  Lock bank is created
  0  Queue jobs is created: size 0, limit 5
  0  main is created
  0  main runs
  0  worker is created by main
  0  main enters TaskGroup group
  0  main enters timeout patience until 2.0
  0  bank changes: held by main
  0  main waits for sleep 1.0
  0  worker runs
  0  worker enters timeout never
  0  job crunch is queued by worker in pool cpu of 1
  0  job wait is queued by worker in pool cpu of 1
  0  thread cpu-0 starts
  0  job crunch starts in cpu-0
  0  worker waits for job crunch
  1  main wakes
  1  main runs
  1  bank changes: free
  1  jobs changes: size 2
  1  patience is left finished
  1  group is left finished
  1  main finishes
  1  job crunch ends with result
`;

/** 1,000 tasks, 40 steps each: some 200,000 events. */
function thousandTasks(): string {
  const names = Array.from({ length: 1000 }, (_, i) => `worker-${i + 2}`);
  const rounds = Array.from({ length: 40 }, (_, round) =>
    names
      .flatMap((name) => [`${round} ${name} ${round === 0 ? 'is created by main' : 'wakes'}`])
      .concat(names.flatMap((name) => [`${round} ${name} runs`, `${round} ${name} waits for sleep 1.0`])),
  );
  return [
    '0 main is created',
    '0 main runs',
    ...(rounds[0] ?? []).slice(0, 1000),
    '0 main waits for sleep 99.0',
    ...(rounds[0] ?? []).slice(1000),
    ...rounds.slice(1).flat(),
  ].join('\n');
}

describe.each([
  ['two sleeps', TWO_SLEEPS],
  ['a blocked loop', BLOCKED_LOOP],
  ['cancellations', CANCELLED],
  ['primitives, scopes and jobs', TOOLS],
  ['a run cut off', TWO_SLEEPS.split('\n').slice(0, 9).join('\n')],
  ['a program of real size', thousandTasks()],
])('the Chrome trace of %s', (_, text) => {
  const { traceEvents } = toChromeTrace(traceFromText(text));
  const ofPhase = (...phases: ChromeEvent['ph'][]) => traceEvents.filter((event) => phases.includes(event.ph));

  it('nests the slices of each thread', () => {
    const threads = groupBy(ofPhase('X'), (event) => event.tid);
    expect(threads.size).toBeGreaterThan(1);
    const broken: ChromeEvent[] = [];
    for (const slices of threads.values()) {
      const open: ChromeEvent[] = [];
      for (const slice of slices) {
        while (open.length > 0 && endOf(open.at(-1) as ChromeEvent) <= ns(slice.ts)) open.pop();
        const parent = open.at(-1);
        if (parent && endOf(slice) > endOf(parent)) broken.push(slice);
        open.push(slice);
      }
    }
    expect(broken).toEqual([]);
  });

  it('closes each lifetime that it opens, inner before outer', () => {
    for (const events of groupBy(ofPhase('b', 'e'), (event) => `${event.cat} ${event.id}`).values()) {
      const open: string[] = [];
      const wrong: ChromeEvent[] = [];
      for (const event of events) {
        if (event.ph === 'b') open.push(event.name);
        else if (open.pop() !== event.name) wrong.push(event);
      }
      expect([...wrong, ...open]).toEqual([]);
    }
  });

  it('gives each flow one start and one later end, both within slices of their threads', () => {
    const flows = groupBy(ofPhase('s', 'f'), (event) => event.id);
    const unordered = [...flows.values()].filter((events) => events.map((event) => event.ph).join('') !== 'sf');
    expect(unordered).toEqual([]);
    // Outer slices come first in order of time, so whether any is open is whether the latest end is still to come.
    const openUntil = new Map<number, number>();
    const adrift = traceEvents.filter((event) => {
      if (event.ph === 'X') openUntil.set(event.tid, Math.max(openUntil.get(event.tid) ?? 0, endOf(event)));
      return (event.ph === 's' || event.ph === 'f') && ns(event.ts) >= (openUntil.get(event.tid) ?? 0);
    });
    expect(adrift).toEqual([]);
  });

  it('is in order of time, without negative times or lengths', () => {
    const times = traceEvents.map((event) => event.ts);
    expect(times.every((ts, i) => Number.isFinite(ts) && ts >= (times[i - 1] ?? 0))).toBe(true);
    expect(ofPhase('X').every((slice) => (slice.dur ?? -1) >= 0)).toBe(true);
  });

  it('names every thread that it uses, once', () => {
    const names = ofPhase('M').flatMap((event) => (event.name === 'thread_name' ? [event.tid] : []));
    expect(new Set(names).size).toBe(names.length);
    const named = new Set(names);
    expect(traceEvents.filter((event) => !named.has(event.tid) && event.name !== 'process_name')).toEqual([]);
  });

  it('counts with numbers alone', () => {
    const values = ofPhase('C').flatMap((event) => Object.values(event.args ?? {}));
    expect(values.length).toBeGreaterThan(0);
    expect(values.every((value) => typeof value === 'number' && value >= 0)).toBe(true);
  });
});

it('writes times in microseconds', () => {
  const { traceEvents } = toChromeTrace(traceFromText(TWO_SLEEPS));
  const wait = traceEvents.filter((event) => event.name === 'sleep 2.0');
  expect(wait.map((event) => Math.round(event.ts / 1000))).toEqual([0, 2000]);
});

it('draws a flow for every wakeup by somebody', () => {
  const { traceEvents } = toChromeTrace(traceFromText(TWO_SLEEPS));
  expect(traceEvents.filter((event) => event.ph === 's')).toHaveLength(2);
});

it('puts scopes around the waits within them', () => {
  const { traceEvents } = toChromeTrace(traceFromText(TOOLS));
  const main = traceEvents.filter((event) => event.cat === 'task' && event.id === 4);
  expect(main.map((event) => `${event.ph} ${event.name}`)).toEqual([
    'b main',
    'b TaskGroup',
    'b timeout',
    'b sleep 1.0',
    'e sleep 1.0',
    'e timeout',
    'e TaskGroup',
    'e main',
  ]);
  expect(main.find((event) => event.name === 'timeout')?.args).toEqual({ outcome: 'finished', deadline: '2.000 s' });
});

it('tells how long a job stood in its queue, and how long it ran', () => {
  const { traceEvents } = toChromeTrace(traceFromText(TOOLS));
  const jobs = groupBy(
    traceEvents.filter((event) => event.cat === 'job'),
    (event) => event.id,
  );
  const told = [...jobs.values()].map((events) => events.map((event) => `${event.ph} ${event.name}`).join(', '));
  expect(told).toEqual([
    'b crunch, b queued, e queued, b running, e running, e crunch',
    'b wait, b queued, e queued, e wait',
  ]);
});

it('counts the ready queue and the primitives', () => {
  const { traceEvents } = toChromeTrace(traceFromText(TOOLS));
  const counts = groupBy(
    traceEvents.filter((event) => event.ph === 'C'),
    (event) => event.name,
  );
  const values = (name: string) => counts.get(name)?.map((event) => Object.values(event.args ?? {})[0]);
  expect([...counts.keys()]).toEqual(['Lock bank', 'Queue jobs', 'ready queue']);
  expect(values('Lock bank')).toEqual([0, 1, 0]);
  expect(values('Queue jobs')).toEqual([0, 2]);
  // At the start of each iteration what it will run, at its end what that has made ready.
  expect(values('ready queue')?.slice(0, 2)).toEqual([1, 1]);
});
