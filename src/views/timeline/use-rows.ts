import { useCallback, useMemo, useState } from 'react';
import type { SubjectId } from '../../protocol/events';
import type { Trace } from '../../trace/model';
import type { StateAt, TaskState } from '../../trace/state-model';
import { layRows, ROW_HEIGHT, type Row } from './rows';
import { useMedia } from './use-media';

/** Which tasks have a row: those whose name contains a text, and that are in one of these states at the cursor. */
export interface Filter {
  readonly text: string;
  /** Empty: any. */
  readonly states: ReadonlySet<TaskState>;
}

export const NO_FILTER: Filter = { text: '', states: new Set() };

export interface Rows {
  readonly rows: readonly Row[];
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  /** Tasks that the filter leaves; null where it leaves all. */
  readonly only: ReadonlySet<SubjectId> | null;
  readonly unfolded: boolean;
  readonly setUnfolded: (unfolded: boolean) => void;
  /** Hides or shows what a task created. */
  readonly fold: (task: SubjectId) => void;
  readonly foldAll: (hidden: boolean) => void;
  readonly anyFolded: boolean;
}

const NONE: ReadonlySet<SubjectId> = new Set();

/** The rows of a run, and what the reader hides of them. */
export function useRows(trace: Trace, state: StateAt): Rows {
  const coarse = useMedia('(pointer: coarse)');
  const [collapsed, setCollapsed] = useState(NONE);
  const [unfolded, setUnfolded] = useState(false);
  const [filter, setFilter] = useState(NO_FILTER);
  const rowHeight = coarse ? ROW_HEIGHT.touch : ROW_HEIGHT.mouse;
  // While no state is asked for, the cursor may move without a second look at the tasks.
  const moment = filter.states.size > 0 ? state : null;
  const only = useMemo(() => chosenTasks(trace, filter, moment), [trace, filter, moment]);
  const rows = useMemo(
    () => layRows(trace, { rowHeight, collapsed, unfolded, only }),
    [trace, rowHeight, collapsed, unfolded, only],
  );
  const fold = useCallback(
    (task: SubjectId) =>
      setCollapsed((old) => {
        const next = new Set(old);
        if (!next.delete(task)) next.add(task);
        return next;
      }),
    [],
  );
  const foldAll = useCallback(
    (hidden: boolean) => setCollapsed(hidden ? new Set(trace.tracks.map((track) => track.id)) : NONE),
    [trace.tracks],
  );
  return { rows, filter, setFilter, only, unfolded, setUnfolded, fold, foldAll, anyFolded: collapsed.size > 0 };
}

function chosenTasks(trace: Trace, { text, states }: Filter, moment: StateAt | null): ReadonlySet<SubjectId> | null {
  if (text === '' && moment === null) return null;
  const now = moment && new Map(moment.tasks.map((task) => [task.task, task.state]));
  const wanted = text.toLocaleLowerCase();
  const chosen = trace.tracks.filter(
    ({ kind, id, title, name }) =>
      kind === 'task' &&
      (title.toLocaleLowerCase().includes(wanted) || name.toLocaleLowerCase().includes(wanted)) &&
      (now === null || states.has(now.get(id) as TaskState)),
  );
  return new Set(chosen.map((track) => track.id));
}
