import { ChartGantt, Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer } from '../../actions/exercise';
import { showTab } from '../../actions/preferences';
import { openProgram } from '../../actions/program';
import type { EventChoice, FindForm, WrongAnswer } from '../../lesson/exercise';
import { selectStateAt } from '../../store/selectors';
import { useStore } from '../../store/store';
import { selectPosition, selectTrace } from '../../store/trace-selectors';
import { findEvent, isAt } from '../../trace/checks/find-event';
import type { Trace } from '../../trace/model';
import { Button } from '../shared/Button';
import type { Work } from './ExerciseWork';
import styles from './ExerciseWork.module.css';
import { exerciseKey } from './open-answer';
import { Prose } from './Prose';
import { useRecording } from './use-recording';
import { Told } from './Verdict';

/** The reader puts the timeline's cursor on the event that is asked for. */
export function FindWork({ slug, exercise, form, loadRecording }: Work & { readonly form: FindForm }) {
  const { t } = useTranslation();
  const golden = useRecording(loadRecording);
  const id = `${slug}/exercises/${exercise.id}`;
  const isOpen = useStore((state) => state.program?.id === id);
  const [given, setGiven] = useState<Given | null>(null);
  const open = (): void => {
    const { source, html } = form.program;
    openProgram({ id, original: source, html, golden, readOnly: true });
    showTab('timeline');
  };
  const check = (): void => {
    const state = useStore.getState();
    const trace = selectTrace(state);
    const right = points(trace, form.event, selectPosition(state));
    const foreseen = exercise.wrong.find(({ sign }) => points(trace, sign as EventChoice, selectPosition(state)));
    setGiven({ right, foreseen: foreseen ?? null, count: (given?.count ?? 0) + 1 });
    answer(exerciseKey(slug, exercise), String(selectPosition(state)), right);
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button disabled={!golden} onClick={open}>
          <ChartGantt aria-hidden />
          {t('exercise.open-timeline')}
        </Button>
        <Button variant="primary" disabled={!isOpen} onClick={check}>
          <Check aria-hidden />
          {t('exercise.this-moment')}
        </Button>
        {isOpen && <Moment />}
      </div>
      {given && (
        <Told key={given.count} solved={given.right}>
          {!given.right &&
            (given.foreseen ? <Prose blocks={given.foreseen.message} /> : <p>{t('exercise.not-there')}</p>)}
        </Told>
      )}
    </>
  );
}

interface Given {
  readonly right: boolean;
  readonly foreseen: WrongAnswer | null;
  readonly count: number;
}

function points(trace: Trace, wanted: EventChoice, seq: number): boolean {
  const event = findEvent(trace, wanted);
  return event !== null && isAt(trace, event, { seq, t: event.t });
}

/** Where the cursor stands. */
function Moment() {
  const { t } = useTranslation();
  const { t: time } = useStore(selectStateAt).position;
  return <span className={styles.moment}>{t('exercise.cursor-at', { time: (time / 1e9).toFixed(3) })}</span>;
}
