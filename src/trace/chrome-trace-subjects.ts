/**
 * What a Chrome trace tells besides slices and flows: tasks' lifetimes with the scopes and waits within, the jobs of pools,
 * and the counters (ready queue, primitives).
 *
 * Async events of one id nest like brackets, by their order alone:
 *
 * ```
 * b main
 *   b timeout
 *     b Queue.get   e
 *   e
 * e
 * ```
 */
import { formatSeconds } from '../base/time';
import type { EventOf, PrimitiveState, SubjectId, TraceEvent } from '../protocol/events';
import { type ChromeEvent, type Clock, microseconds, PID, tidOf } from './chrome-event';
import type { Position, Trace, Track } from './model';

/** A stretch with a name, from one event to another. */
interface Stretch {
  readonly name: string;
  readonly start: Position;
  readonly end: Position;
  readonly args: Readonly<Record<string, string | number>>;
}

/** Each task from its creation to its end, with its scopes and waits. */
export function lifetimeEntries(trace: Trace, clock: Clock): ChromeEvent[] {
  const scopes = scopesByTask(trace);
  return trace.tracks
    .filter((track) => track.kind === 'task')
    .flatMap((track) => {
      const life = lifeOf(track);
      const waits = (track.lanes[0] ?? [])
        .filter((span) => span.state === 'waiting')
        .map(({ label, start, end }): Stretch => ({ name: label, start, end, args: { state: 'waiting' } }));
      const within = [...(scopes.get(track.id) ?? []), ...waits];
      return brackets([life, ...within], { cat: 'task', id: track.id, tid: tidOf(track.id) }, clock);
    });
}

function lifeOf(track: Track): Stretch {
  const end = track.end?.at ?? track.lanes[0]?.at(-1)?.end ?? track.created;
  const args: Record<string, string> = { state: track.end?.state ?? 'pending' };
  if (track.end?.label) args.result = track.end.label;
  return { name: track.title, start: track.created, end, args };
}

function scopesByTask({ events, end }: Trace): Map<SubjectId, Stretch[]> {
  const entered = new Map<SubjectId, EventOf<'scope-entered'>>();
  const left = new Map<SubjectId, EventOf<'scope-left'>>();
  for (const event of events) {
    if (event.kind === 'scope-entered') entered.set(event.scope, event);
    if (event.kind === 'scope-left') left.set(event.scope, event);
  }
  const found = new Map<SubjectId, Stretch[]>();
  for (const [id, event] of entered) {
    const leaving = left.get(id);
    const args: Record<string, string | number> = { outcome: leaving?.outcome ?? 'open' };
    if (event.deadline !== null) args.deadline = `${formatSeconds(event.deadline)} s`;
    const stretches = found.get(event.task) ?? [];
    found.set(event.task, stretches);
    stretches.push({ name: event.type, start: event, end: leaving ?? end, args });
  }
  return found;
}

type Owner = Pick<ChromeEvent, 'cat' | 'id' | 'tid'>;

/** Begins and ends of stretches that lie within each other, in an order in which they nest. */
function brackets(stretches: readonly Stretch[], owner: Owner, clock: Clock): ChromeEvent[] {
  const entries: ChromeEvent[] = [];
  const open: Stretch[] = [];
  const close = (stretch: Stretch) =>
    entries.push({ ph: 'e', name: stretch.name, pid: PID, ts: microseconds(clock, stretch.end), ...owner });
  const sorted = stretches.toSorted((a, b) => a.start.seq - b.start.seq || b.end.seq - a.end.seq);
  for (const stretch of sorted) {
    while (open.length > 0 && (open.at(-1) as Stretch).end.seq <= stretch.start.seq) close(open.pop() as Stretch);
    const outer = open.at(-1);
    // What is cut off with its task ends with it.
    const end = outer && outer.end.seq < stretch.end.seq ? outer.end : stretch.end;
    entries.push({
      ph: 'b',
      name: stretch.name,
      pid: PID,
      ts: microseconds(clock, stretch.start),
      args: stretch.args,
      ...owner,
    });
    open.push({ ...stretch, end });
  }
  for (let stretch = open.pop(); stretch; stretch = open.pop()) close(stretch);
  return entries;
}

/** Each job of a pool: in its queue, then with a worker. */
export function jobEntries(events: readonly TraceEvent[], clock: Clock, trace: Trace): ChromeEvent[] {
  const { end } = trace;
  const started = new Map<SubjectId, TraceEvent>();
  const ended = new Map<SubjectId, EventOf<'job-ended'>>();
  for (const event of events) {
    if (event.kind === 'job-started') started.set(event.job, event);
    if (event.kind === 'job-ended') ended.set(event.job, event);
  }
  return events.flatMap((event) => {
    if (event.kind !== 'job-queued') return [];
    const over = ended.get(event.job);
    const taken = started.get(event.job) ?? over ?? end;
    const whole = { name: event.callable, start: event, end: over ?? end, args: { pool: event.poolName } };
    const queued = { name: 'queued', start: event, end: taken, args: {} };
    const running = { name: 'running', start: taken, end: over ?? end, args: { state: over?.state ?? 'pending' } };
    const parts = started.has(event.job) ? [whole, queued, running] : [whole, queued];
    const tid = event.task === undefined ? firstTid(trace) : tidOf(event.task);
    return brackets(parts, { cat: 'job', id: event.job, tid }, clock);
  });
}

/** The ready queue's length around each iteration, and the state of each primitive that has a number. */
export function counterEntries(events: readonly TraceEvent[], clock: Clock, trace: Trace): ChromeEvent[] {
  const names = new CounterNames();
  const queue = new ReadyQueue();
  const tid = firstTid(trace);
  return events.flatMap((event): ChromeEvent[] => {
    const base = { ph: 'C', pid: PID, tid, ts: microseconds(clock, event) } as const;
    if (event.kind === 'primitive-created') names.add(event);
    if (event.kind === 'primitive-created' || event.kind === 'primitive-changed') {
      const args = numbersOf(event.state);
      return args ? [{ ...base, name: names.of(event.primitive), args }] : [];
    }
    queue.apply(event);
    if (event.kind !== 'iteration-started' && event.kind !== 'iteration-ended') return [];
    return [{ ...base, name: names.ofLoop(event.loop), args: { handles: queue.length(event.loop) } }];
  });
}

/** A counter belongs to the process; it stands with the first track. */
function firstTid(trace: Trace): number {
  return tidOf(trace.tracks[0]?.id ?? 0);
}

/** A counter is known by its name alone: two locks called `lock` get their numbers. */
class CounterNames {
  private readonly names = new Map<SubjectId, string>();
  private readonly taken = new Set<string>();

  add({ primitive, type, name }: EventOf<'primitive-created'>): void {
    this.name(primitive, name === null ? type : `${type} ${name}`);
  }

  of(primitive: SubjectId): string {
    return this.names.get(primitive) ?? '';
  }

  ofLoop(loop: SubjectId): string {
    return this.names.get(loop) ?? this.name(loop, 'ready queue');
  }

  private name(id: SubjectId, wanted: string): string {
    const name = this.taken.has(wanted) ? `${wanted} (${id})` : wanted;
    this.taken.add(name);
    this.names.set(id, name);
    return name;
  }
}

function numbersOf(state: PrimitiveState): Record<string, number> | null {
  if (state.size !== undefined) return { items: state.size };
  if (state.value !== undefined) return { value: state.value };
  if (state.set !== undefined) return { set: state.set ? 1 : 0 };
  return state.holders ? { holders: state.holders.length } : null;
}

/** How many handles are ready, by loop. */
class ReadyQueue {
  private readonly loops = new Map<SubjectId, SubjectId>();
  private readonly ready = new Map<SubjectId, Set<SubjectId>>();
  private readonly steps = new Map<SubjectId, SubjectId>();

  length(loop: SubjectId): number {
    return this.ready.get(loop)?.size ?? 0;
  }

  apply(event: TraceEvent): void {
    switch (event.kind) {
      case 'handle-scheduled':
        this.add(event.handle, event.loop);
        if (event.task !== undefined) this.steps.set(event.task, event.handle);
        break;
      case 'timer-set':
        this.loops.set(event.handle, event.loop);
        break;
      case 'timer-fired':
        this.add(event.handle, this.loops.get(event.handle) ?? 0);
        break;
      case 'handle-started':
      case 'handle-cancelled':
        this.remove(event.handle);
        break;
      case 'step-started':
        this.remove(this.steps.get(event.task) ?? 0);
        break;
    }
  }

  private add(handle: SubjectId, loop: SubjectId): void {
    this.loops.set(handle, loop);
    const ready = this.ready.get(loop) ?? new Set();
    this.ready.set(loop, ready.add(handle));
  }

  private remove(handle: SubjectId): void {
    this.ready.get(this.loops.get(handle) ?? 0)?.delete(handle);
    this.loops.delete(handle);
  }
}
