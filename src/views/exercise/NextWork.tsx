import { RotateCcw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer } from '../../actions/exercise';
import type { NextForm } from '../../lesson/exercise';
import { buildTrace } from '../../trace/trace-builder';
import { Button } from '../shared/Button';
import type { Work } from './ExerciseWork';
import styles from './ExerciseWork.module.css';
import { type Choice, type Question, questionsOf } from './next-questions';
import { exerciseKey } from './open-answer';
import { useRecording } from './use-recording';
import { Told } from './Verdict';

/** The reader plays the event loop: which of the handles that are ready runs next? */
export function NextWork(work: Work & { readonly form: NextForm }) {
  const golden = useRecording(work.loadRecording);
  const { iterations } = work.form;
  const questions = useMemo(
    () => (golden ? questionsOf(buildTrace(golden.events), iterations) : []),
    [golden, iterations],
  );
  if (!golden || questions.length === 0) return null;
  return (
    <Game work={work} questions={questions}>
      {work.renderTimeline(golden)}
    </Game>
  );
}

interface Props {
  readonly work: Work;
  readonly questions: readonly Question[];
  /** Shown when all has been answered. */
  readonly children: React.ReactNode;
}

function Game({ work: { slug, exercise }, questions, children }: Props) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const [mistakes, setMistakes] = useState(0);
  const [missed, setMissed] = useState<Choice | null>(null);
  const question = questions[at];
  const choose = (choice: Choice): void => {
    if (!question) return;
    const right = choice.handle === question.handle;
    setMissed(right ? null : choice);
    if (!right) setMistakes(mistakes + 1);
    else setAt(at + 1);
    if (right && at + 1 === questions.length) {
      // Without a mistake the handles were chosen in the order in which they run; with one, none of this solves it.
      answer(exerciseKey(slug, exercise), questions.map(({ handle }) => handle).join(' '), mistakes === 0);
    }
  };
  const again = (): void => {
    setAt(0);
    setMistakes(0);
    setMissed(null);
  };
  if (!question) {
    return (
      <Told solved={mistakes === 0}>
        <p>{t('exercise.mistakes', { count: mistakes })}</p>
        {children}
        <Button onClick={again}>
          <RotateCcw aria-hidden />
          {t('exercise.again')}
        </Button>
      </Told>
    );
  }
  const done = new Set(questions.slice(0, at).map(({ handle }) => handle));
  return (
    <fieldset className={styles.game}>
      <legend>{t('exercise.which-next', { iteration: question.iteration, n: at + 1, count: questions.length })}</legend>
      <div className={styles.buttons}>
        {question.choices
          .filter(({ handle }) => handle === null || !done.has(handle))
          .map((choice) => (
            <Button key={choice.id} onClick={() => choose(choice)}>
              {choice.text}
            </Button>
          ))}
      </div>
      <output className={styles.missed} aria-live="polite">
        {missed && <Missed choice={missed} />}
      </output>
    </fieldset>
  );
}

/** Why that one does not run now. */
function Missed({ choice: { text, place, task } }: { readonly choice: Choice }) {
  const { t } = useTranslation();
  if (place !== null) return t('exercise.later-in-queue', { name: text, place });
  return t('exercise.still-waiting', { name: text, on: task?.on?.label ?? '' });
}
