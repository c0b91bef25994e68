import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../../actions/copy';
import { type Course, LIMITS } from '../../../lesson/course';
import { LONGEST_LINK } from '../../../lesson/fragment';
import { Button } from '../../../views/shared/Button';
import styles from './Course.module.css';
import { useCourseLink } from './use-course-link';

interface Props {
  readonly course: Course;
  readonly onBeginAfresh: () => void;
}

/** The course's link, once there is a course; before, what it still needs. */
export function CourseLinkMaker({ course, onBeginAfresh }: Props) {
  const { t } = useTranslation();
  const link = useCourseLink(course);
  const whole = link && new URL(link, location.href).href;
  const lacks = whatItLacks(course) ?? (whole && whole.length > LONGEST_LINK ? 'link-too-long' : null);
  return (
    <section className={styles.step} aria-labelledby="course-link">
      <h2 id="course-link">{t('course.step-link')}</h2>
      {lacks && <p className={styles.empty}>{t(`course.${lacks}`)}</p>}
      {!lacks && whole && (
        <>
          <p>{t('course.link-body')}</p>
          <label className={styles.field}>
            {t('course.link')}
            <input type="text" readOnly value={whole} onFocus={({ currentTarget }) => currentTarget.select()} />
          </label>
          <p className={styles.ways}>
            <Button variant="primary" onClick={() => void copyText(whole)}>
              <Copy aria-hidden />
              {t('course.copy-link')}
            </Button>
            <a href={whole}>{t('course.see')}</a>
          </p>
        </>
      )}
      {(course.title !== '' || course.lessons.length > 0) && (
        <Button variant="quiet" onClick={onBeginAfresh}>
          {t('course.afresh')}
        </Button>
      )}
    </section>
  );
}

/** What keeps a course from being handed out. */
function whatItLacks({ title, lessons }: Course): 'needs-title' | 'needs-lessons' | 'needs-shorter' | null {
  if (lessons.length === 0) return 'needs-lessons';
  if (title.trim() === '') return 'needs-title';
  const isLong = [...title].length > LIMITS.title || lessons.some(({ note = '' }) => [...note].length > LIMITS.note);
  return isLong ? 'needs-shorter' : null;
}
