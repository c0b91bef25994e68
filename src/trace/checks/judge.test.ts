import { expect, test } from 'vitest';
import type { Nanoseconds } from '../../base/time';
import type { Check } from '../../protocol/checks';
import type { Outcome } from '../../protocol/events';
import type { RunError, RunResult } from '../../protocol/messages';
import { traceFromText } from '../../test/trace-fixture';
import { buildTrace } from '../trace-builder';
import { callsOf } from './calls';
import { fits } from './finding';
import { judge } from './judge';

/** Two downloads of a second each, begun together. */
const OVERLAPPED = `
  0  main is created
  0  main runs
  0  fetch-1 is created by main
  0  fetch-2 is created by main
  0  main waits for task fetch-1
  0  fetch-1 runs
  0  fetch-1 waits for sleep 1.0
  0  fetch-2 runs
  0  fetch-2 waits for sleep 1.0
  1  fetch-1 wakes
  1  fetch-2 wakes
  1  fetch-1 runs
  1  fetch-1 prints one
  1  fetch-1 finishes
  1  main wakes by fetch-1
  1  fetch-2 runs
  1  fetch-2 prints two
  1  fetch-2 finishes
  1  main runs
  1  main prints done
  1  main finishes
  1  program ends finished
`;

/** The same, one after the other. */
const IN_SEQUENCE = `
  0  main is created
  0  main runs
  0  fetch-1 is created by main
  0  main waits for task fetch-1
  0  fetch-1 runs
  0  fetch-1 waits for sleep 1.0
  1  fetch-1 wakes
  1  fetch-1 runs
  1  fetch-1 prints one
  1  fetch-1 finishes
  1  main wakes by fetch-1
  1  main runs
  1  fetch-2 is created by main
  1  main waits for task fetch-2
  1  fetch-2 runs
  1  fetch-2 waits for sleep 1.0
  2  fetch-2 wakes
  2  fetch-2 runs
  2  fetch-2 prints two
  2  fetch-2 finishes
  2  main wakes by fetch-2
  2  main runs
  2  main prints done
  2  main finishes
  2  program ends finished
`;

const BLOCKING = `
  0  main is created
  0  main runs
  0  main blocks for 2.0 in time.sleep
  2  main finishes
  2  program ends finished
`;

/** Code and values of what is wrong, one line each. */
function faults(
  text: string,
  checks: Check[],
  outcome: Outcome = 'finished',
  error: RunError | null = null,
  explanation: string | null = null,
): string[] {
  const trace = buildTrace(traceFromText(text));
  const end: Nanoseconds = trace.end.t;
  const result: RunResult = { outcome, error, exitCode: 0, end, explanation };
  return judge(checks, { trace, result }).map(
    ({ code, values, at }) => `${code} ${Object.values(values).join('|')} @${at === null ? '-' : at.t / 1e9}`,
  );
}

test('two downloads at the same time pass what asks for them', () => {
  const checks: Check[] = [
    { check: 'finishes' },
    { check: 'ends', by: 1, notBefore: 1 },
    { check: 'together', of: 'fetch', atLeast: 2 },
    { check: 'prints', lines: ['one', 'two', 'done'] },
    { check: 'tasks', of: 'fetch', exactly: 2 },
    { check: 'tasks', exactly: 2 },
    { check: 'nothing-left' },
    { check: 'none-swallowed' },
    { check: 'loop-free', longest: 0.1 },
  ];
  expect(faults(OVERLAPPED, checks)).toEqual([]);
});

test('downloads one after the other are told as that, at the instant at which the second began', () => {
  expect(faults(IN_SEQUENCE, [{ check: 'together', of: 'fetch', atLeast: 2 }])).toEqual([
    'one-after-another fetch|1|1 @1',
  ]);
  expect(faults(IN_SEQUENCE, [{ check: 'ends', by: 1.5 }])).toEqual(['late 2|1.5 @2']);
});

test('calls that one task awaits one after the other are told apart by their lines', () => {
  const text = `
    0  main is created
    0  main runs
    0  main waits for sleep 3.0 line 11
    3  main wakes
    3  main runs
    3  main waits for sleep 2.0 line 12
    5  main wakes
    5  main runs
    5  main finishes
    5  program ends finished
  `;
  const events = traceFromText(text).map((event) =>
    event.kind === 'task-waiting' ? { ...event, chain: [...event.chain, { name: 'Laundry.machine', line: 6 }] } : event,
  );
  const spans = callsOf(buildTrace(events), 'machine').map(({ start, end }) => [start.t / 1e9, end.t / 1e9]);
  expect(spans).toEqual([
    [0, 3],
    [3, 5],
  ]);
});

test('too many at once, too few at once, and none at all', () => {
  expect(faults(OVERLAPPED, [{ check: 'at-most', of: 'fetch', limit: 1 }])).toEqual([
    'too-many-at-once fetch|2|1|0 @0',
  ]);
  expect(faults(OVERLAPPED, [{ check: 'together', of: 'fetch', atLeast: 3 }])).toEqual([
    'too-few-at-once fetch|2|3 @0',
  ]);
  expect(faults(OVERLAPPED, [{ check: 'together', of: 'load', atLeast: 2 }])).toEqual(['never-called load @1']);
});

test('lines that are missing, in the wrong place, or too many', () => {
  const prints = (lines: string[], anyOrder = false): string[] =>
    faults(OVERLAPPED, [{ check: 'prints', lines, anyOrder }]);
  expect(prints(['one', 'two'])).toEqual(['line-too-many done @1']);
  expect(prints(['one', 'two', 'done', 'bye'])).toEqual(['line-missing bye @1']);
  expect(prints(['two', 'one', 'done'])).toEqual(['line-differs 1|two|one @1']);
  expect(prints(['two', 'one', 'done'], true)).toEqual([]);
  expect(prints(['two', 'done'], true)).toEqual(['line-too-many one @1']);
});

test('lines among others', () => {
  const says = (lines: string[]): string[] => faults(OVERLAPPED, [{ check: 'says', lines }]);
  expect(says(['one', 'done'])).toEqual([]);
  expect(says(['done', 'one'])).toEqual(['line-early one|done|1 @1']);
  expect(says(['three'])).toEqual(['line-missing three @1']);
  expect(faults(OVERLAPPED, [{ check: 'never-says', lines: ['two'] }])).toEqual(['line-unwanted two @1']);
});

test('the loop is held by a blocking call', () => {
  expect(faults(BLOCKING, [{ check: 'loop-free', longest: 0.5 }])).toEqual(['loop-held 2|0|0 @0']);
  expect(faults(BLOCKING, [{ check: 'loop-free', longest: 2 }])).toEqual([]);
});

test('errors, deadlocks and limits', () => {
  const error: RunError = { type: 'ValueError', message: 'no', line: 3, traceback: '' };
  expect(faults(BLOCKING, [{ check: 'finishes' }], 'failed', error)).toEqual(['failed ValueError: no|3 @2']);
  expect(faults(BLOCKING, [{ check: 'finishes' }], 'deadlock')).toEqual(['deadlocked  @2']);
  expect(faults(BLOCKING, [{ check: 'finishes' }], 'limit')).toEqual(['cut-off limit @2']);
  const limit: RunError = { type: 'LimitReached', message: 'The run was ended.', line: null, traceback: '' };
  expect(faults(BLOCKING, [{ check: 'finishes' }], 'limit', limit, limit.message)).toEqual([
    'cut-off The run was ended. @2',
  ]);
  expect(faults(BLOCKING, [{ check: 'fails', error: 'ValueError' }], 'failed', error)).toEqual([]);
  expect(faults(BLOCKING, [{ check: 'fails', error: 'TypeError' }], 'failed', error)).toEqual([
    'other-error TypeError|ValueError|3 @2',
  ]);
  expect(faults(BLOCKING, [{ check: 'fails', error: 'TypeError' }])).toEqual(['no-error TypeError @2']);
});

test('a foreseen answer is recognised by its code, or by the beginning of its error', () => {
  const failed = { code: 'failed', values: { error: 'ValueError: no', line: 3 } } as const;
  expect(fits('failed', failed)).toBe(true);
  expect(fits({ failed: 'ValueError' }, failed)).toBe(true);
  expect(fits({ failed: 'TypeError' }, failed)).toBe(false);
  expect(fits({ failed: 'ValueError' }, { code: 'other-error', values: failed.values })).toBe(false);
});

test('counts of tasks, and of those that end cancelled', () => {
  expect(faults(OVERLAPPED, [{ check: 'tasks', of: 'fetch', atMost: 1 }])).toEqual(['too-many-tasks fetch|2|1 @0']);
  expect(faults(OVERLAPPED, [{ check: 'tasks', of: 'fetch', atLeast: 3 }])).toEqual(['too-few-tasks fetch|2|3 @1']);
  expect(faults(OVERLAPPED, [{ check: 'cancelled', of: 'fetch', atLeast: 1 }])).toEqual([
    'too-few-cancelled fetch|0|1 @1',
  ]);
});

test('a task that never ended is left over', () => {
  const text = `
    0  main is created
    0  main runs
    0  fetch-1 is created by main
    0  main finishes
    0  program ends finished
  `;
  expect(faults(text, [{ check: 'nothing-left' }])).toEqual(['task-left fetch|0 @0']);
});
