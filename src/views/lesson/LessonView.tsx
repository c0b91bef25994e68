import { Target } from 'lucide-react';
import { type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exercise } from '../../lesson/exercise';
import type { Curriculum, Lesson, Program } from '../../lesson/lesson';
import { useAddress } from '../shared/href';
import { Blocks } from './Blocks';
import { LessonContext } from './context';
import { Html } from './Html';
import { LessonOrder } from './LessonOrder';
import styles from './LessonView.module.css';
import { TermList, TermPopover } from './Terms';
import { useReading } from './use-reading';

interface Props {
  readonly lesson: Lesson;
  readonly curriculum: Curriculum;
  /** Draws the recorded run of a program. */
  readonly renderTimeline: (program: Program) => ReactNode;
  /** Draws what the reader does with an exercise. */
  readonly renderExercise: (slug: string, exercise: Exercise) => ReactNode;
  /** Draws the open program where it stands in the text; without it there is a workbench elsewhere. */
  readonly renderOpen?: () => ReactNode;
  /** Whose lesson it is, where it is none of the course: it has no neighbours then, and how far it is read is not noted. */
  readonly origin?: ReactNode;
}

/** The text of a lesson with everything in it: programs, predictions, boxes, terms, and the ways on. */
export function LessonView({ lesson, curriculum, renderTimeline, renderExercise, renderOpen, origin }: Props) {
  const text = useRef<HTMLElement>(null);
  useReading(origin ? null : lesson.slug, text);
  const context = useMemo(
    () => ({ lesson, renderTimeline, renderExercise, renderOpen }),
    [lesson, renderTimeline, renderExercise, renderOpen],
  );
  return (
    <LessonContext value={context}>
      <article ref={text} className={styles.lesson} lang={origin ? lesson.language : undefined} data-pagefind-body>
        {origin}
        <LessonHead lesson={lesson} curriculum={curriculum} />
        <Blocks blocks={lesson.body} />
        <TermList terms={lesson.terms} />
        {!origin && <LessonOrder curriculum={curriculum} slug={lesson.slug} />}
      </article>
      <TermPopover terms={lesson.terms} text={text} />
    </LessonContext>
  );
}

/** Title, summary and aims. */
export function LessonHead({ lesson, curriculum }: Pick<Props, 'lesson' | 'curriculum'>) {
  const { t } = useTranslation();
  const at = curriculum.chapters.findIndex(({ lessons }) => lessons.some(({ slug }) => slug === lesson.slug));
  const chapter = curriculum.chapters[at];
  return (
    <header className={styles.head}>
      {chapter && (
        <p className={styles.chapter}>
          {t('lesson.chapter', { n: at })} · {chapter.title}
        </p>
      )}
      <h1 tabIndex={-1}>{lesson.title}</h1>
      <p className={styles.summary}>{lesson.summary}</p>
      <section className={styles.aims} aria-labelledby="aims">
        <p id="aims" className={styles.aimsTitle}>
          <Target aria-hidden />
          {t('lesson.aims')}
        </p>
        <ul>
          {lesson.aims.map((aim) => (
            <Html as="li" key={aim} html={aim} />
          ))}
        </ul>
        <BuildsOn slugs={lesson.buildsOn} curriculum={curriculum} />
      </section>
    </header>
  );
}

function BuildsOn({ slugs, curriculum }: { readonly slugs: readonly string[]; readonly curriculum: Curriculum }) {
  const { t } = useTranslation();
  const { linkTo } = useAddress();
  const lessons = curriculum.chapters.flatMap((chapter) => chapter.lessons).filter(({ slug }) => slugs.includes(slug));
  if (lessons.length === 0) return null;
  return (
    <p className={styles.buildsOn} data-pagefind-ignore>
      <span>{t('lesson.builds-on')}</span>
      {lessons.map(({ slug, title }) => (
        <a key={slug} href={linkTo({ page: { kind: 'lesson', slug } })}>
          {title}
        </a>
      ))}
    </p>
  );
}
