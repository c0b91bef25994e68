import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseLesson } from '../../../lesson/course';
import type { Curriculum, Outline } from '../../../lesson/lesson';
import styles from './Course.module.css';

interface Props {
  readonly curriculum: Curriculum;
  readonly outline: Outline;
  readonly chosen: readonly CourseLesson[];
  readonly onChoose: (slug: string, chosen: boolean) => void;
}

/** All lessons by chapter, to be ticked; a filter leaves those whose title or summary holds its words. */
export function LessonChoice({ curriculum, outline, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState('');
  const words = useDeferredValue(filter).toLowerCase().split(/\s+/).filter(Boolean);
  const isWanted = ({ slug, title }: { readonly slug: string; readonly title: string }) => {
    const text = `${title} ${slug} ${outline[slug]?.summary ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const chapters = curriculum.chapters
    .map((chapter, n) => ({ ...chapter, n, lessons: chapter.lessons.filter(isWanted) }))
    .filter(({ lessons }) => lessons.length > 0);
  return (
    <>
      <label className={styles.field}>
        {t('course.filter')}
        <input type="search" value={filter} onChange={({ target }) => setFilter(target.value)} />
      </label>
      <section className={styles.choice} aria-label={t('course.all-lessons')}>
        {chapters.map(({ id, n, title, lessons }) => (
          <fieldset key={id} className={styles.chapter}>
            <legend>
              {n} {title}
            </legend>
            {lessons.map((lesson) => (
              <label key={lesson.slug} className={styles.tick}>
                <input
                  type="checkbox"
                  checked={chosen.some(({ slug }) => slug === lesson.slug)}
                  onChange={({ target }) => onChoose(lesson.slug, target.checked)}
                />
                {lesson.title}
              </label>
            ))}
          </fieldset>
        ))}
        {chapters.length === 0 && <p className={styles.empty}>{t('course.no-match')}</p>}
      </section>
    </>
  );
}
