import type { KeyboardEvent } from 'react';
import type { SubjectId } from '../../protocol/events';
import { taskOf } from './rows';
import type { Rows } from './use-rows';
import type { View } from './use-view';

interface Options {
  readonly view: View;
  readonly rows: Rows;
  readonly selected: SubjectId | null;
  readonly onSelect: (task: SubjectId) => void;
  readonly onShowSelection: (() => void) | null;
  readonly onFind: () => void;
  readonly onAllFlows: () => void;
}

const ZOOM = 1.4;
/** What one press moves the picture by, in parts of the view. */
const STEP = 0.25;

/**
 * The keys that change what part of the picture is seen; those that travel through the run are actions. The sheet of keys
 * lists them (views/shared/timeline-keys.ts).
 */
export function useViewKeys(options: Options): (event: KeyboardEvent) => void {
  const { view, rows, selected } = options;
  const middle = view.plotWidth / 2;
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => view.zoom(ZOOM, middle),
    '=': () => view.zoom(ZOOM, middle),
    '-': () => view.zoom(1 / ZOOM, middle),
    '0': view.fit,
    z: () => options.onShowSelection?.(),
    '/': options.onFind,
    w: options.onAllFlows,
    h: () => selected !== null && rows.fold(selected),
    ArrowUp: () => step(-1),
    ArrowDown: () => step(1),
    '[': () => view.pan(-STEP * view.plotWidth, 0),
    ']': () => view.pan(STEP * view.plotWidth, 0),
  };
  const step = (by: number) => {
    const tasks = rows.rows.map(taskOf).filter((task) => task !== null);
    const now = tasks.findIndex((task) => task.id === selected);
    const next = tasks[now < 0 ? (by > 0 ? 0 : tasks.length - 1) : now + by];
    if (next) options.onSelect(next.id);
  };
  return (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest('input, select, textarea, dialog, [popover]')) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}
