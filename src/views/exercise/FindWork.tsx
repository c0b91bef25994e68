import { ChartGantt, Check } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerMoment } from '../../actions/exercise';
import { showTab } from '../../actions/preferences';
import { openProgram } from '../../actions/program';
import type { EventChoice, FindForm, WrongAnswer } from '../../lesson/exercise';
import type { Golden } from '../../lesson/lesson';
import { selectStateAt } from '../../store/selectors';
import { useStore } from '../../store/store';
import { pointsAt } from '../../trace/checks/find-event';
import { buildTrace } from '../../trace/trace-builder';
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
  const key = exerciseKey(slug, exercise);
  const isOpen = useStore((state) => state.program?.sought?.key === key);
  const verdict = useStore((state) => (state.verdict?.exercise === key ? state.verdict : null));
  // One wrong moment may follow another, and each is told anew; only what was said before the reader came is not.
  const [told, setTold] = useState({ verdict, count: 0 });
  if (told.verdict !== verdict) setTold({ verdict, count: told.count + 1 });
  const open = (): void => {
    const { source, html } = form.program;
    const sought = { key, title: exercise.title, event: form.event };
    openProgram({ id: `${slug}/exercises/${exercise.id}`, original: source, html, golden, readOnly: true, sought });
    showTab('timeline');
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button disabled={!golden} onClick={open}>
          <ChartGantt aria-hidden />
          {t('exercise.open-timeline')}
        </Button>
        <Button variant="primary" disabled={!isOpen} onClick={answerMoment}>
          <Check aria-hidden />
          {t('exercise.this-moment')}
        </Button>
        {isOpen && <Moment />}
      </div>
      {verdict && golden && (
        <Told key={told.count} solved={verdict.solved} old={told.count === 0}>
          {!verdict.solved && <NotThere golden={golden} seq={Number(verdict.answer)} wrong={exercise.wrong} />}
        </Told>
      )}
    </>
  );
}

interface NotThereProps {
  readonly golden: Golden;
  readonly seq: number;
  readonly wrong: readonly WrongAnswer[];
}

/** What was misunderstood where that moment was foreseen, and else how to look for the right one. */
function NotThere({ golden, seq, wrong }: NotThereProps) {
  const { t } = useTranslation();
  const foreseen = useMemo(() => {
    const trace = buildTrace(golden.events);
    return wrong.find(({ sign }) => pointsAt(trace, sign as EventChoice, seq));
  }, [golden, seq, wrong]);
  return foreseen ? <Prose blocks={foreseen.message} /> : <p>{t('exercise.not-there')}</p>;
}

/** Where the cursor stands. */
function Moment() {
  const { t } = useTranslation();
  const { t: time } = useStore(selectStateAt).position;
  return <span className={styles.moment}>{t('exercise.cursor-at', { time: (time / 1e9).toFixed(3) })}</span>;
}
