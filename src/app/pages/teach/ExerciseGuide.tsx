import { useTranslation } from 'react-i18next';
import type { Golden } from '../../../lesson/lesson';
import type { GuideExercise } from '../../../lesson/teaching';
import { Html } from '../../../views/lesson/Html';
import { useAddress } from '../../../views/shared/href';
import { recordedTrace } from '../recorded-run';
import { Answer, EventWords } from './Answer';
import { Passages } from './Passages';
import styles from './TeachPage.module.css';
import { rangeText } from './Timing';

interface Props {
  readonly slug: string;
  readonly exercise: GuideExercise;
  readonly recording: Golden | null;
}

/** An exercise with everything that a learner unfolds only by and by. */
export function ExerciseGuide({ slug, exercise, recording }: Props) {
  const { t } = useTranslation();
  const { linkTo } = useAddress();
  const { id, kind, title, task, given, hints, solution, explanation } = exercise;
  return (
    <section id={id} className={styles.exercise} aria-labelledby={`exercise-${id}`}>
      <p className={styles.kind}>
        {t(`exercise.kind-${kind}`)} · {t('teach.range', { range: rangeText(exercise.minutes) })}
      </p>
      <Html as="h3" html={title} id={`exercise-${id}`} />
      <Passages slug={slug} passages={task} />
      {given && <Html html={given} className={styles.source} />}
      <p className={styles.place}>
        <a href={`${linkTo({ page: { kind: 'lesson', slug } })}?exercise=${id}`}>{t('teach.open-exercise')}</a>
      </p>
      <h4>{t('teach.hints')}</h4>
      <ol>
        {hints.map((hint, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the hints of an exercise never change their order
          <li key={index}>
            <Passages slug={slug} passages={hint} />
          </li>
        ))}
      </ol>
      <Foreseen slug={slug} exercise={exercise} />
      <h4>{t('exercise.solution')}</h4>
      <Answer solution={solution} recording={recording} />
      <Passages slug={slug} passages={explanation} />
      {recording && (
        <figure className={styles.timeline} aria-label={t('teach.timeline', { title: plain(title) })}>
          {recordedTrace(recording)}
        </figure>
      )}
    </section>
  );
}

/** The wrong answers that the author foresaw, and what each betrays. */
function Foreseen({ slug, exercise: { wrong } }: Pick<Props, 'slug' | 'exercise'>) {
  const { t } = useTranslation();
  if (wrong.length === 0) return null;
  return (
    <>
      <h4>{t('teach.foreseen')}</h4>
      <ul className={styles.foreseen}>
        {wrong.map(({ answer, program, message }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the wrong answers never change their order
          <li key={index}>
            {answer !== null &&
              ('kind' in answer ? (
                <p>
                  <EventWords event={answer} />
                </p>
              ) : (
                <pre className={styles.lines}>{answer.join('\n')}</pre>
              ))}
            <Passages slug={slug} passages={message} />
            {program !== null && (
              <details className={`${styles.such} no-print`}>
                <summary>{t('teach.such-answer')}</summary>
                <Html html={program} className={styles.source} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Inline HTML as plain text. */
function plain(html: string): string {
  return html.replace(/<[^>]*>/g, '');
}
