import { Circle, CircleCheck, CircleDashed, CircleHelp, CircleX, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Curriculum, Outline } from '../../../lesson/lesson';
import styles from '../course/Course.module.css';
import type { Handed } from './handed-in';
import { stateOf } from './table-rows';

interface Props {
  readonly handed: Handed;
  readonly curriculum: Curriculum;
  readonly outline: Outline;
}

/** A learner's exercises one by one, each with what is known of it and the answer itself. */
export function LearnerAnswers({ handed, curriculum, outline }: Props) {
  const { t } = useTranslation();
  const { name, answers, open } = handed.completion;
  return (
    <details className={styles.learner}>
      <summary>
        <bdi>{name || t('check.no-name')}</bdi>: {t('check.exercises')}
      </summary>
      <ul>
        {[...new Set([...Object.keys(answers), ...open])].map((key) => (
          <Answer key={key} handed={handed} exercise={key} curriculum={curriculum} outline={outline} />
        ))}
      </ul>
    </details>
  );
}

const ICONS: Readonly<Record<ReturnType<typeof stateOf>, LucideIcon>> = {
  solved: CircleCheck,
  'not-solved': CircleX,
  gone: CircleHelp,
  failed: CircleHelp,
  open: CircleDashed,
  'no-answer': CircleHelp,
  'not-run': Circle,
};

function Answer({ handed, exercise, curriculum, outline }: Props & { readonly exercise: string }) {
  const { t } = useTranslation();
  const [slug = '', id = ''] = exercise.split('/');
  const state = stateOf(handed, exercise);
  const Icon = ICONS[state];
  const lesson = curriculum.chapters.flatMap(({ lessons }) => lessons).find((each) => each.slug === slug);
  const title = lesson && outline[slug]?.exercises.find((each) => each.id === id)?.title;
  const answer = handed.completion.answers[exercise];
  return (
    <li data-state={state} data-exercise={exercise}>
      <p className={styles.answerLine}>
        <Icon aria-hidden />
        <span>
          {lesson && title ? (
            <>
              {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by the build from the lesson's own text */}
              {lesson.title} · <span dangerouslySetInnerHTML={{ __html: title }} />
            </>
          ) : (
            exercise
          )}
        </span>
        <span className={styles.state}>{t(`check.state-${state}`)}</span>
      </p>
      {answer != null && (
        <details>
          <summary>{t('check.answer')}</summary>
          <pre className={styles.answer}>{answer}</pre>
        </details>
      )}
    </li>
  );
}
