import type { Course } from '../../../lesson/course';
import type { State } from '../../../store/state';

interface Next {
  readonly slug: string;
  /** The section, with its `#`; empty for the lesson's beginning. */
  readonly hash: string;
  /** Whether the reader has done anything of the course. */
  readonly begun: boolean;
}

/** Where a reader goes on with a course: in the lesson where they were, else with the first unread; null at its end. */
export function nextInCourse(
  { lessons }: Course,
  { lessonsRead, lastLesson, lastSection }: Pick<State, 'lessonsRead' | 'lastLesson' | 'lastSection'>,
): Next | null {
  const unread = lessons.filter(({ slug }) => !lessonsRead.includes(slug));
  const current = unread.find(({ slug }) => slug === lastLesson);
  if (current) return { slug: current.slug, hash: lastSection ? `#${lastSection}` : '', begun: true };
  const [first] = unread;
  return first ? { slug: first.slug, hash: '', begun: unread.length < lessons.length } : null;
}
