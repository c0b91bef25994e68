import { ChartGantt } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../shared/Button';
import type { Work } from './ExerciseWork';
import styles from './ExerciseWork.module.css';
import { useRecording } from './use-recording';

/** The solution's own timeline, for those who ask for it. */
export function SolutionRun(work: Work) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  if (asked) return <Run {...work} />;
  return (
    <div className={styles.buttons}>
      <Button variant="quiet" onClick={() => setAsked(true)}>
        <ChartGantt aria-hidden />
        {t('exercise.solution-timeline')}
      </Button>
    </div>
  );
}

function Run({ loadRecording, renderTimeline }: Work) {
  const { t } = useTranslation();
  const golden = useRecording(loadRecording);
  if (!golden) return null;
  return (
    <figure className={styles.run} aria-label={t('exercise.solution-timeline')}>
      {renderTimeline(golden)}
    </figure>
  );
}
