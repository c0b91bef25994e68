import { describe, expect, it } from 'vitest';
import { isFromWorker } from './checked-message';

const ended = (changes: object): unknown => ({
  type: 'ended',
  result: { outcome: 'finished', error: null, exitCode: 0, end: 0, explanation: null, ...changes },
});

describe('a message from a worker', () => {
  it.each([
    [{ type: 'ready', stackSwitching: true }],
    [{ type: 'output', stream: 'stderr', text: '' }],
    [{ type: 'events', batch: new ArrayBuffer(0), strings: '[]' }],
    [{ type: 'spent' }],
    [ended({})],
    [ended({ outcome: 'failed', error: { type: 'E', message: '', line: null, traceback: '' }, exitCode: 1 })],
  ])('is taken when it is whole: %j', (message) => {
    expect(isFromWorker(message)).toBe(true);
  });

  it.each([
    [null],
    ['ready'],
    [{ type: 'constructor' }],
    [{ type: 'output', stream: 'stdlog', text: '' }],
    [{ type: 'output', stream: 'stdout', text: { length: 3 } }],
    [{ type: 'events', batch: [], strings: '[]' }],
    [{ type: 'heartbeat', now: '5' }],
    [ended({ outcome: 'won' })],
    [ended({ end: null })],
    [ended({ error: { type: 'E' } })],
    [{ type: 'ended', result: null }],
  ])('is refused when it is not: %j', (message) => {
    expect(isFromWorker(message)).toBe(false);
  });
});
