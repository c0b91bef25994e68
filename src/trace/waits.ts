/**
 * Who or what each task and thread waits for at an instant, looked up: from the words of an event to the things meant.
 */
import type { SubjectId, WaitTarget } from '../protocol/events';
import type { Actor, HoldAt, JobAt, PoolAt, PrimitiveAt, ScopeAt, StateAt, TaskAt, ThreadAt } from './state-model';

/** What somebody waits for. `tasks` are those that are not done yet, for `gather`, `wait` and a task group. */
export type Target =
  | { readonly kind: 'task'; readonly task: TaskAt; readonly shielded: boolean }
  | { readonly kind: 'tasks'; readonly tasks: readonly TaskAt[] }
  | { readonly kind: 'primitive'; readonly primitive: PrimitiveAt }
  | { readonly kind: 'job'; readonly job: JobAt; readonly pool: PoolAt }
  | { readonly kind: 'thread'; readonly thread: ThreadAt }
  | { readonly kind: 'unknown' };

/** A state with its subjects by id. */
export class Lookup {
  readonly state: StateAt;
  private readonly tasks: ReadonlyMap<SubjectId, TaskAt>;
  private readonly threads: ReadonlyMap<SubjectId, ThreadAt>;
  private readonly primitives: ReadonlyMap<SubjectId, PrimitiveAt>;
  /** Made when it is first asked for. */
  private children: ReadonlyMap<SubjectId | null, readonly TaskAt[]> | null = null;

  constructor(state: StateAt) {
    this.state = state;
    this.tasks = new Map(state.tasks.map((task) => [task.task, task]));
    this.threads = new Map(state.threads.map((thread) => [thread.thread, thread]));
    this.primitives = new Map(state.primitives.map((primitive) => [primitive.primitive, primitive]));
  }

  task(id: SubjectId | null): TaskAt | undefined {
    return id === null ? undefined : this.tasks.get(id);
  }

  thread(id: SubjectId): ThreadAt | undefined {
    return this.threads.get(id);
  }

  primitive(id: SubjectId): PrimitiveAt | undefined {
    return this.primitives.get(id);
  }

  /** The timeouts and task groups in which a task stands, outermost first. */
  scopesOf(task: SubjectId): ScopeAt[] {
    return this.state.scopes.filter((scope) => scope.task === task);
  }

  /** What a task or a thread waits for now; null where it doesn't wait. */
  waitOf(actor: Actor): WaitTarget | null {
    if (actor.kind === 'thread') {
      const thread = this.threads.get(actor.id);
      return thread?.state === 'blocked' ? thread.on : null;
    }
    const task = this.tasks.get(actor.id);
    if (task?.state === 'waiting') return task.on;
    return this.holdOf(actor.id)?.blocked?.on ?? null;
  }

  /** How a task holds a loop, where it is the one that runs. */
  holdOf(task: SubjectId): HoldAt | undefined {
    return this.state.holding.find((hold) => hold.task === task);
  }

  target(actor: Actor, on: WaitTarget): Target {
    const { id } = on;
    const job = id === null ? undefined : this.job(id);
    if (job) return job;
    const primitive = id === null ? undefined : this.primitives.get(id);
    if (primitive) return { kind: 'primitive', primitive };
    const task = this.task(id);
    if (task) return { kind: 'task', task, shielded: on.label === 'shield' };
    const thread = id === null || on.kind !== 'thread' ? undefined : this.threads.get(id);
    if (thread) return { kind: 'thread', thread };
    return actor.kind === 'task' ? this.several(actor.id, on) : { kind: 'unknown' };
  }

  private job(id: SubjectId): Target | undefined {
    for (const pool of this.state.pools) {
      const job = pool.jobs.find((candidate) => candidate.job === id);
      if (job) return { kind: 'job', job, pool };
    }
    return undefined;
  }

  /** `gather`, `wait` and a task group wait for tasks which, in nearly all programs, the waiting task has created itself. */
  private several(waiting: SubjectId, on: WaitTarget): Target {
    if (on.kind !== 'gather' && on.label !== 'wait' && on.label !== 'TaskGroup') return { kind: 'unknown' };
    const group =
      on.label === 'TaskGroup' ? this.scopesOf(waiting).findLast((scope) => scope.type === 'TaskGroup') : null;
    this.children ??= byParent(this.state.tasks);
    const tasks = (this.children.get(waiting) ?? []).filter(
      (task) => !isOver(task) && task.created.seq >= (group?.entered.seq ?? 0),
    );
    return tasks.length > 0 ? { kind: 'tasks', tasks } : { kind: 'unknown' };
  }
}

/** Tasks by the one that created them. (Node has Map.groupBy from 21 on only.) */
function byParent(tasks: readonly TaskAt[]): Map<SubjectId | null, TaskAt[]> {
  const children = new Map<SubjectId | null, TaskAt[]>();
  for (const task of tasks) {
    const siblings = children.get(task.parent);
    if (siblings) siblings.push(task);
    else children.set(task.parent, [task]);
  }
  return children;
}

export function isOver({ state }: TaskAt): boolean {
  return state === 'finished' || state === 'failed' || state === 'cancelled';
}

/** Who holds a primitive, as actors. */
export function holdersOf({ state }: PrimitiveAt): Actor[] {
  return (state.holders ?? []).map((holder) =>
    'task' in holder ? { kind: 'task', id: holder.task } : { kind: 'thread', id: holder.thread },
  );
}

export function isSame(a: Actor, b: Actor): boolean {
  return a.kind === b.kind && a.id === b.id;
}
