/** Primitives, scopes, pools, locals and cancellations in the state at an instant. */
import { describe, expect, it } from 'vitest';
import { traceFromText } from '../test/trace-fixture';
import { stateAt } from './state-at';
import type { StateAt } from './state-model';
import { buildTrace } from './trace-builder';

function endOf(text: string): StateAt {
  const trace = buildTrace(traceFromText(text));
  return stateAt(trace, trace.end.seq);
}

const titleOf = (state: StateAt, id: number) => state.tasks.find((task) => task.task === id)?.title;

describe('the state at an instant', () => {
  it('tells who holds a lock and who stands in line, the longest first', () => {
    const state = endOf(
      `
      0 Lock bank is created
      0 a is created
      0 b is created
      0 c is created
      0 a runs
      0 bank changes: held by a
      0 a waits for sleep 1.0
      0 b runs
      0 b waits for Lock.acquire of bank
      0 c runs
      0 c waits for Lock.acquire of bank
    `,
    );
    const [bank] = state.primitives;
    expect(bank?.state.holders).toEqual([{ task: state.tasks[0]?.task }]);
    expect(bank?.waiters.map((waiter) => [titleOf(state, waiter.actor.id), waiter.call])).toEqual([
      ['b', 'Lock.acquire'],
      ['c', 'Lock.acquire'],
    ]);
  });

  it('tells who put something into a queue, and who took something out', () => {
    const state = endOf(`
      0 Queue jobs is created
      0 a is created
      0 b is created
      0 a runs
      0 jobs changes: size 1
      0 a yields
      0 b runs
      0 jobs changes: size 0
    `);
    const [jobs] = state.primitives;
    expect(titleOf(state, jobs?.put?.by.id ?? 0)).toBe('a');
    expect(titleOf(state, jobs?.taken?.by.id ?? 0)).toBe('b');
  });

  it('tells the scopes in which a task stands, and forgets those it left', () => {
    const state = endOf(`
      0 main is created
      0 main runs
      0 main enters timeout outer until 3.0
      0 main enters timeout inner until 2.0
      0 inner is left finished
      0 outer is rescheduled for 4.0
    `);
    expect(state.scopes).toMatchObject([{ type: 'timeout', deadline: 4e9 }]);
  });

  it('tells what a pool runs and what is queued, and forgets what is done', () => {
    const state = endOf(`
      0 main is created
      0 main runs
      0 job one is queued by main in pool io of 1
      0 job two is queued by main in pool io of 1
      0 job three is queued by main in pool io of 1
      0 thread W starts
      0 job one starts in W
      0 job one ends with result
      0 job two starts in W
    `);
    expect(state.pools[0]?.jobs.map((job) => [job.callable, job.running !== null])).toEqual([
      ['two', true],
      ['three', false],
    ]);
  });

  it('tells the local variables of a suspended task, also while it runs again', () => {
    const text = `
      0 main is created
      0 main runs
      0 main waits for sleep 1.0 line 4
      0 main has n = 3, name = 'tea'
    `;
    const values = { n: '3', name: "'tea'" };
    const events = traceFromText(text);
    const told = events.findIndex((event) => event.kind === 'task-locals');
    const before = stateAt(buildTrace(events), told - 1);
    expect([before.position.seq, before.tasks[0]?.locals[0]?.values]).toEqual([told - 1, values]);
    expect(endOf(text).tasks[0]?.locals).toEqual([{ link: 0, name: 'main', line: 4, values }]);
    expect(endOf(`${text}\n1 main wakes\n1 main runs`).tasks[0]?.locals).toMatchObject([{ values }]);
    expect(endOf(`${text}\n1 main wakes\n1 main runs\n1 main finishes`).tasks[0]?.locals).toEqual([]);
  });

  it('tells a cancellation that a timeout took back', () => {
    const state = endOf(`
      0 main is created
      0 main runs
      0 child is created by main
      0 main waits for sleep 1.0
      0 child runs
      0 child enters timeout T until 1.0
      0 child waits for sleep 9.0
      1 main wakes
      1 main runs
      1 child is asked to cancel by main
      1 child wakes
      1 main waits for task child
      1 child runs
      1 child gets the cancellation
      1 T is left expired
    `);
    expect(state.tasks[1]?.cancel).toMatchObject({ takenBack: true, beforeStart: false });
  });

  it('tells what holds the loop, and for how long it has computed', () => {
    const events = traceFromText('0 main is created\n0 main runs');
    const computing = { seq: events.length, t: 5e9, kind: 'clock-advanced', from: 0, reason: 'computing' } as never;
    const trace = buildTrace([...events, computing]);
    expect(stateAt(trace, trace.end.seq).holding).toMatchObject([{ task: 2, computed: 5e9, blocked: null }]);
  });
});
