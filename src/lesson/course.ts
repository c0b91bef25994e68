/** A course: an ordered choice of lessons under a title, made by an instructor. What is read here may be anybody's. */
import type { FragmentProblem } from './fragment.ts';

export interface Course {
  /** Plain text. */
  readonly title: string;
  readonly lessons: readonly CourseLesson[];
}

export interface CourseLesson {
  readonly slug: string;
  /** What the instructor says about it: one line of plain text. */
  readonly note?: string;
  /** The ids of the exercises that count; without it, all do. */
  readonly counts?: readonly string[];
}

/** How long things may be, in characters, and how many lessons: a course link should fit into a mail. */
export const LIMITS = { title: 120, note: 240, lessons: 100 } as const;

/** What could not be read of a course link: nothing at all, or some of it. */
export type CourseProblem = FragmentProblem | 'partly';

export interface ReadCourse {
  readonly course: Course | null;
  readonly problem: CourseProblem | null;
}

/** What can be understood of a value that should be a course. */
export function courseFrom(value: unknown): ReadCourse {
  const { title, lessons } = (value ?? {}) as { title?: unknown; lessons?: unknown };
  if (!Array.isArray(lessons)) return { course: null, problem: 'damaged' };
  const titleRead = shortText(title, LIMITS.title);
  const slugs = new Set<string>();
  const read: CourseLesson[] = [];
  let whole = titleRead === title && lessons.length <= LIMITS.lessons;
  for (const each of lessons.slice(0, LIMITS.lessons) as unknown[]) {
    const { slug, note, counts } = (each ?? {}) as { slug?: unknown; note?: unknown; counts?: unknown };
    if (typeof slug !== 'string' || !/^[\w-]{1,80}$/.test(slug) || slugs.has(slug)) {
      whole = false;
      continue;
    }
    slugs.add(slug);
    const noteRead = shortText(note, LIMITS.note);
    const countsRead =
      Array.isArray(counts) && counts.every((id) => typeof id === 'string') ? (counts as string[]) : null;
    if ((note !== undefined && noteRead !== note) || (counts !== undefined && countsRead === null)) whole = false;
    read.push({ slug, ...(noteRead && { note: noteRead }), ...(countsRead && { counts: countsRead }) });
  }
  return { course: { title: titleRead, lessons: read }, problem: whole ? null : 'partly' };
}

/** A text on one line and no longer than that; empty where it is none. */
export function shortText(value: unknown, longest: number): string {
  if (typeof value !== 'string') return '';
  const line = value
    .slice(0, 4 * longest)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
  // By code points: half of a character is none.
  return [...line].slice(0, longest).join('');
}
