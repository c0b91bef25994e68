/**
 * By what a task is told from the others wherever there is no room for its name: a few letters, and one of eight colours.
 * Both follow from the tasks' order of creation, so they stay the same however far a run has come.
 *
 * ```
 * main ── m · colour 1      fetch ── f · colour 2      fetch 2 ── f2 · colour 3      feed ── fe · colour 4
 * ```
 */
import type { SubjectId } from '../protocol/events';
import type { Track } from './model';

/** How many colours there are: `--task-1` … in src/app/tokens.css. */
export const TASK_COLOURS = 8;

export interface TaskSign {
  /** One to three: `f`, `f2`, `fe`, `f12`. */
  readonly letters: string;
  /** 1 … TASK_COLOURS. */
  readonly colour: number;
}

const known = new WeakMap<readonly Track[], ReadonlyMap<SubjectId, TaskSign>>();

/** The signs of all tasks. */
export function taskSigns(tracks: readonly Track[]): ReadonlyMap<SubjectId, TaskSign> {
  let signs = known.get(tracks);
  if (!signs) {
    signs = giveSigns(tracks);
    known.set(tracks, signs);
  }
  return signs;
}

function giveSigns(tracks: readonly Track[]): ReadonlyMap<SubjectId, TaskSign> {
  const tasks = tracks.filter((track) => track.kind === 'task').toSorted((a, b) => a.created.seq - b.created.seq);
  const stems = new Map<string, string>();
  return new Map(
    tasks.map((track, i) => {
      const [, name = '', number = ''] = /^(.*?)[ -]?(\d*)$/.exec(track.title) ?? [];
      const stem = stems.get(name) ?? freeStem(name || track.title, new Set(stems.values()));
      stems.set(name, stem);
      return [track.id, { letters: (stem + number).slice(0, 3), colour: (i % TASK_COLOURS) + 1 }];
    }),
  );
}

/** The first letter, or two where another name has that one. */
function freeStem(name: string, taken: ReadonlySet<string>): string {
  const letters = [...name.replace(/[^\p{L}\p{N}]/gu, '')];
  const [first = '?', second = ''] = letters;
  return taken.has(first) ? first + second : first;
}
