import { useTranslation } from 'react-i18next';
import { leaveCourse } from '../../../actions/course';
import type { Course } from '../../../lesson/course';
import { useStore } from '../../../store/store';
import { Button } from '../../../views/shared/Button';
import styles from './Course.module.css';
import { useCourseLink } from './use-course-link';

/** Whoever comes to the page without a link and follows a course may well look for that. */
export function FollowedNow() {
  const course = useStore((state) => state.course);
  return course && <Followed course={course} />;
}

function Followed({ course }: { readonly course: Course }) {
  const { t } = useTranslation();
  const link = useCourseLink(course);
  const title = course.title || t('course.untitled');
  return (
    <aside className={styles.followed} aria-label={t('course.followed')}>
      <p>
        {t('course.you-follow')} {link ? <a href={link}>{title}</a> : title}
      </p>
      <Button variant="quiet" onClick={leaveCourse}>
        {t('course.leave')}
      </Button>
    </aside>
  );
}
