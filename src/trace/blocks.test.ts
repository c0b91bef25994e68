import { describe, expect, it } from 'vitest';
import { CANCELLED } from '../test/programs';
import { traceFromText } from '../test/trace-fixture';
import type { Position, Track } from './model';
import { buildTrace } from './trace-builder';

function track(text: string, title: string): Track {
  const found = buildTrace(traceFromText(text)).tracks.find((candidate) => candidate.title === title);
  if (!found) throw new Error(`no track ${title}`);
  return found;
}

const seconds = (position: Position | null | undefined) => position && position.t / 1e9;

describe('cancellations', () => {
  it('are asked for, delivered and obeyed', () => {
    const [one] = track(CANCELLED, 'good').cancellations;
    expect(one?.over?.how).toBe('obeyed');
    expect(one?.requested?.seq).toBeLessThan(one?.delivered?.seq ?? 0);
    expect(one?.delivered?.seq).toBeLessThan(one?.over?.at.seq ?? 0);
  });

  it('are swallowed where the task goes on', () => {
    const [one] = track(CANCELLED, 'stubborn').cancellations;
    expect(one?.over?.how).toBe('swallowed');
    expect(seconds(one?.over?.at)).toBe(1);
  });

  it('are missed by a task that ends before they are delivered', () => {
    const [one] = track(
      `0 main is created
       0 main runs
       0 child is created by main
       0 child is asked to cancel by main
       0 main waits for task child
       0 child runs
       0 child finishes`,
      'child',
    ).cancellations;
    expect(one).toMatchObject({ delivered: null, over: { how: 'missed' } });
  });
});

const LIMITED = `
  0  main is created
  0  main runs
  0  main enters timeout limit until 1.0
  0  main enters TaskGroup group
  0  main waits for sleep 9.0 line 4
  1  main is asked to cancel by main
  1  main wakes
  1  main runs
  1  main gets the cancellation
  1  main waits for sleep 0.5 line 7 in finally
  1.5  main wakes
  1.5  main runs
  1.5  group is left cancelled
  1.5  limit is left expired
  1.5  main finishes
`;

describe('blocks', () => {
  const { scopes, cancellations } = track(LIMITED, 'main');

  it('are nested as the task entered them', () => {
    expect(scopes.map(({ type, depth, outcome }) => [type, depth, outcome])).toEqual([
      ['timeout', 0, 'expired'],
      ['TaskGroup', 1, 'cancelled'],
      ['finally', 2, null],
    ]);
    expect(scopes[0]).toMatchObject({ deadline: 1e9, open: false });
  });

  it('tell the clean-up from the delivery of the cancellation on', () => {
    const cleanUp = scopes.find((scope) => scope.type === 'finally');
    expect(cleanUp?.start).toEqual(cancellations[0]?.delivered);
    expect(seconds(cleanUp?.end)).toBe(1.5);
  });

  it('of a timeout take back the cancellation that they asked for', () => {
    expect(cancellations).toMatchObject([{ over: { how: 'taken-back', at: { t: 1.5e9 } } }]);
  });

  it('stay open as long as the recording goes on', () => {
    const [open] = track(
      '0 main is created\n0 main runs\n0 main enters TaskGroup g\n0 main waits for sleep 1',
      'main',
    ).scopes;
    expect(open).toMatchObject({ type: 'TaskGroup', open: true });
  });
});
