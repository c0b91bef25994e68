import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../protocol/messages';
import { readMessage } from './messages';

const run = (more: object) => readMessage({ target: 'loopscope', type: 'run', id: 7, code: 'print(1)', ...more });

describe('what a parent asks', () => {
  it('is completed by defaults', () => {
    expect(run({})).toEqual({
      type: 'run',
      id: 7,
      trace: 'none',
      request: {
        code: 'print(1)',
        files: {},
        options: { record: false, seed: 0, compat: false, preempt: false, limits: DEFAULT_LIMITS },
      },
    });
  });

  it('records only when a trace is wanted', () => {
    expect(run({ options: { trace: 'events' } })).toMatchObject({
      trace: 'events',
      request: { options: { record: true } },
    });
    expect(run({ options: { trace: 'none' } })).toMatchObject({ request: { options: { record: false } } });
  });

  it('raises single limits and keeps the others', () => {
    expect(run({ options: { limits: { steps: 10_000_000 } } })).toMatchObject({
      request: { options: { limits: { ...DEFAULT_LIMITS, steps: 10_000_000 } } },
    });
  });

  it('cannot go beyond what the virtual clock can tell exactly', () => {
    const read = run({ options: { limits: { virtualSeconds: Number.POSITIVE_INFINITY } } });
    expect(read).toMatchObject({ request: { options: { limits: { virtualSeconds: 8_640_000 } } } });
  });

  it.each([
    [{ code: 42 }, '`code` must be a string.'],
    [{ files: { 'a.py': 1 } }, '`files` must map file names to strings.'],
    [{ options: 'fast' }, '`options` must be an object.'],
    [{ options: { trace: 'all' } }, "`options.trace` must be 'none', 'events' or 'chrome'."],
    [{ options: { seed: 0.5 } }, '`options.seed` must be a whole number.'],
    [{ options: { limits: { steps: -1 } } }, '`options.limits.steps` must be a number above 0.'],
  ])('is refused with a reason: %o', (more, reason) => {
    expect(run(more)).toEqual({ type: 'refused', id: 7, reason });
  });

  it('is ignored where it is not for this door, or nobody could be answered', () => {
    for (const data of [null, 'run', [], { type: 'run', id: 1 }, { target: 'loopscope', type: 'run', code: '' }]) {
      expect(readMessage(data)).toBeNull();
    }
    expect(readMessage({ target: 'loopscope', type: 'dance', id: 1 })).toBeNull();
  });
});
