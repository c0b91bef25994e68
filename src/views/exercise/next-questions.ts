/** The questions of an exercise that lets the reader play the event loop. */
import type { SubjectId } from '../../protocol/events';
import type { Trace } from '../../trace/model';
import { stateAt } from '../../trace/state-at';
import type { StateAt, TaskAt } from '../../trace/state-model';

/** Which handle runs next? */
export interface Question {
  readonly iteration: number;
  /** The right one: a handle. */
  readonly handle: SubjectId;
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly id: string;
  /** The task's title, or the callback's name. */
  readonly text: string;
  /** The handle in the ready queue; null for a task that is not ready. */
  readonly handle: SubjectId | null;
  /** Place in the ready queue, from 1. */
  readonly place: number | null;
  /** The task, where it is a step of one. */
  readonly task: TaskAt | null;
}

/** One question for each handle that the given iterations run. A task that is over can't be chosen. */
export function questionsOf(trace: Trace, iterations: readonly number[]): Question[] {
  return trace.events.flatMap((event) => {
    if (event.kind !== 'iteration-started' || !iterations.includes(event.iteration)) return [];
    const choices = choicesIn(stateAt(trace, event.seq), event.ready);
    return event.ready.map((handle) => ({ iteration: event.iteration, handle, choices }));
  });
}

function choicesIn(state: StateAt, due: readonly SubjectId[]): Choice[] {
  const ready = state.ready.filter(({ handle }) => due.includes(handle));
  const tasks = new Map(state.tasks.map((task) => [task.task, task]));
  const queued: Choice[] = ready.map(({ handle, task, callback }, index) => {
    const of = task === null ? null : (tasks.get(task) ?? null);
    return { id: `handle-${handle}`, text: of?.title ?? callback, handle, place: index + 1, task: of };
  });
  const queuedTasks = new Set(ready.map(({ task }) => task));
  const waiting: Choice[] = state.tasks
    .filter(({ task, state: now }) => now === 'waiting' && !queuedTasks.has(task))
    .map((task) => ({ id: `task-${task.task}`, text: task.title, handle: null, place: null, task }));
  // In the order of their names: the order of the queue would give the answer away.
  return [...queued, ...waiting].sort((a, b) => a.text.localeCompare(b.text, 'en', { numeric: true }));
}
