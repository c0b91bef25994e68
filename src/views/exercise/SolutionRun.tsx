import { ChartGantt, Columns2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareWith } from '../../actions/compare';
import type { Program } from '../../lesson/lesson';
import { useStore } from '../../store/store';
import { Button } from '../shared/Button';
import { tooltip } from '../shared/tooltip';
import { useEarlyClick } from '../shared/use-early-click';
import type { Work } from './ExerciseWork';
import styles from './ExerciseWork.module.css';
import { exerciseKey } from './open-answer';
import { useRecording } from './use-recording';

type SolutionWork = Work & { readonly solution: Program };

/** The solution's own timeline, for those who ask for it, to be set beside that of the reader's answer. */
export function SolutionRun(work: SolutionWork) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const asking = useEarlyClick(() => setAsked(true));
  if (asked) return <Run {...work} />;
  return (
    <div className={styles.buttons}>
      <Button variant="quiet" {...asking}>
        <ChartGantt aria-hidden />
        {t('exercise.solution-timeline')}
      </Button>
    </div>
  );
}

function Run({ slug, exercise, solution, loadRecording, renderTimeline }: SolutionWork) {
  const { t } = useTranslation();
  const golden = useRecording(loadRecording);
  const key = exerciseKey(slug, exercise);
  const answered = useStore(({ program, run }) => program?.exercise?.key === key && run?.status === 'ended');
  if (!golden) return null;
  return (
    <>
      <figure className={styles.run} aria-label={t('exercise.solution-timeline')}>
        {renderTimeline(golden)}
      </figure>
      <div className={styles.buttons}>
        <Button
          variant="quiet"
          disabled={!answered}
          {...(!answered && tooltip(t('exercise.run-first')))}
          onClick={() => compareWith({ name: 'solution.py', source: solution.source, events: golden.events })}
        >
          <Columns2 aria-hidden />
          {t('exercise.compare')}
        </Button>
      </div>
    </>
  );
}
