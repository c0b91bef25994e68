import { describe, expect, it } from 'vitest';
import { fromSeconds } from '../base/time';
import { TWO_SLEEPS } from '../test/programs';
import { traceFromText } from '../test/trace-fixture';
import { type Direction, positionAt, positionOf, type StepUnit, stepTarget } from './navigation';
import { buildTrace } from './trace-builder';

const trace = buildTrace(traceFromText(TWO_SLEEPS));

function walk(unit: StepUnit, direction: Direction, task: number | null = null): string[] {
  const seen: string[] = [];
  let seq = direction === 'next' ? -1 : trace.end.seq;
  for (;;) {
    const next = stepTarget(trace, seq, unit, direction, task).seq;
    if (next === seq) return seen;
    seq = next;
    seen.push(trace.events[seq]?.kind ?? '');
  }
}

describe('a step of the cursor', () => {
  it('passes over events that only prepare others', () => {
    const kinds = walk('event', 'next');
    expect(kinds.slice(0, 6)).toEqual([
      'run-started',
      'task-created',
      'step-started',
      'task-created',
      'task-created',
      'task-waiting',
    ]);
    expect(kinds).not.toContain('handle-scheduled');
    expect(kinds.at(-1)).toBe('run-ended');
  });

  it('goes back over the same places', () => {
    const back = walk('event', 'previous').reverse();
    expect(back).toEqual(walk('event', 'next').slice(0, -1));
  });

  it('goes to the start and the end of each task step, of one task where it is chosen', () => {
    const steps = trace.events.filter((event) => event.kind === 'step-started');
    expect(walk('step', 'next')).toHaveLength(2 * steps.length + 1);
    const fetch = trace.tracks.find((track) => track.title === 'fetch')?.id ?? null;
    expect(walk('step', 'next', fetch)).toEqual([
      'step-started',
      'task-waiting',
      'step-started',
      'task-finished',
      'run-ended',
    ]);
  });

  it('goes from iteration to iteration', () => {
    expect(new Set(walk('iteration', 'next'))).toEqual(new Set(['iteration-started', 'run-ended']));
  });

  it('stays at the ends', () => {
    expect(stepTarget(trace, trace.end.seq, 'event', 'next')).toEqual(trace.end);
    expect(stepTarget(trace, 0, 'event', 'previous').seq).toBe(0);
    expect(stepTarget(buildTrace([]), -1, 'event', 'next').seq).toBe(-1);
  });
});

describe('a position', () => {
  it('at a time is the last one whose time has come', () => {
    const { seq, t } = positionAt(trace, fromSeconds(1.5));
    expect(t).toBe(1e9);
    expect(trace.events[seq + 1]?.t).toBe(2e9);
  });

  it('before the run is the beginning, beyond it the end', () => {
    expect(positionOf(trace, -5).seq).toBe(-1);
    expect(positionOf(trace, 1e6)).toEqual(trace.end);
  });
});
