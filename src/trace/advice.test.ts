import { expect, test } from 'vitest';
import { START } from '../base/time';
import type { TraceEvent } from '../protocol/events';
import { adviceOf } from './advice';

const diagnostic = (seq: number, code: string, line?: number): TraceEvent => ({
  seq,
  t: START,
  kind: 'diagnostic',
  code,
  message: `about ${code}`,
  ...(line !== undefined && { line }),
});

test('advice is told in its order, with the line where there is one; a deadlock is no advice', () => {
  const events = [diagnostic(0, 'hint-never-awaited', 3), diagnostic(1, 'compat-policy'), diagnostic(2, 'deadlock', 9)];
  expect(adviceOf(events)).toEqual([
    { code: 'hint-never-awaited', message: 'about hint-never-awaited', line: 3, outdated: false },
    { code: 'compat-policy', message: 'about compat-policy', line: null, outdated: true },
  ]);
});
