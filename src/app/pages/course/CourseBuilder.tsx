import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bringDraftBack, draftCourse, replaceDraft } from '../../../actions/course';
import { type Course, type CourseLesson, LIMITS } from '../../../lesson/course';
import type { Curriculum, Outline } from '../../../lesson/lesson';
import { useStore } from '../../../store/store';
import { SortableList } from '../../../views/exercise/SortableList';
import { moved } from '../../../views/exercise/shuffled';
import { Button } from '../../../views/shared/Button';
import styles from './Course.module.css';
import { CourseLinkMaker } from './CourseLinkMaker';
import { FollowedNow } from './FollowedNow';
import { LessonChoice } from './LessonChoice';
import { LessonOptions } from './LessonOptions';

const EMPTY: Course = { title: '', lessons: [] };

interface Props {
  readonly curriculum: Curriculum;
  readonly outline: Outline;
}

/** Where an instructor chooses lessons, puts them in order, says something about them, and gets the link. */
export function CourseBuilder({ curriculum, outline }: Props) {
  const { t } = useTranslation();
  const course = useStore((state) => state.courseDraft) ?? EMPTY;
  const { title, lessons } = course;
  const [told, setTold] = useState('');
  const all = curriculum.chapters.flatMap((chapter) => chapter.lessons);
  const titleOf = (slug: string) => all.find((lesson) => lesson.slug === slug)?.title ?? slug;
  const change = (part: Partial<Course>) => draftCourse({ ...course, ...part });
  const choose = (slug: string, chosen: boolean) => {
    change({ lessons: chosen ? [...lessons, { slug }] : lessons.filter((lesson) => lesson.slug !== slug) });
    setTold(t(chosen ? 'course.added' : 'course.removed', { title: titleOf(slug) }));
  };
  const changeLesson = (changed: CourseLesson) =>
    change({ lessons: lessons.map((lesson) => (lesson.slug === changed.slug ? changed : lesson)) });
  const tooLong = [...title].length > LIMITS.title;
  return (
    <div className={styles.course}>
      <FollowedNow />
      <section className={styles.step} aria-labelledby="course-title">
        <h2 id="course-title">{t('course.step-title')}</h2>
        <label className={styles.field}>
          {t('course.title-label')}
          <input
            type="text"
            value={title}
            aria-invalid={tooLong}
            aria-describedby={tooLong ? 'course-title-long' : undefined}
            onChange={({ target }) => change({ title: target.value })}
          />
        </label>
        {tooLong && (
          <p id="course-title-long" className={styles.wrong} role="alert">
            {t('course.too-long', { count: [...title].length, most: LIMITS.title })}
          </p>
        )}
      </section>
      <section className={styles.step} aria-labelledby="course-choose">
        <h2 id="course-choose">{t('course.step-choose')}</h2>
        <LessonChoice curriculum={curriculum} outline={outline} chosen={lessons} onChoose={choose} />
      </section>
      <section className={styles.step} aria-labelledby="course-order">
        <h2 id="course-order">{t('course.step-order')}</h2>
        {lessons.length === 0 ? (
          <p className={styles.empty}>{t('course.none-chosen')}</p>
        ) : (
          <SortableList
            prose
            label={t('course.chosen')}
            items={lessons.map((lesson) => ({
              id: lesson.slug,
              text: titleOf(lesson.slug),
              more: (
                <LessonOptions
                  lesson={lesson}
                  title={titleOf(lesson.slug)}
                  exercises={outline[lesson.slug]?.exercises ?? []}
                  onChange={changeLesson}
                  onRemove={() => choose(lesson.slug, false)}
                />
              ),
            }))}
            onMove={(from, to) => change({ lessons: moved(lessons, from, to) })}
          />
        )}
      </section>
      <p className="visually-hidden" role="status">
        {told}
      </p>
      <CourseLinkMaker course={course} onBeginAfresh={() => replaceDraft(null)} />
      <DraftAside />
    </div>
  );
}

/** Nothing that was put together is lost by beginning afresh, or with a copy of another course. */
function DraftAside() {
  const { t } = useTranslation();
  const aside = useStore((state) => state.asideDraft);
  if (!aside) return null;
  return (
    <p className={`${styles.followed} ${styles.aside}`} role="status">
      {t('course.aside', { title: aside.title || t('course.untitled') })}
      <Button variant="quiet" onClick={bringDraftBack}>
        {t('course.bring-back')}
      </Button>
    </p>
  );
}
