/** Following a course of an instructor's, and putting one together. */
import type { Course } from '../lesson/course';
import { useStore } from '../store/store';

/** From now on the lessons stand in this course's order; one course at a time does. */
export function followCourse(course: Course): void {
  useStore.setState({ course });
}

/** The lessons stand in our order again. What was read and solved stays. */
export function leaveCourse(): void {
  useStore.setState({ course: null });
}

/** What the instructor has put together so far. */
export function draftCourse(courseDraft: Course): void {
  useStore.setState({ courseDraft });
}

/** Begins with another course, or afresh; what the instructor had put together is put aside. */
export function replaceDraft(courseDraft: Course | null): void {
  useStore.setState((state) => ({
    courseDraft,
    asideDraft: holdsSomething(state.courseDraft) ? state.courseDraft : state.asideDraft,
  }));
}

/** What was put aside is back, and what stands there now is put aside instead. */
export function bringDraftBack(): void {
  useStore.setState(({ courseDraft, asideDraft }) => ({ courseDraft: asideDraft, asideDraft: courseDraft }));
}

function holdsSomething(draft: Course | null): boolean {
  return draft !== null && (draft.title !== '' || draft.lessons.length > 0);
}
