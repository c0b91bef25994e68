import { ArrowRight, CircleCheck, CircleDashed } from 'lucide-react';
import { type MouseEvent, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { followCourse, replaceDraft } from '../../../actions/course';
import type { Course, CourseLesson, CourseProblem } from '../../../lesson/course';
import { countedExercises, isCounted } from '../../../lesson/course-fit';
import type { Curriculum, Outline } from '../../../lesson/lesson';
import { useStore } from '../../../store/store';
import { useAddress } from '../../../views/shared/href';
import progress from '../ProgressPage.module.css';
import styles from './Course.module.css';
import { HandIn } from './HandIn';
import { nextInCourse } from './next-in-course';

interface Props {
  readonly course: Course;
  /** What the link names and the site does not have. */
  readonly missing: readonly string[];
  readonly problem: CourseProblem | null;
  readonly curriculum: Curriculum;
  readonly outline: Outline;
}

/** A course as its learners see it: its lessons in order, how far they are, and the code to hand in. */
export function CourseView({ course, missing, problem, curriculum, outline }: Props) {
  const { t } = useTranslation();
  const { linkTo } = useAddress();
  const title = course.title || t('course.untitled');
  useEffect(() => {
    document.title = `${title} · Loopscope`;
  }, [title]);
  const titles = new Map(curriculum.chapters.flatMap(({ lessons }) => lessons.map((one) => [one.slug, one.title])));
  // Whoever goes to a lesson from here keeps the course.
  const follow = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('a[data-lesson]')) followCourse(course);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: hears the clicks of the links inside
    <div className={styles.course} onClick={follow}>
      <header>
        <p className={styles.kind}>{t('course.kind')}</p>
        <h1 tabIndex={-1}>
          <bdi>{title}</bdi>
        </h1>
        {(problem || missing.length > 0) && (
          <div className={styles.warning} role="alert">
            {problem && <p>{t(`course.${problem}`)}</p>}
            {missing.length > 0 && <p>{t('course.missing', { names: missing.join(', ') })}</p>}
          </div>
        )}
        <Summary course={course} outline={outline} titles={titles} />
      </header>
      <ol className={styles.lessons} aria-label={t('course.lessons')}>
        {course.lessons.map((lesson) => (
          <Lesson key={lesson.slug} lesson={lesson} title={titles.get(lesson.slug) ?? lesson.slug} outline={outline} />
        ))}
      </ol>
      <HandIn course={course.title || null} exercises={countedExercises(course, outline)} />
      <p className={styles.ways}>
        <a href={linkTo({ page: { kind: 'course' } })} onClick={() => replaceDraft(course)}>
          {t('course.copy')}
        </a>
      </p>
    </div>
  );
}

interface SummaryProps {
  readonly course: Course;
  readonly outline: Outline;
  readonly titles: ReadonlyMap<string, string>;
}

function Summary({ course, outline, titles }: SummaryProps) {
  const { t } = useTranslation();
  const { linkTo } = useAddress();
  const lessonsRead = useStore((state) => state.lessonsRead);
  const exercises = useStore((state) => state.exercises);
  const lastLesson = useStore((state) => state.lastLesson);
  const lastSection = useStore((state) => state.lastSection);
  const keys = countedExercises(course, outline);
  const read = course.lessons.filter(({ slug }) => lessonsRead.includes(slug)).length;
  const solved = keys.filter((key) => exercises[key] === 'solved').length;
  const next = nextInCourse(course, { lessonsRead, lastLesson, lastSection });
  return (
    <>
      <div className={progress.meters}>
        <label className={progress.meter}>
          {t('progress.lessons-read', { read, count: course.lessons.length })}
          <progress value={read} max={course.lessons.length} />
        </label>
        {keys.length > 0 && (
          <label className={progress.meter}>
            {t('progress.exercises-solved', { solved, count: keys.length })}
            <progress value={solved} max={keys.length} />
          </label>
        )}
      </div>
      {next ? (
        <a
          className={progress.continue}
          data-lesson
          href={linkTo({ page: { kind: 'lesson', slug: next.slug } }) + next.hash}
        >
          {next.begun ? t('course.go-on', { title: titles.get(next.slug) ?? next.slug }) : t('course.begin')}
          <ArrowRight aria-hidden />
        </a>
      ) : (
        <p className={styles.allRead}>{t('course.all-read')}</p>
      )}
    </>
  );
}

interface LessonProps {
  readonly lesson: CourseLesson;
  readonly title: string;
  readonly outline: Outline;
}

function Lesson({ lesson, title, outline }: LessonProps) {
  const { t } = useTranslation();
  const { linkTo } = useAddress();
  const { slug, note } = lesson;
  const read = useStore((state) => state.lessonsRead.includes(slug));
  const link = linkTo({ page: { kind: 'lesson', slug } });
  const exercises = outline[slug]?.exercises ?? [];
  return (
    <li className={styles.lesson}>
      <p className={styles.name} data-read={read || undefined}>
        <a href={link} data-lesson>
          {title}
        </a>
        {read && <CircleCheck role="img" aria-label={t('lesson.read')} />}
      </p>
      <p className={styles.note}>
        <bdi>{note ?? outline[slug]?.summary}</bdi>
      </p>
      {exercises.length > 0 && (
        <ul className={styles.exercises} aria-label={t('progress.exercises', { lesson: title })}>
          {exercises.map(({ id, title: exercise }) => (
            <Exercise
              key={id}
              exercise={`${slug}/${id}`}
              href={`${link}#${id}`}
              title={exercise}
              counts={isCounted(lesson, id)}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

interface ExerciseProps {
  readonly exercise: string;
  readonly href: string;
  /** Inline HTML. */
  readonly title: string;
  readonly counts: boolean;
}

function Exercise({ exercise, href, title, counts }: ExerciseProps) {
  const { t } = useTranslation();
  const state = useStore(({ exercises }) => exercises[exercise]);
  const said = [state ? t(`exercise.${state}`) : [], counts ? [] : t('course.optional')].flat();
  return (
    <li>
      <a className={progress.chip} href={href} data-lesson data-progress={state}>
        {state === 'solved' ? <CircleCheck aria-hidden /> : <CircleDashed aria-hidden />}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by the build from the lesson's own text */}
        <span dangerouslySetInnerHTML={{ __html: title }} />
        {said.length > 0 && <span className={progress.state}>{said.join(' · ')}</span>}
      </a>
    </li>
  );
}
