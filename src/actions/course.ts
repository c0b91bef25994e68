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

/** What the instructor has put together so far; null begins afresh. */
export function draftCourse(courseDraft: Course | null): void {
  useStore.setState({ courseDraft });
}
