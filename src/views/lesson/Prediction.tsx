import { Check, CircleQuestionMark, Play, X } from 'lucide-react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../lesson/lesson';
import { Button } from '../shared/Button';
import { useHydrated } from '../shared/use-hydrated';
import { Blocks } from './Blocks';
import { useLesson } from './context';
import { Html } from './Html';
import { openAndRun } from './open-program';
import styles from './Prediction.module.css';

type PredictBlock = Extract<Block, { kind: 'predict' }>;

/**
 * A question to be answered before running. Choosing and checking are two steps, because a keyboard chooses on its way
 * through the choices. Without JavaScript the answer can be unfolded.
 */
export function Prediction({ block }: { readonly block: PredictBlock }) {
  const { t } = useTranslation();
  const hydrated = useHydrated();
  const [chosen, setChosen] = useState<number | null>(null);
  const [checked, setChecked] = useState(false);
  const id = useId();
  const check = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== null) setChecked(true);
  };
  return (
    <section id={block.id} className={styles.predict} aria-labelledby={`${id}title`}>
      <p className={styles.kind} id={`${id}title`}>
        <CircleQuestionMark aria-hidden />
        {t('lesson.predict')}
      </p>
      <div id={`${id}question`}>
        <Blocks blocks={block.question} />
      </div>
      <form onSubmit={check}>
        <div className={styles.choices} role="radiogroup" aria-labelledby={`${id}question`}>
          {block.choices.map((choice, index) => (
            <Choice
              key={choice.html}
              html={choice.html}
              name={id}
              chosen={chosen === index}
              verdict={checked ? verdictOf(choice.correct, chosen === index) : null}
              locked={checked}
              onChoose={() => setChosen(index)}
            />
          ))}
        </div>
        {!checked && (
          <Button type="submit" variant="primary" className="needs-script" disabled={chosen === null}>
            {t('lesson.check')}
          </Button>
        )}
      </form>
      {checked && <Answer block={block} right={block.choices[chosen ?? -1]?.correct === true} />}
      {!hydrated && (
        <details className={`${styles.details} without-script`}>
          <summary>{t('lesson.show-answer')}</summary>
          <ol className={styles.answers}>
            {block.choices.map((choice) => choice.correct && <Html as="li" key={choice.html} html={choice.html} />)}
          </ol>
          <Blocks blocks={block.explanation} />
        </details>
      )}
    </section>
  );
}

type Verdict = 'right' | 'wrong' | null;

function verdictOf(correct: boolean, chosen: boolean): Verdict {
  if (correct) return 'right';
  return chosen ? 'wrong' : null;
}

interface ChoiceProps {
  readonly html: string;
  readonly name: string;
  readonly chosen: boolean;
  readonly verdict: Verdict;
  readonly locked: boolean;
  readonly onChoose: () => void;
}

function Choice({ html, name, chosen, verdict, locked, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <label className={styles.choice} data-verdict={verdict} data-locked={locked}>
      <input type="radio" name={name} checked={chosen} disabled={locked} onChange={onChoose} />
      <Html as="span" className={styles.text} html={html} />
      {verdict === 'right' && (
        <span className={styles.verdict}>
          <Check aria-hidden />
          {t('lesson.right-choice')}
        </span>
      )}
      {verdict === 'wrong' && (
        <span className={styles.verdict}>
          <X aria-hidden />
          {t('lesson.your-choice')}
        </span>
      )}
    </label>
  );
}

/** What is told after the choice. It takes the focus, so that a screen reader goes on here. */
function Answer({ block, right }: { readonly block: PredictBlock; readonly right: boolean }) {
  const { t } = useTranslation();
  const { lesson } = useLesson();
  const program = block.program === null ? null : lesson.programs[block.program];
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={ref} className={styles.answer} tabIndex={-1}>
      <p className={styles.outcome} data-verdict={right ? 'right' : 'wrong'}>
        {t(right ? 'lesson.right' : 'lesson.wrong')}
      </p>
      <Blocks blocks={block.explanation} />
      {program && (
        <Button variant="primary" onClick={() => openAndRun(lesson.slug, program, false)}>
          <Play aria-hidden />
          {t('lesson.run-and-see')}
        </Button>
      )}
    </div>
  );
}
