/** What the editor shows about the run, as plain data: where tasks stand at the cursor, and where the program failed. */
import type { SubjectId } from '../../protocol/events';
import type { TaskAt, TaskState } from '../../trace/state-model';
import type { TaskSign } from '../../trace/task-signs';

/** A task where it stands. */
export interface MarkedTask extends TaskSign {
  readonly title: string;
  readonly state: TaskState;
  /** What a person is told of it: `fetch 2: waiting, sleep 1.0`. */
  readonly text: string;
}

/** The tasks that stand at one line, the one that does most first. */
export interface LineMark {
  readonly line: number;
  readonly tasks: readonly MarkedTask[];
}

export interface ErrorMark {
  readonly line: number;
  readonly message: string;
}

/** The values of the local variables of a task that stands at a line: `thing='tea' seconds=1`. */
export interface LineValues {
  readonly line: number;
  readonly text: string;
}

/** States in the order in which they claim the gutter. A task that ended well stands nowhere any more. */
const URGENCY: readonly TaskState[] = ['running', 'failed', 'ready', 'waiting', 'cancelled'];

const NO_SIGN: TaskSign = { letters: '?', colour: 1 };

/**
 * Gathers tasks by the line at which they stand.
 * @param describe what a person is told of a task
 */
export function lineMarks(
  tasks: readonly TaskAt[],
  signs: ReadonlyMap<SubjectId, TaskSign>,
  describe: (task: TaskAt) => string,
): LineMark[] {
  const byLine = new Map<number, MarkedTask[]>();
  for (const task of tasks) {
    if (task.line === null || !URGENCY.includes(task.state)) continue;
    const { title, state } = task;
    const mark = { ...(signs.get(task.task) ?? NO_SIGN), title, state, text: describe(task) };
    const there = byLine.get(task.line);
    if (there) there.push(mark);
    else byLine.set(task.line, [mark]);
  }
  return [...byLine]
    .map(([line, there]) => ({ line, tasks: there.sort((a, b) => urgency(a) - urgency(b)) }))
    .sort((a, b) => a.line - b.line);
}

function urgency({ state }: MarkedTask): number {
  return URGENCY.indexOf(state);
}

/** Of more tasks at one line the values are not told, or the line would have no end. */
const TASKS_TOLD = 2;
/** Of a long list of values as much is told as fits beside the line. */
const LONGEST = 90;

/**
 * The values of local variables at the lines where tasks are suspended, each coroutine of an await chain at its own line.
 * A task that runs has changed them since: it tells none.
 */
export function lineValues(tasks: readonly TaskAt[]): LineValues[] {
  const byLine = new Map<number, { readonly title: string; readonly text: string }[]>();
  for (const { title, state, locals } of tasks) {
    if (state !== 'waiting' && state !== 'ready') continue;
    for (const { line, file, values } of locals) {
      const text = Object.entries(values)
        .map(([name, value]) => `${name}=${value}`)
        .join('  ');
      if (line === null || file !== undefined || text === '') continue;
      byLine.set(line, [...(byLine.get(line) ?? []), { title, text }]);
    }
  }
  return [...byLine].map(([line, told]) => ({ line, text: cut(valuesText(told)) }));
}

function valuesText(told: readonly { readonly title: string; readonly text: string }[]): string {
  const [only] = told;
  if (told.length === 1 && only) return only.text;
  const named = told.slice(0, TASKS_TOLD).map(({ title, text }) => `${title}: ${text}`);
  return [...named, ...(told.length > TASKS_TOLD ? ['…'] : [])].join('  ·  ');
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
