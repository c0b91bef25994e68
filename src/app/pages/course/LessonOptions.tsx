import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type CourseLesson, LIMITS } from '../../../lesson/course';
import { isCounted } from '../../../lesson/course-fit';
import type { LessonOutline } from '../../../lesson/lesson';
import { Button } from '../../../views/shared/Button';
import styles from './Course.module.css';

interface Props {
  readonly lesson: CourseLesson;
  readonly title: string;
  readonly exercises: LessonOutline['exercises'];
  readonly onChange: (lesson: CourseLesson) => void;
  readonly onRemove: () => void;
}

/** What an instructor says about one lesson of the course: a line of text, and which exercises count. */
export function LessonOptions({ lesson, title, exercises, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { slug, note = '', counts } = lesson;
  const tooLong = [...note].length > LIMITS.note;
  const setNote = (text: string) =>
    onChange({ slug, ...(text && { note: text }), ...(counts !== undefined && { counts }) });
  const setCounted = (exercise: string, counted: boolean) => {
    const ids = exercises
      .map((each) => each.id)
      .filter((each) => (each === exercise ? counted : isCounted(lesson, each)));
    onChange({ slug, ...(note && { note }), ...(ids.length < exercises.length && { counts: ids }) });
  };
  return (
    <div className={styles.options}>
      <label className={styles.field}>
        <span>
          {t('course.note')} <span className="visually-hidden">{title}</span>
        </span>
        <input
          type="text"
          value={note}
          aria-invalid={tooLong}
          aria-describedby={tooLong ? id : undefined}
          onChange={({ target }) => setNote(target.value)}
        />
      </label>
      {tooLong && (
        <p id={id} className={styles.wrong} role="alert">
          {t('course.too-long', { count: [...note].length, most: LIMITS.note })}
        </p>
      )}
      {exercises.length > 0 && (
        <fieldset className={styles.counts}>
          <legend>{t('course.counts')}</legend>
          {exercises.map((exercise) => (
            <label key={exercise.id} className={styles.tick}>
              <input
                type="checkbox"
                checked={isCounted(lesson, exercise.id)}
                onChange={({ target }) => setCounted(exercise.id, target.checked)}
              />
              {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by the build from the lesson's own text */}
              <span dangerouslySetInnerHTML={{ __html: exercise.title }} />
            </label>
          ))}
        </fieldset>
      )}
      <Button variant="quiet" aria-label={t('course.remove', { title })} onClick={onRemove}>
        <Trash2 aria-hidden />
        {t('course.remove-short')}
      </Button>
    </div>
  );
}
