import { describe, expect, it, vi } from 'vitest';
import { TickCounter } from './ticks';

const SIGALRM = 14;

function counter() {
  const clock = { value: 50 };
  const listener = { onBeat: vi.fn(), onFlush: vi.fn(), onOverrun: vi.fn() };
  const ticks = new TickCounter(clock, listener);
  ticks.reset();
  /** CPython looks into the buffer: because its clock ran out, or at a place of its own. */
  const look = (at = 50): number => {
    clock.value = at;
    const signal = ticks[0];
    ticks[0] = 0;
    return signal;
  };
  return { ticks, listener, look, clock };
}

describe('counting computing', () => {
  it('counts 51 ticks for each time the clock ran out', () => {
    const { ticks, look } = counter();
    look();
    look();
    expect(ticks.ticks()).toBe(2 * 51);
  });

  it('counts a look from C code as what it costs', () => {
    const { ticks, look } = counter();
    look(49);
    expect(ticks.ticks()).toBe(3.75);
  });
});

describe('while the clock is put away', () => {
  it('counts nothing and raises nothing', () => {
    const { ticks, look } = counter();
    ticks.setBudget(0);
    expect([look(1 << 20), ticks.ticks()]).toEqual([0, 0]);
    expect(look()).toBe(SIGALRM);
  });
});

describe('a stretch of computing', () => {
  it('raises the signal once it is long enough to be charged', () => {
    const { ticks, look } = counter();
    look();
    ticks.setStretch(0, 100);
    expect([look(), look(), look()]).toEqual([0, SIGALRM, 0]);
    expect(ticks.stretchTicks()).toBe(3 * 51);
  });

  it('goes on with what it had before', () => {
    const { ticks, look } = counter();
    ticks.setStretch(70, 100);
    expect(look()).toBe(SIGALRM);
    expect(ticks.stretchTicks()).toBe(70 + 51);
  });

  it('leaves the budget as it is', () => {
    const { ticks, look } = counter();
    ticks.setBudget(100);
    ticks.setStretch(0, 51);
    expect([look(), look()]).toEqual([SIGALRM, SIGALRM]);
  });
});

describe('the budget', () => {
  it('raises the signal once', () => {
    const { ticks, look } = counter();
    ticks.setBudget(100);
    expect([look(), look(), look(), look()]).toEqual([0, SIGALRM, 0, 0]);
  });

  it('raises it again when it is armed again', () => {
    const { ticks, look } = counter();
    ticks.setBudget(51);
    expect(look()).toBe(SIGALRM);
    ticks.setBudget(ticks.ticks() + 51);
    expect(look()).toBe(SIGALRM);
  });

  it('tells once of a program that goes on beyond one and a half times the first budget', () => {
    const { ticks, look, listener } = counter();
    ticks.setBudget(510);
    for (let i = 0; i < 14; i++) {
      look();
      ticks.setBudget(ticks.ticks() + 51);
    }
    expect(listener.onOverrun).not.toHaveBeenCalled();
    for (let i = 0; i < 20; i++) look();
    expect(listener.onOverrun).toHaveBeenCalledOnce();
  });

  it('is forgotten between runs', () => {
    const { ticks, look } = counter();
    ticks.setBudget(51);
    ticks.reset();
    expect([look(), look()]).toEqual([0, 0]);
  });
});

describe('flushing the trace', () => {
  it('happens at the same ticks each time, and what Python does in it is not counted', () => {
    const { ticks, look, listener, clock } = counter();
    listener.onFlush.mockImplementation(() => {
      look(30);
      look(20);
    });
    while (listener.onFlush.mock.calls.length === 0) look();
    expect(clock.value).toBe(50);
    expect(ticks.ticks()).toBe(Math.ceil(2_500_000 / 51) * 51);
  });
});
