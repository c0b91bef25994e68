import { CircleCheck, CircleDashed, Dumbbell } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exercise } from '../../lesson/exercise';
import { useStore } from '../../store/store';
import { Blocks } from './Blocks';
import { useLesson } from './context';
import styles from './ExerciseBox.module.css';
import { Html } from './Html';

/**
 * An exercise where it stands in the lesson: its task, what the reader does (once the page has come alive), the ladder of
 * hints, and the solution. Hints and solution unfold without a script; a hint appears when the one before has been opened.
 */
export function ExerciseBox({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { lesson, renderExercise, renderOpen } = useLesson();
  const isOpen = useStore((state) => state.program?.exercise?.key === `${lesson.slug}/${id}`);
  const titleId = useId();
  const exercise = lesson.exercises[id];
  if (!exercise) throw new Error(`The lesson has no exercise ${id}`);
  const { form, title, task, hints } = exercise;
  return (
    <section id={id} className={styles.exercise} aria-labelledby={titleId}>
      <p className={styles.kind}>
        <Dumbbell aria-hidden />
        <span>{t(`exercise.kind-${form.kind}`)}</span>
        <Progress exercise={`${lesson.slug}/${id}`} />
      </p>
      <Html as="h3" className={styles.title} html={title} id={titleId} />
      <Blocks blocks={task} />
      <Given exercise={exercise} />
      <div className="no-print needs-script">{renderExercise(lesson.slug, exercise)}</div>
      {isOpen && renderOpen?.()}
      <div className={styles.ladder}>
        {hints.map((hint, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the hints of an exercise never change their order
          <details key={index} className={styles.rung}>
            <summary>{t('exercise.hint', { n: index + 1, count: hints.length })}</summary>
            <Blocks blocks={hint} />
          </details>
        ))}
        <details className={styles.solution}>
          <summary>{t('exercise.solution')}</summary>
          {'solution' in form && <Html html={form.solution.html} className={styles.source} />}
          <Blocks blocks={exercise.explanation} />
        </details>
      </div>
    </section>
  );
}

/** The program that the reader begins with, or that is asked about. */
function Given({ exercise: { form } }: { readonly exercise: Exercise }) {
  if (form.kind === 'arrange') return null;
  return <Html html={('starter' in form ? form.starter : form.program).html} className={styles.source} />;
}

function Progress({ exercise }: { readonly exercise: string }) {
  const { t } = useTranslation();
  const progress = useStore((state) => state.exercises[exercise]);
  if (!progress) return null;
  return (
    <span className={styles.progress} data-progress={progress}>
      {progress === 'solved' ? <CircleCheck aria-hidden /> : <CircleDashed aria-hidden />}
      {t(`exercise.${progress}`)}
    </span>
  );
}
