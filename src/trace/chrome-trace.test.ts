import { describe, expect, it } from 'vitest';
import { BLOCKED_LOOP, CANCELLED, TWO_SLEEPS } from '../test/programs';
import { traceFromText } from '../test/trace-fixture';
import { type ChromeEvent, toChromeTrace } from './chrome-trace';

const ns = (microseconds: number | undefined) => Math.round((microseconds ?? 0) * 1000);
/** By key, in the order of their first appearance. (Node has Map.groupBy from 21 on only.) */
function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const endOf = (slice: ChromeEvent) => ns(slice.ts) + ns(slice.dur);

describe.each([
  ['two sleeps', TWO_SLEEPS],
  ['a blocked loop', BLOCKED_LOOP],
  ['cancellations', CANCELLED],
  ['a run cut off', TWO_SLEEPS.split('\n').slice(0, 9).join('\n')],
])('the Chrome trace of %s', (_, text) => {
  const { traceEvents } = toChromeTrace(traceFromText(text));
  const ofPhase = (...phases: ChromeEvent['ph'][]) => traceEvents.filter((event) => phases.includes(event.ph));

  it('nests the slices of each thread', () => {
    const threads = groupBy(ofPhase('X'), (event) => event.tid);
    expect(threads.size).toBeGreaterThan(1);
    for (const slices of threads.values()) {
      const open: ChromeEvent[] = [];
      for (const slice of slices) {
        while (open.length > 0 && endOf(open.at(-1) as ChromeEvent) <= ns(slice.ts)) open.pop();
        const parent = open.at(-1);
        if (parent) expect(endOf(slice)).toBeLessThanOrEqual(endOf(parent));
        open.push(slice);
      }
    }
  });

  it('closes each lifetime that it opens, inner before outer', () => {
    for (const events of groupBy(ofPhase('b', 'e'), (event) => event.id).values()) {
      const open: string[] = [];
      for (const event of events) {
        if (event.ph === 'b') open.push(event.name);
        else expect(open.pop()).toBe(event.name);
      }
      expect(open).toEqual([]);
    }
  });

  it('gives each flow one start and one later end, both within slices', () => {
    const flows = groupBy(ofPhase('s', 'f'), (event) => event.id);
    for (const events of flows.values()) {
      expect(events.map((event) => event.ph)).toEqual(['s', 'f']);
      for (const event of events) {
        const slices = ofPhase('X').filter((slice) => slice.tid === event.tid);
        expect(slices.some((slice) => ns(slice.ts) <= ns(event.ts) && ns(event.ts) < endOf(slice))).toBe(true);
      }
    }
  });

  it('is in order of time, without negative lengths', () => {
    const times = traceEvents.map((event) => event.ts);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(ofPhase('X').every((slice) => (slice.dur ?? -1) >= 0)).toBe(true);
  });

  it('names every thread that it uses', () => {
    const named = new Set(ofPhase('M').flatMap((event) => (event.name === 'thread_name' ? [event.tid] : [])));
    expect(traceEvents.every((event) => named.has(event.tid) || event.name === 'process_name')).toBe(true);
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
