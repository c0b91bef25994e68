import { describe, expect, it } from 'vitest';
import { traceFromText } from '../test/trace-fixture';
import { primitiveTitle } from './resource-state';
import { stateAt } from './state-at';
import { buildTrace } from './trace-builder';
import { waitGraph } from './wait-graph';

/** The graph at the end of a fixture: `a waits-for Lock 'left'`, with `!` where it is part of a circle. */
function edges(text: string): string[] {
  const trace = buildTrace(traceFromText(text));
  const state = stateAt(trace, trace.end.seq);
  const titles = new Map<string, string>([
    ...state.tasks.map((task) => [`task ${task.task}`, task.title] as const),
    ...state.threads.map((thread) => [`thread ${thread.thread}`, thread.name] as const),
    ...state.primitives.map((primitive) => [`primitive ${primitive.primitive}`, primitiveTitle(primitive)] as const),
    ...state.pools.flatMap(({ pool, name, jobs }) => [
      [`pool ${pool}`, name] as const,
      ...jobs.map((job) => [`job ${job.job}`, job.callable] as const),
    ]),
  ]);
  return waitGraph(state).edges.map(
    ({ from, to, kind, inCycle }) => `${titles.get(from)} ${kind} ${titles.get(to)}${inCycle ? ' !' : ''}`,
  );
}

describe('who waits for whom', () => {
  it('through tasks, locks and their holders', () => {
    const text = `
      0 Lock bank is created
      0 main is created
      0 main runs
      0 pay is created by main
      0 main waits for task pay
      0 pay runs
      0 bank changes: held by main
      0 pay waits for Lock.acquire of bank
    `;
    expect(edges(text)).toEqual(['main awaits pay !', "pay waits-for Lock 'bank' !", "Lock 'bank' held-by main !"]);
  });

  it('a task group waits for the tasks that were created in it and are not done', () => {
    const text = `
      0 main is created
      0 main runs
      0 before is created by main
      0 main enters TaskGroup G
      0 within is created by main
      0 main waits for TaskGroup
    `;
    expect(edges(text)).toEqual(['main awaits within']);
  });

  it('a queued job waits for its pool, and that for the jobs that run', () => {
    const text = `
      0 main is created
      0 main runs
      0 job slow is queued by main in pool io of 1
      0 thread W starts
      0 job slow starts in W
      0 job quick is queued by main in pool io of 1
      0 main waits for job quick
    `;
    expect(edges(text)).toEqual(['main awaits quick', 'quick waits-for io', 'io held-by slow', 'slow held-by W']);
  });

  it('who is ready waits behind a blocking call', () => {
    const events = traceFromText(
      '0 main is created\n0 main runs\n0 tick is created by main\n0 main blocks for 2.0 in time.sleep',
    );
    const within = events.findIndex((event) => event.kind === 'clock-advanced');
    expect(waitGraph(stateAt(buildTrace(events), within)).edges).toMatchObject([{ kind: 'behind' }]);
  });
});

describe('a circle', () => {
  it('of one: a lock taken twice', () => {
    const text = `
      0 Lock bank is created
      0 pay is created
      0 pay runs
      0 bank changes: held by pay
      0 pay waits for Lock.acquire of bank
    `;
    expect(edges(text)).toEqual(["pay waits-for Lock 'bank' !", "Lock 'bank' held-by pay !"]);
  });

  it('is none where one of several holders can still go on', () => {
    const text = `
      0 Semaphore gate is created: limit 2, value 2
      0 a is created
      0 b is created
      0 a runs
      0 gate changes: limit 2, value 0, held by a and b
      0 a waits for Semaphore.acquire of gate
      0 b runs
      0 b waits for sleep 1.0
    `;
    expect(edges(text).filter((edge) => edge.endsWith('!'))).toEqual([]);
  });

  it('is one where all holders of a semaphore wait for it', () => {
    const text = `
      0 Semaphore gate is created: limit 2, value 2
      0 a is created
      0 b is created
      0 a runs
      0 gate changes: limit 2, value 0, held by a and b
      0 a waits for Semaphore.acquire of gate
      0 b runs
      0 b waits for Semaphore.acquire of gate
    `;
    expect(edges(text).every((edge) => edge.endsWith('!'))).toBe(true);
  });

  it('is found in a chain of thousands', () => {
    const count = 4000;
    const name = (i: number) => `t-${i}`;
    const lines = Array.from({ length: count }, (_, i) => `0 ${name(i)} is created`);
    const waits = Array.from(
      { length: count },
      (_, i) => `0 ${name(i)} runs\n0 ${name(i)} waits for task ${name((i + 1) % count)}`,
    );
    const trace = buildTrace(traceFromText([...lines, ...waits].join('\n')));
    const [cycle] = waitGraph(stateAt(trace, trace.end.seq)).cycles;
    expect(cycle).toHaveLength(count);
  });
});
