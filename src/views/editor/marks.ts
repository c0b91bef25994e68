/** What the editor shows about the run, as plain data: where tasks stand at the cursor, and where the program failed. */
import type { TaskAt, TaskState } from '../../trace/model';

/** The tasks that stand at one line. */
export interface LineMark {
  readonly line: number;
  readonly tasks: readonly TaskAt[];
  /** The state that the gutter shows: that of the task which does most. */
  readonly state: TaskState;
}

export interface ErrorMark {
  readonly line: number;
  readonly message: string;
}

/** States in the order in which they claim the gutter. A task that ended well stands nowhere any more. */
const URGENCY: readonly TaskState[] = ['running', 'failed', 'ready', 'waiting', 'cancelled'];

/** Gathers tasks by the line at which they stand. */
export function lineMarks(tasks: readonly TaskAt[]): LineMark[] {
  const byLine = new Map<number, TaskAt[]>();
  for (const task of tasks) {
    if (task.line === null || !URGENCY.includes(task.state)) continue;
    const there = byLine.get(task.line);
    if (there) there.push(task);
    else byLine.set(task.line, [task]);
  }
  return [...byLine]
    .map(([line, there]) => ({ line, tasks: there, state: mostUrgent(there) }))
    .sort((a, b) => a.line - b.line);
}

function mostUrgent(tasks: readonly TaskAt[]): TaskState {
  const states = new Set(tasks.map((task) => task.state));
  return URGENCY.find((state) => states.has(state)) ?? 'waiting';
}
