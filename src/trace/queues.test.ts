import { describe, expect, it } from 'vitest';
import { BLOCKED_LOOP, TWO_SLEEPS } from '../test/programs';
import { traceFromText } from '../test/trace-fixture';
import type { QueueTrack } from './model';
import { buildTrace } from './trace-builder';

function queue(text: string, kind: QueueTrack['kind']): QueueTrack {
  const found = buildTrace(traceFromText(text)).queues.find((candidate) => candidate.kind === kind);
  if (!found) throw new Error(`no queue of ${kind}`);
  return found;
}

describe('a ready queue', () => {
  it('is as long as there are handles to run', () => {
    const { length } = queue(TWO_SLEEPS, 'ready');
    expect(length.most).toBe(2);
    expect(length.values.at(-1)).toBe(0);
    expect(Math.min(...length.values)).toBe(0);
  });
});

describe('timers', () => {
  it('reach from where they are set to where they fire, each in a lane of its own', () => {
    const { lanes, length } = queue(TWO_SLEEPS, 'timers');
    expect(lanes.map((lane) => lane.map(({ start, end }) => [start.t / 1e9, end.t / 1e9]))).toEqual([
      [[0, 1]],
      [[0, 2]],
    ]);
    expect(length.most).toBe(2);
  });

  it('are counted only, where they are too many to be told apart', () => {
    const tasks = Array.from({ length: 20 }, (_, i) => `t${i}`);
    const { lanes, length } = queue(
      [
        ...tasks.map((name) => `0 ${name} is created`),
        ...tasks.flatMap((name) => [`0 ${name} runs`, `0 ${name} waits for sleep 1.0`]),
      ].join('\n'),
      'timers',
    );
    expect(lanes).toEqual([]);
    expect(length.most).toBe(20);
  });
});

describe('jobs of a pool', () => {
  const trace = buildTrace(
    traceFromText(`
      0 main is created
      0 main runs
      0 thread worker starts
      0 job one is queued by main in pool files of 1
      0 job two is queued by main in pool files of 1
      0 job one starts in worker
      0 main waits for job one
      1 job one ends with result
      1 job two starts in worker
      3 job two ends with result`),
  );

  it('wait in the queue until a worker takes them up', () => {
    const jobs = trace.queues.find((candidate) => candidate.kind === 'jobs');
    expect(jobs).toMatchObject({ name: 'files', length: { most: 2 } });
    expect(jobs?.lanes.flat().map(({ start, end }) => [start.t / 1e9, end.t / 1e9])).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  it('are told on the track of their worker, which belongs to the pool', () => {
    const worker = trace.tracks.find((track) => track.title === 'worker');
    const jobs = worker?.lanes[0]?.filter((span) => span.label !== '');
    expect(jobs?.map(({ state, start, end }) => [state, start.t / 1e9, end.t / 1e9])).toEqual([
      ['running', 0, 1],
      ['running', 1, 3],
    ]);
    expect(worker?.pool).toBe(trace.queues.find((candidate) => candidate.kind === 'jobs')?.owner);
  });
});

describe('freezes', () => {
  it('tell who held the loop, for how long and in what', () => {
    const { freezes, tracks } = buildTrace(traceFromText(BLOCKED_LOOP));
    const rude = tracks.find((track) => track.title === 'rude')?.id;
    expect(freezes).toMatchObject([
      { task: rude, reason: 'blocking', label: 'time.sleep', start: { t: 0 }, end: { t: 3e9 } },
    ]);
  });
});
