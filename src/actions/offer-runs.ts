import type { RecordedRun } from '../store/state';
import { useStore } from '../store/store';

/** The recorded runs of the lesson on the page: what a program can be compared with. Apart from compare.ts: a page is light. */
export function offerRuns(lessonRuns: readonly RecordedRun[]): void {
  useStore.setState({ lessonRuns });
}
