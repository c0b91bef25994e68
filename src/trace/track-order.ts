/** In which order tracks stand, and which of them. */
import type { SubjectId } from '../protocol/events';
import type { Track } from './model';
import { MAIN_THREAD } from './program-state';
import type { TrackWriter } from './track-writer';

/** The loops, then tasks nested under their parents in order of creation, then threads. */
export function inOrder(writers: readonly TrackWriter[]): TrackWriter[] {
  const visible = writers.filter((writer) => writer.visible);
  // A program that starts no loop and prints nothing still has a thread that ran.
  const shown = visible.length > 0 ? visible : writers.filter((writer) => writer.origin.id === MAIN_THREAD);
  const ofKind = (kind: Track['kind']) => shown.filter((writer) => writer.origin.kind === kind);
  return [...ofKind('loop'), ...nested(ofKind('task')), ...ofKind('thread')];
}

/** Parents before their children, siblings in order of creation. */
function nested(tasks: readonly TrackWriter[]): TrackWriter[] {
  const roots: TrackWriter[] = [];
  const children = new Map<SubjectId, TrackWriter[]>(tasks.map((task) => [task.origin.id, []]));
  for (const task of tasks) {
    const { parent } = task.origin;
    ((parent === null ? undefined : children.get(parent)) ?? roots).push(task);
  }
  const ordered: TrackWriter[] = [];
  // A stack instead of recursion: a chain of a hundred thousand tasks, each created by the one before, is a program too.
  const stack = roots.reverse();
  for (let task = stack.pop(); task; task = stack.pop()) {
    ordered.push(task);
    for (const child of (children.get(task.origin.id) ?? []).reverse()) stack.push(child);
  }
  return ordered;
}
