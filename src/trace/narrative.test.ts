import { expect, it } from 'vitest';
import { formatSeconds } from '../base/time';
import type { TraceEvent } from '../protocol/events';
import { BLOCKED_LOOP, CANCELLED, TWO_SLEEPS } from '../test/programs';
import { traceFromText } from '../test/trace-fixture';
import { narrate } from './narrative';
import { buildTrace } from './trace-builder';

/** Each happening that is no machinery of the loop, as one line: `1.000 fetch wakes-sleep`. */
function told(events: readonly TraceEvent[]): string[] {
  const trace = buildTrace(events);
  const titles = new Map(trace.tracks.map((track) => [track.id, track.title]));
  return narrate(trace)
    .filter((happening) => !happening.machinery)
    .map(({ t, who, told: what, values, line }) => {
      const open = Object.values(values).join(', ');
      const name = who === null ? 'run' : titles.get(who);
      return `${formatSeconds(t)} ${name} ${what}${open && `: ${open}`}${line === null ? '' : ` (${line})`}`;
    });
}

it('tells what every task did, and why it woke', () => {
  expect(told(traceFromText(TWO_SLEEPS))).toEqual([
    '0.000 run run-starts: 3.14.2',
    '0.000 main created',
    '0.000 main runs (9)',
    '0.000 fetch created-by: main',
    '0.000 fetch 2 created-by: main',
    '0.000 main waits: fetch (11)',
    '0.000 fetch runs (4)',
    '0.000 fetch prints: asking',
    '0.000 fetch waits-until: sleep 1.0, 1.000 (5)',
    '0.000 fetch 2 runs (4)',
    '0.000 fetch 2 waits-until: sleep 2.0, 2.000 (5)',
    '1.000 event loop clock-idle: 0.000, 1 s',
    '1.000 fetch wakes-sleep',
    '1.000 fetch runs (5)',
    "1.000 fetch finishes-with: 'a'",
    '1.000 main wakes: fetch',
    '1.000 main runs (11)',
    '1.000 main waits: fetch 2 (12)',
    '2.000 event loop clock-idle: 1.000, 1 s',
    '2.000 fetch 2 wakes-sleep',
    '2.000 fetch 2 runs (5)',
    "2.000 fetch 2 finishes-with: 'b'",
    '2.000 main wakes: fetch 2',
    '2.000 main runs (12)',
    '2.000 main prints: done',
    '2.000 main finishes',
    '2.000 run run-ends: finished',
  ]);
});

it('tells who holds the loop by a blocking call', () => {
  const lines = told(traceFromText(BLOCKED_LOOP));
  expect(lines).toContain('0.000 rude blocks: time.sleep');
  expect(lines).toContain('3.000 rude thread-resumes');
});

it('tells a cancellation from its request to what came of it', () => {
  const lines = told(traceFromText(CANCELLED)).filter((line) => / (good|stubborn|broken) /.test(line));
  expect(lines.filter((line) => /cancel|fails|complains/.test(line))).toEqual([
    '0.000 broken complains: oops',
    '0.000 broken fails: ValueError: no tea',
    '1.000 good cancel-asked-by: main',
    '1.000 stubborn cancel-asked-by: main',
    '1.000 good cancel-delivered',
    '1.000 good cancelled',
    '1.000 stubborn cancel-delivered',
    '1.000 stubborn cancel-swallowed',
  ]);
});

it('keeps the machinery of the loop apart', () => {
  const machinery = narrate(buildTrace(traceFromText(TWO_SLEEPS))).filter((happening) => happening.machinery);
  expect(new Set(machinery.map(({ told: what }) => what))).toEqual(new Set(['iteration', 'callback']));
});

/** What only the recorder of version 2 tells; written out, because the fixture has no words for it yet. */
it('tells of locks, queues, scopes and jobs by the names that the program uses', () => {
  const base = traceFromText('0 main is created\n0 main runs');
  const task = base.find((event) => event.kind === 'task-created')?.task ?? 0;
  const more = [
    { kind: 'primitive-created', primitive: 50, library: 'asyncio', type: 'Lock', name: 'bank', state: {} },
    { kind: 'primitive-changed', primitive: 50, state: { holders: [{ task }] } },
    { kind: 'primitive-changed', primitive: 50, state: { holders: [] } },
    { kind: 'primitive-created', primitive: 51, library: 'asyncio', type: 'Queue', name: null, state: {} },
    { kind: 'primitive-changed', primitive: 51, state: { size: 3 } },
    { kind: 'scope-entered', scope: 52, task, type: 'timeout', deadline: 2e9, line: 7 },
    { kind: 'scope-rescheduled', scope: 52, deadline: null },
    { kind: 'scope-left', scope: 52, outcome: 'expired' },
    { kind: 'job-queued', job: 53, pool: 54, poolName: 'pool', workers: 2, callable: 'crunch', task },
  ].map((event, i) => ({ t: 0, ...event, seq: base.length + i }) as unknown as TraceEvent);
  expect(told([...base, ...more]).slice(3)).toEqual([
    '0.000 main lock-held: Lock bank, main',
    '0.000 main lock-free: Lock bank',
    '0.000 main queue-state: Queue, 3',
    '0.000 main scope-enters-until: timeout, 2.000 (7)',
    '0.000 main scope-unlimited: timeout',
    '0.000 main scope-expires: timeout',
    '0.000 main job-queued: crunch, pool',
  ]);
});
