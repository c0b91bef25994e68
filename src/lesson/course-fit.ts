/** A course against the lessons that this site has. */
import type { Course, CourseLesson } from './course.ts';
import type { Outline } from './lesson.ts';

/**
 * The course as far as the site has its lessons: an older link may name some that are gone, a newer one some that are not
 * there yet.
 */
export function fitCourse({ title, lessons }: Course, outline: Outline): FittedCourse {
  const known = lessons.filter(({ slug }) => Object.hasOwn(outline, slug));
  const missing = lessons.filter((lesson) => !known.includes(lesson)).map(({ slug }) => slug);
  const missingExercises = known.flatMap(({ slug, counts = [] }) => {
    const ids = outline[slug]?.exercises.map(({ id }) => id) ?? [];
    return counts.filter((id) => !ids.includes(id)).map((id) => `${slug}/${id}`);
  });
  return { course: { title, lessons: known }, missing: [...missing, ...missingExercises] };
}

export interface FittedCourse {
  readonly course: Course;
  /** What the site does not have: lessons' slugs, and exercises as `slug/id`. */
  readonly missing: readonly string[];
}

/** The exercises that count, as `slug/id`, in the order of the course. */
export function countedExercises({ lessons }: Course, outline: Outline): string[] {
  return lessons.flatMap((lesson) =>
    (outline[lesson.slug]?.exercises ?? []).flatMap(({ id }) => (isCounted(lesson, id) ? `${lesson.slug}/${id}` : [])),
  );
}

/** Whether an exercise of a lesson counts in the course. */
export function isCounted({ counts }: CourseLesson, id: string): boolean {
  return counts === undefined || counts.includes(id);
}
