import { expect, test } from 'vitest';
import type { EventKind } from '../protocol/events';
import { buildTrace } from '../trace/trace-builder';
import { traceFromText } from './trace-fixture';

const events = traceFromText(`
  0  main is created
  0  main runs line 5
  0  Lock bank is created
  0  bank changes: held by main and thread main
  0  Semaphore permits is created: held by main, value 1, limit 2
  0  threading Event gate is created
  0  Queue jobs is created: size 2, limit 5, unfinished 3, shutdown
  0  main enters timeout T until 3.0
  0  T is rescheduled for 4.0
  0  job parse is queued by main in pool pool of 2
  0  job parse starts in pool_0
  0  main waits for Lock.acquire of bank line 7 in finally
  0  main has n = 3, name = 'tea' / item = [1]
  0  thread W blocks on Queue.get of jobs
  1  job parse ends with result
  1  T is left expired
`);

const all = (...kinds: EventKind[]) =>
  events
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ seq: _, t: __, kind: ___, ...fields }): Record<string, unknown> => fields);

test('primitives are told with their states', () => {
  const [bank, permits, gate, jobs] = all('primitive-created');
  expect(bank).toEqual({ primitive: 3, library: 'asyncio', type: 'Lock', name: 'bank', state: { holders: [] } });
  expect(permits).toMatchObject({ state: { holders: [{ task: 2 }], value: 1, limit: 2 } });
  expect(gate).toMatchObject({ library: 'threading', state: { set: false } });
  expect(jobs).toMatchObject({ state: { size: 2, limit: 5, unfinished: 3, shutdown: true } });
  expect(all('primitive-changed')).toEqual([{ primitive: 3, state: { holders: [{ task: 2 }, { thread: 0 }] } }]);
});

test('a wait names what it waits for and where', () => {
  const [waiting] = all('task-waiting');
  expect(waiting).toMatchObject({ on: { kind: 'lock', id: 3, label: 'Lock.acquire' } });
  expect(waiting).toMatchObject({ chain: [{ line: 7, within: 'finally' }] });
  expect(all('thread-blocked')).toMatchObject([{ on: { kind: 'queue', label: 'Queue.get' } }]);
});

test('local variables, scopes and jobs are told', () => {
  expect(all('task-locals')).toEqual([
    {
      task: 2,
      frames: [
        { link: 0, values: { n: '3', name: "'tea'" } },
        { link: 1, values: { item: '[1]' } },
      ],
    },
  ]);
  const [entered] = all('scope-entered');
  expect(entered).toMatchObject({ type: 'timeout', task: 2, deadline: 3e9 });
  expect(all('scope-rescheduled', 'scope-left')).toMatchObject([{ deadline: 4e9 }, { outcome: 'expired' }]);
  expect(all('job-queued')).toMatchObject([{ poolName: 'pool', workers: 2, callable: 'parse', task: 2 }]);
  expect(all('job-ended')).toMatchObject([{ state: 'result' }]);
});

test('a trace is built from all of them', () => {
  expect(buildTrace(events).events).toHaveLength(events.length);
});
