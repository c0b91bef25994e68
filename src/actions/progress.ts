/** What the reader has read, tried and changed: kept as they go, taken along as a file, forgotten on demand. */
import { noticed } from '../store/changes';
import {
  draftForgotten,
  lessonOpened,
  lessonRead,
  progressAdded,
  progressForgotten,
  sectionReached,
} from '../store/progress-changes';
import { type Progress, progressFile, readProgressFile } from '../store/progress-file';
import type { ProgramId } from '../store/state';
import { useStore } from '../store/store';
import { saveFile } from './save-file';

/** The lesson that the front page offers to go on with. */
export function openLesson(slug: string): void {
  useStore.setState((state) => lessonOpened(state, slug));
}

/** The reader has come to a section of the lesson; null is its beginning. */
export function reachSection(section: string | null): void {
  if (useStore.getState().lastSection !== section) useStore.setState(sectionReached(section));
}

/** The reader has come to a lesson's end. */
export function finishLesson(slug: string): void {
  useStore.setState((state) => lessonRead(state, slug));
}

/** A changed program is again as the lesson has it. */
export function forgetDraft(id: ProgramId): void {
  useStore.setState((state) => draftForgotten(state, id));
}

/** Everything read, solved and changed is forgotten. */
export function forgetProgress(): void {
  useStore.setState((state) => {
    const after = { ...state, ...progressForgotten(state) };
    return { ...after, ...noticed(after, 'progress-reset') };
  });
}

/** Saves a file with everything read, solved and changed. */
export function saveProgress(): void {
  const day = new Date().toISOString().slice(0, 10);
  const text = progressFile(useStore.getState());
  saveFile(`loopscope-progress-${day}.json`, new Blob([text], { type: 'application/json' }));
}

/** Reads such a file; where it is none, says so. */
export async function openProgressFile(file: File): Promise<Progress | null> {
  const progress = readProgressFile(await file.text());
  if (!progress) useStore.setState((state) => noticed(state, 'progress-unreadable', file.name));
  return progress;
}

/** Adds a file's progress to what is here (progressAdded). */
export function addProgress(progress: Progress, mine: boolean): void {
  useStore.setState((state) => {
    const after = { ...state, ...progressAdded(state, progress, mine) };
    return { ...after, ...noticed(after, 'progress-imported') };
  });
}
