import { lazy, Suspense } from 'react';
import { getI18n } from 'react-i18next';
import { addCoursesMessages } from '../../../i18n/i18n';
import type { Curriculum } from '../../../lesson/lesson';
import { useStore } from '../../../store/store';

/** Few readers follow a course: what it needs is fetched for those alone. */
const CourseLine = lazy(async () => {
  const [{ CourseLine }] = await Promise.all([import('./CourseLine'), addCoursesMessages(getI18n())]);
  return { default: CourseLine };
});

/** Above a lesson: its place in the course that the reader follows. */
export function FollowedCourse({ slug, curriculum }: { readonly slug: string; readonly curriculum: Curriculum }) {
  const course = useStore((state) => state.course);
  return <Suspense>{course && <CourseLine course={course} slug={slug} curriculum={curriculum} />}</Suspense>;
}
