/**
 * What a program's tasks are after each event: their states, where they stand, their locals, requests to cancel them.
 *
 * Records in the maps are replaced, never changed, so a copy of the maps is a copy of the whole.
 */
import { START } from '../base/time';
import type { ChainLink, EventOf, SubjectId, TraceEvent, WaitTarget } from '../protocol/events';
import type { Position } from './model';
import type { LocalsAt, TaskAt } from './state-model';

/** The names that asyncio gives when the program gives none. */
const DEFAULT_TASK_NAME = /^Task-\d+$/;

/** The innermost line of the main program in an await chain. */
export function lineOf(chain: readonly ChainLink[]): number | null {
  return chain.findLast((link) => link.line !== null && link.file === undefined)?.line ?? null;
}

export class TaskStates {
  private position: Position = { seq: -1, t: START };
  private readonly tasks: Map<SubjectId, TaskAt>;
  private readonly loops: Map<SubjectId, SubjectId>;
  /** How many tasks without a name of their own each coroutine has: the second `fetch` is called `fetch 2`. */
  private readonly coroutines: Map<string, number>;

  constructor(from?: TaskStates) {
    this.tasks = new Map(from?.tasks);
    this.loops = new Map(from?.loops);
    this.coroutines = new Map(from?.coroutines);
  }

  /** How many records a copy copies. */
  get size(): number {
    return this.tasks.size + this.coroutines.size;
  }

  /** In order of creation. */
  all(): TaskAt[] {
    return [...this.tasks.values()];
  }

  get(id: SubjectId): TaskAt | undefined {
    return this.tasks.get(id);
  }

  loopOf(id: SubjectId): SubjectId {
    return this.loops.get(id) ?? 0;
  }

  /** A wait for a task, by the name that people read. */
  named(on: WaitTarget): WaitTarget {
    const task = on.kind === 'task' && on.id !== null ? this.tasks.get(on.id) : undefined;
    return task ? { ...on, label: task.title } : on;
  }

  /** Takes in the next event. */
  apply(event: TraceEvent, position: Position): void {
    this.position = position;
    this.applyToStates(event);
    this.applyToCancellation(event);
  }

  /** A timeout or a task group took back the request that it had made itself (`Task.uncancel`). */
  takeBackCancel(id: SubjectId): void {
    if (this.tasks.get(id)?.cancel?.delivered) this.updateCancel(id, { takenBack: true });
  }

  /** The task stands at this line now. */
  moveLine(id: SubjectId, line: number): void {
    this.updateTask(id, { line });
  }

  private applyToStates(event: TraceEvent): void {
    switch (event.kind) {
      case 'task-created':
        this.createTask(event);
        break;
      case 'task-renamed':
        this.updateTask(event.task, { name: event.name, title: event.name });
        break;
      case 'step-started':
        this.updateTask(event.task, { state: 'running', since: this.position, on: null, chain: [], started: true });
        break;
      case 'step-ended': {
        const task = this.tasks.get(event.task);
        if (task) this.noteMissedCancel(task);
        break;
      }
      case 'task-yielded':
        this.updateTask(event.task, {
          state: 'ready',
          since: this.position,
          chain: event.chain,
          line: lineOf(event.chain),
          locals: this.localsIn(event.task, event.chain),
        });
        break;
      case 'task-waiting':
        this.updateTask(event.task, {
          state: 'waiting',
          since: this.position,
          on: this.named(event.on),
          chain: event.chain,
          line: lineOf(event.chain),
          locals: this.localsIn(event.task, event.chain),
        });
        break;
      case 'task-wakeup':
        this.updateTask(event.task, { state: 'ready', since: this.position, on: null });
        break;
      case 'task-locals':
        this.tellLocals(event);
        break;
      case 'task-finished':
        this.endTask(event.task, { state: 'finished', result: event.result });
        break;
      case 'task-failed':
        this.endTask(event.task, { state: 'failed', error: event.error });
        break;
      case 'task-cancelled':
        this.endTask(event.task, { state: 'cancelled' });
        break;
    }
  }

  private applyToCancellation(event: TraceEvent): void {
    switch (event.kind) {
      case 'cancel-requested': {
        const { by, line } = event;
        const task = this.tasks.get(event.task);
        const place = { during: task?.on ?? null, beforeStart: task?.started === false };
        const asked = { requested: this.position, by, line: line ?? null, ...place };
        this.updateTask(event.task, {
          cancel: { ...asked, delivered: null, missed: null, takenBack: false, swallowed: null },
        });
        break;
      }
      case 'cancel-delivered':
        this.updateCancel(event.task, { delivered: this.position });
        break;
      case 'cancel-swallowed':
        this.updateCancel(event.task, { swallowed: { at: this.position, line: event.line ?? null } });
        break;
    }
  }

  private createTask(event: EventOf<'task-created'>): void {
    this.loops.set(event.task, event.loop);
    this.tasks.set(event.task, {
      task: event.task,
      name: event.name,
      title: this.titleOf(event),
      coroutine: event.coroutine,
      parent: event.parent,
      created: this.position,
      state: 'ready',
      since: this.position,
      line: null,
      on: null,
      chain: [],
      locals: [],
      cancel: null,
      started: false,
      result: null,
      error: null,
    });
  }

  private titleOf({ name, coroutine }: EventOf<'task-created'>): string {
    if (!DEFAULT_TASK_NAME.test(name)) return name;
    const short =
      coroutine
        .split('<locals>.')
        .at(-1)
        ?.replace(/^BaseEventLoop\./, '') ?? coroutine;
    const number = (this.coroutines.get(short) ?? 0) + 1;
    this.coroutines.set(short, number);
    return number === 1 ? short : `${short} ${number}`;
  }

  private updateTask(id: SubjectId, changes: Partial<TaskAt>): void {
    const task = this.tasks.get(id);
    if (task) this.tasks.set(id, { ...task, ...changes });
  }

  private endTask(id: SubjectId, end: Pick<TaskAt, 'state'> & Partial<TaskAt>): void {
    this.updateTask(id, { since: this.position, on: null, chain: [], locals: [], ...end });
  }

  private updateCancel(id: SubjectId, changes: Partial<NonNullable<TaskAt['cancel']>>): void {
    const cancel = this.tasks.get(id)?.cancel;
    if (cancel) this.updateTask(id, { cancel: { ...cancel, ...changes } });
  }

  /** A step that began after the request has ended, and nothing was thrown in. */
  private noteMissedCancel({ task, cancel, since }: TaskAt): void {
    if (!cancel || cancel.delivered || cancel.missed || since.seq < cancel.requested.seq) return;
    this.updateCancel(task, { missed: since });
  }

  /** What is still true of a task's locals when it stands in this chain: those of the same coroutines. */
  private localsIn(id: SubjectId, chain: readonly ChainLink[]): readonly LocalsAt[] {
    const known = this.tasks.get(id)?.locals ?? [];
    return known.flatMap((locals) => {
      const link = chain[locals.link];
      return link?.name === locals.name ? [localsAt(locals.link, link, locals.values)] : [];
    });
  }

  private tellLocals({ task: id, frames }: EventOf<'task-locals'>): void {
    const task = this.tasks.get(id);
    if (!task) return;
    const told = frames.flatMap(({ link, values }) => {
      const place = task.chain[link];
      return place ? [localsAt(link, place, values)] : [];
    });
    const kept = task.locals.filter((locals) => told.every((newer) => newer.link !== locals.link));
    this.updateTask(id, { locals: [...kept, ...told].sort((a, b) => a.link - b.link) });
  }
}

function localsAt(link: number, { name, line, file }: ChainLink, values: LocalsAt['values']): LocalsAt {
  return { link, name, line, values, ...(file !== undefined && { file }) };
}
