import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { leaveCourse } from '../../../actions/course';
import type { Course } from '../../../lesson/course';
import type { Curriculum } from '../../../lesson/lesson';
import { Button } from '../../../views/shared/Button';
import styles from './CourseLine.module.css';
import { useCourseLink } from './use-course-link';

interface Props {
  readonly course: Course;
  readonly slug: string;
  readonly curriculum: Curriculum;
}

/** "Lesson 3 of 7 · title of the course", with the way back to the course and the way out of it. */
export function CourseLine({ course, slug, curriculum }: Props) {
  const { t } = useTranslation();
  const link = useCourseLink(course);
  const slugs = curriculum.chapters.flatMap(({ lessons }) => lessons.map((lesson) => lesson.slug));
  const lessons = course.lessons.filter((lesson) => slugs.includes(lesson.slug));
  const at = lessons.findIndex((lesson) => lesson.slug === slug);
  const title = course.title || t('course.untitled');
  return (
    <aside className={`${styles.line} no-print`} aria-label={t('course.followed')} data-pagefind-ignore>
      <p>
        {at < 0 ? t('course.not-in') : t('course.nth', { n: at + 1, count: lessons.length })}
        <span aria-hidden> · </span>
        {link ? (
          <a href={link} aria-label={t('course.back', { title })}>
            <bdi>{title}</bdi>
          </a>
        ) : (
          <bdi>{title}</bdi>
        )}
      </p>
      <Button variant="quiet" onClick={leaveCourse}>
        <X aria-hidden />
        {t('course.leave')}
      </Button>
    </aside>
  );
}
