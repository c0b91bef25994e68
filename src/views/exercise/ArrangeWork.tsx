import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkAnswer } from '../../actions/exercise';
import { editProgram, openProgram } from '../../actions/program';
import type { ArrangeForm } from '../../lesson/exercise';
import { useStore } from '../../store/store';
import { Button } from '../shared/Button';
import { useEarlyClick } from '../shared/use-early-click';
import type { Work } from './ExerciseWork';
import styles from './ExerciseWork.module.css';
import { answerProgram, exerciseKey } from './open-answer';
import { SortableList } from './SortableList';
import { moved, shuffled } from './shuffled';
import { Verdict } from './Verdict';

/** Where the program ends: pieces below it are not used. */
const END = -1;

/** The reader puts the pieces of a program in order; the program that they make is run and checked. */
export function ArrangeWork({ slug, exercise, form }: Work & { readonly form: ArrangeForm }) {
  const { t } = useTranslation();
  const pieces = [...form.pieces, ...form.distractors];
  const [order, setOrder] = useState(() => startingOrder(form, exercise.id));
  const busy = useStore((state) => state.judging !== null || (state.run !== null && state.run.status !== 'ended'));
  const check = (): void => {
    const used = order.slice(0, order.includes(END) ? order.indexOf(END) : order.length);
    const source = `${used.map((piece) => pieces[piece]).join('\n')}\n`;
    openProgram(answerProgram(slug, exercise, form, { source: '', html: '' }));
    editProgram(source);
    checkAnswer.perform();
  };
  const checking = useEarlyClick(check);
  return (
    <>
      <SortableList
        label={t('exercise.pieces')}
        items={order.map((piece) => ({
          id: `piece-${piece}`,
          text: piece === END ? t('exercise.unused-below') : (pieces[piece] ?? ''),
        }))}
        onMove={(from, to) => setOrder(moved(order, from, to))}
      />
      <div className={styles.buttons}>
        <Button variant="primary" disabled={busy} {...checking}>
          <ListChecks aria-hidden />
          {t('action.check-answer')}
        </Button>
      </div>
      <Verdict exerciseKey={exerciseKey(slug, exercise)} wrong={exercise.wrong} />
    </>
  );
}

/** All pieces out of order; where some don't belong, the mark of the end stands below them all. */
function startingOrder({ pieces, distractors }: ArrangeForm, seed: string): number[] {
  const count = pieces.length + distractors.length;
  const order = shuffled(
    Array.from({ length: count }, (_, i) => i),
    seed,
  );
  return distractors.length > 0 ? [...order, END] : order;
}
