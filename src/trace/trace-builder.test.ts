import { describe, expect, it } from 'vitest';
import { formatSeconds } from '../base/time';
import { BLOCKED_LOOP, CANCELLED, TWO_SLEEPS } from '../test/programs';
import { traceFromText } from '../test/trace-fixture';
import type { Lane, Trace, Track } from './model';
import { buildTrace, TraceBuilder } from './trace-builder';

function track(trace: Trace, title: string): Track {
  const found = trace.tracks.find((candidate) => candidate.title === title);
  if (!found) throw new Error(`no track ${title} among ${trace.tracks.map((t) => t.title)}`);
  return found;
}

/** A lane as a person reads it: `waiting sleep 1.0 0.000–1.000`. */
function read(lane: Lane | undefined): string[] {
  return (lane ?? []).map((span) => {
    const state = span.label ? `${span.state} ${span.label}` : span.state;
    return `${state} ${formatSeconds(span.start.t)}–${formatSeconds(span.end.t)}${span.open ? ' …' : ''}`;
  });
}

describe('tracks', () => {
  const trace = buildTrace(traceFromText(TWO_SLEEPS));

  it('come loop first, then tasks nested under the task that created them', () => {
    expect(trace.tracks.map((t) => `${'  '.repeat(t.depth)}${t.title}`)).toEqual([
      'event loop',
      'main',
      '  fetch',
      '  fetch 2',
    ]);
  });

  it('show what a task did from its creation to its end', () => {
    expect(read(track(trace, 'fetch').lanes[0])).toEqual([
      'ready 0.000–0.000',
      'running 0.000–0.000',
      'waiting sleep 1.0 0.000–1.000',
      'ready 1.000–1.000',
      'running 1.000–1.000',
    ]);
    expect(track(trace, 'fetch').end).toMatchObject({ state: 'finished', label: "'a'" });
  });

  it('let two sleeps overlap', () => {
    const waits = ['fetch', 'fetch 2'].map((title) => track(trace, title).lanes[0]?.find((s) => s.state === 'waiting'));
    expect(waits.map((span) => [span?.start.t, span?.end.t])).toEqual([
      [0, 1e9],
      [0, 2e9],
    ]);
  });

  it('show on the loop its iterations, the waits between, and who holds it', () => {
    const [iterations, held] = track(trace, 'event loop').lanes;
    expect(read(iterations).filter((text) => text.startsWith('idle'))).toEqual([
      'idle 0.000–1.000',
      'idle 1.000–2.000',
    ]);
    expect(held?.filter((span) => span.task).map((span) => span.label)).toEqual([
      'main',
      'fetch',
      'fetch 2',
      'fetch',
      'main',
      'fetch 2',
      'main',
    ]);
  });

  it('carry output and creation as instants', () => {
    expect(track(trace, 'main').instants.map((i) => `${i.kind} ${i.label.trim()}`)).toEqual([
      'created main',
      'output done',
    ]);
  });

  it('end with the recording where the program was cut off', () => {
    const cut = buildTrace(traceFromText(TWO_SLEEPS).filter((event) => event.t < 1e9));
    expect(read(track(cut, 'fetch').lanes[0]).at(-1)).toBe('waiting sleep 1.0 0.000–0.000 …');
    expect(track(cut, 'fetch').end).toBeNull();
  });

  it('are called by the name that the program gives', () => {
    const named = buildTrace(traceFromText('0 main is created\n0 main is renamed boss'));
    expect(named.tracks.map((t) => t.title)).toContain('boss');
  });
});

describe('a blocking call', () => {
  const trace = buildTrace(traceFromText(BLOCKED_LOOP));

  it('is no running: the task that makes it holds the loop', () => {
    expect(read(track(trace, 'rude').lanes[0])).toEqual([
      'ready 0.000–0.000',
      'running 0.000–0.000',
      'blocked time.sleep 0.000–3.000',
      'running 3.000–3.000',
    ]);
    expect(read(track(trace, 'event loop').lanes[1])).toContain('blocked time.sleep 0.000–3.000');
  });

  it('is shown as well where only the clock tells of it', () => {
    const events = traceFromText(BLOCKED_LOOP)
      .filter((event) => event.kind !== 'thread-blocked' && event.kind !== 'thread-resumed')
      .map((event, seq) => ({ ...event, seq }));
    expect(read(track(buildTrace(events), 'rude').lanes[0])).toContain('blocked 3 s 0.000–3.000');
  });
});

describe('threads', () => {
  it('have a track of their own', () => {
    const trace = buildTrace(
      traceFromText(`
        0  main is created
        0  main runs
        0  thread pool starts
        0  thread pool blocks on Lock.acquire
        0  main finishes
        1  thread pool goes on
        1  thread pool ends
      `),
    );
    expect(read(track(trace, 'pool').lanes[0])).toEqual([
      'running 0.000–0.000',
      'blocked Lock.acquire 0.000–1.000',
      'running 1.000–1.000',
    ]);
  });

  it('show the main one only where something happens outside every loop', () => {
    expect(buildTrace(traceFromText(TWO_SLEEPS)).tracks.map((t) => t.title)).not.toContain('MainThread');
    const plain = buildTrace(traceFromText('0 program prints hello\n0 program ends finished'));
    expect(plain.tracks.map((t) => t.title)).toEqual(['MainThread']);
  });
});

describe('flows', () => {
  const named = (trace: Trace) => {
    const title = (id: number) => trace.tracks.find((t) => t.id === id)?.title;
    return trace.flows.map((flow) => `${flow.kind}: ${title(flow.from.track)} → ${title(flow.to.track)}`);
  };

  it('tell who created, who awaits and who woke whom', () => {
    expect(named(buildTrace(traceFromText(TWO_SLEEPS)))).toEqual([
      'created: main → fetch',
      'created: main → fetch 2',
      'awaited-by: fetch → main',
      'wakeup: fetch → main',
      'awaited-by: fetch 2 → main',
      'wakeup: fetch 2 → main',
    ]);
  });

  it('tell who cancelled whom', () => {
    expect(named(buildTrace(traceFromText(CANCELLED))).filter((flow) => flow.startsWith('cancel'))).toEqual([
      'cancel: main → good',
      'cancel: main → stubborn',
    ]);
  });
});

describe('batches', () => {
  const events = traceFromText(CANCELLED);

  it('give the same trace in any cut as in one piece', () => {
    const builder = new TraceBuilder();
    for (const event of events) {
      builder.append([event]);
      builder.trace();
    }
    const { checkpoints: _, ...pieces } = builder.trace();
    const { checkpoints: __, ...whole } = buildTrace(events);
    expect(pieces).toEqual(whole);
  });

  it('leave a trace already given as it was', () => {
    const builder = new TraceBuilder();
    builder.append(events.slice(0, 20));
    const early = builder.trace();
    const copy = structuredClone({ ...early, checkpoints: [] });
    builder.append(events.slice(20));
    builder.trace();
    expect({ ...early, checkpoints: [] }).toEqual(copy);
  });

  it('refuse a gap in the order', () => {
    expect(() => new TraceBuilder().append(events.slice(1))).toThrow('event 1 (loop-created) came where 0 was due');
  });

  it('are each looked at once', () => {
    let looks = 0;
    const watched = events.slice(0, 40).map((event) => {
      return Object.defineProperty({ ...event }, 'kind', { get: () => ++looks && event.kind });
    });
    const builder = new TraceBuilder();
    builder.append(watched);
    builder.trace();
    expect(looks).toBeGreaterThan(0);
    looks = 0;
    builder.append(events.slice(40));
    builder.trace();
    expect(looks).toBe(0);
  });
});

describe('a program that fails', () => {
  const trace = buildTrace(
    traceFromText(`
      0  main is created
      0  main runs
      0  main fails with ValueError: no tea
      0  program stops with ValueError: no tea
      0  program ends failed
    `),
  );

  it('shows its error at the end of the task and at the loop, and no main thread', () => {
    expect(track(trace, 'main').end).toMatchObject({ state: 'failed', label: 'ValueError: no tea' });
    expect(track(trace, 'event loop').instants.map((instant) => instant.kind)).toEqual(['exception']);
    expect(trace.tracks.map((t) => t.kind)).toEqual(['loop', 'task']);
  });
});

it('knows the tasks with which asyncio.run ends from those of the program', () => {
  const text = '0 main is created\n0 BaseEventLoop.shutdown_asyncgens is created';
  const tracks = buildTrace(traceFromText(text)).tracks.filter((t) => t.kind === 'task');
  expect(tracks.map((t) => [t.title, t.housekeeping])).toEqual([
    ['main', false],
    ['shutdown_asyncgens', true],
  ]);
});
