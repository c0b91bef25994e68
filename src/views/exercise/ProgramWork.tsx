import { ListChecks, SquarePen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { checkAnswer } from '../../actions/exercise';
import { showTab } from '../../actions/preferences';
import { openProgram } from '../../actions/program';
import type { ProgramForm } from '../../lesson/exercise';
import { useStore } from '../../store/store';
import { Button } from '../shared/Button';
import { useEarlyClick } from '../shared/use-early-click';
import type { Work } from './ExerciseWork';
import styles from './ExerciseWork.module.css';
import { answerProgram, exerciseKey } from './open-answer';
import { Verdict } from './Verdict';

/** The reader changes a program in the editor, and has it checked. */
export function ProgramWork({ slug, exercise, form }: Work & { readonly form: ProgramForm }) {
  const { t } = useTranslation();
  const key = exerciseKey(slug, exercise);
  const busy = useStore((state) => state.judging !== null || (state.run !== null && state.run.status !== 'ended'));
  const program = answerProgram(slug, exercise, form, form.starter);
  const open = (): void => {
    openProgram(program);
    showTab('code');
  };
  const check = (): void => {
    openProgram(program);
    checkAnswer.perform();
  };
  const opening = useEarlyClick(open);
  const checking = useEarlyClick(check);
  return (
    <>
      <div className={styles.buttons}>
        <Button {...opening}>
          <SquarePen aria-hidden />
          {t('exercise.open')}
        </Button>
        <Button variant="primary" disabled={busy} {...checking}>
          <ListChecks aria-hidden />
          {t('action.check-answer')}
        </Button>
      </div>
      <Verdict exerciseKey={key} wrong={exercise.wrong} starter={form.starter.source} />
    </>
  );
}
