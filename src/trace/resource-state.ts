/**
 * What a program's primitives, scopes and jobs are after each event: what tasks and threads use, wait for and stand in.
 *
 * Records in the maps are replaced, never changed, so a copy of the maps is a copy of the whole.
 */
import type { EventOf, PrimitiveState, SubjectId, TraceEvent } from '../protocol/events';
import type { Position } from './model';
import type { Actor, JobAt, PoolAt, PrimitiveAt, ScopeAt, StateAt, TaskAt, ThreadAt, WaiterAt } from './state-model';

/** A primitive without those who wait for it: that is told by tasks and threads. */
type Primitive = Omit<PrimitiveAt, 'waiters'>;
type Pool = Omit<PoolAt, 'jobs'>;

const NOBODY: readonly WaiterAt[] = [];

export class ResourceState {
  private readonly primitives: Map<SubjectId, Primitive>;
  private readonly scopes: Map<SubjectId, ScopeAt>;
  private readonly pools: Map<SubjectId, Pool>;
  private readonly jobs: Map<SubjectId, JobAt>;

  constructor(from?: ResourceState) {
    this.primitives = new Map(from?.primitives);
    this.scopes = new Map(from?.scopes);
    this.pools = new Map(from?.pools);
    this.jobs = new Map(from?.jobs);
  }

  /** How many records a copy copies. */
  get size(): number {
    return this.primitives.size + this.scopes.size + this.pools.size + this.jobs.size;
  }

  /** Takes in the next event; `by` is who runs while it happens. */
  apply(event: TraceEvent, at: Position, by: Actor): void {
    switch (event.kind) {
      case 'primitive-created': {
        const { primitive, library, type, name, state, line } = event;
        const changed = { at, by };
        const known = { primitive, library, type, name, state, line: line ?? null, changed, taken: null, put: null };
        this.primitives.set(primitive, known);
        break;
      }
      case 'primitive-changed':
        this.changePrimitive(event.primitive, event.state, { at, by });
        break;
      case 'scope-entered': {
        const { scope, task, type, deadline, line } = event;
        this.scopes.set(scope, { scope, task, type, deadline, entered: at, line: line ?? null });
        break;
      }
      case 'scope-rescheduled': {
        const scope = this.scopes.get(event.scope);
        if (scope) this.scopes.set(event.scope, { ...scope, deadline: event.deadline });
        break;
      }
      case 'scope-left':
        this.scopes.delete(event.scope);
        break;
      case 'job-queued':
        this.queueJob(event, at);
        break;
      case 'job-started': {
        const job = this.jobs.get(event.job);
        if (job) this.jobs.set(event.job, { ...job, running: { thread: event.id, since: at } });
        break;
      }
      case 'job-ended':
        this.jobs.delete(event.job);
        break;
    }
  }

  /** The task that stands in a scope. */
  taskIn(scope: SubjectId): SubjectId | undefined {
    return this.scopes.get(scope)?.task;
  }

  /** The state as plain data. */
  at(tasks: readonly TaskAt[], threads: readonly ThreadAt[]): Pick<StateAt, 'primitives' | 'scopes' | 'pools'> {
    const waiters = waitersOf(this.primitives, tasks, threads);
    const jobs = [...this.jobs.values()];
    const running = jobs.filter((job) => job.running);
    const queued = jobs.filter((job) => !job.running);
    return {
      primitives: [...this.primitives.values()].map((primitive) => ({
        ...primitive,
        waiters: waiters.get(primitive.primitive) ?? NOBODY,
      })),
      scopes: [...this.scopes.values()],
      pools: [...this.pools.values()].map((pool) => ({
        ...pool,
        jobs: [...running, ...queued].filter((job) => job.pool === pool.pool),
      })),
    };
  }

  private changePrimitive(id: SubjectId, state: PrimitiveState, changed: Primitive['changed']): void {
    const before = this.primitives.get(id);
    if (!before) return;
    const growth = (state.size ?? 0) - (before.state.size ?? 0);
    this.primitives.set(id, {
      ...before,
      state,
      changed,
      taken: growth < 0 ? changed : before.taken,
      put: growth > 0 ? changed : before.put,
    });
  }

  private queueJob(event: EventOf<'job-queued'>, at: Position): void {
    const { job, pool, poolName, workers, callable, task, line } = event;
    this.pools.set(pool, { pool, name: poolName, workers });
    this.jobs.set(job, { job, pool, callable, task: task ?? null, line: line ?? null, queued: at, running: null });
  }
}

/** Who waits for each primitive, who has waited longest first. */
function waitersOf(
  primitives: ReadonlyMap<SubjectId, Primitive>,
  tasks: readonly TaskAt[],
  threads: readonly ThreadAt[],
): Map<SubjectId, WaiterAt[]> {
  const found = new Map<SubjectId, WaiterAt[]>();
  if (primitives.size === 0) return found;
  const add = (actor: Actor, { state, on, since }: TaskAt | ThreadAt) => {
    if (!on || on.id === null || !primitives.has(on.id)) return;
    if (state !== 'waiting' && state !== 'blocked') return;
    const line = found.get(on.id) ?? [];
    found.set(on.id, line);
    line.push({ actor, call: on.label, since });
  };
  for (const task of tasks) add({ kind: 'task', id: task.task }, task);
  for (const thread of threads) add({ kind: 'thread', id: thread.thread }, thread);
  for (const line of found.values()) line.sort((a, b) => a.since.seq - b.since.seq);
  return found;
}

/** `Lock 'bank'`, or `Lock` where the program has no name for it. */
export function primitiveTitle({ type, name }: Pick<PrimitiveAt, 'type' | 'name'>): string {
  return name === null ? type : `${type} '${name}'`;
}
