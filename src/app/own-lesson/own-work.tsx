import { ChartGantt } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runUnseen } from '../../actions/run';
import type { Exercise } from '../../lesson/exercise';
import type { Golden, Program } from '../../lesson/lesson';
import { useStore } from '../../store/store';
import { exerciseWork } from '../pages/exercise-work';
import { recordedTrace } from '../pages/recorded-run';
import styles from './own-work.module.css';

/** The picture of a program's latest run here: nobody has recorded one, and nothing runs before the reader says so. */
export function ownRun(slug: string, program: Program): ReactNode {
  return <OwnRun id={`${slug}/${program.name}`} program={program} />;
}

function OwnRun({ id, program: { source } }: { readonly id: string; readonly program: Program }) {
  const { t } = useTranslation();
  // Of the program as it stands in the text, not as the reader has changed it.
  const ran = useStore(({ program, run }) =>
    program?.id === id && run?.origin === 'live' && run.status === 'ended' && run.source === source ? run.events : null,
  );
  const [golden, setGolden] = useState<Golden | null>(null);
  if (ran && ran.length > 0 && ran !== golden?.events) setGolden({ events: ran });
  if (golden) return recordedTrace(golden);
  return (
    <p className={`${styles.empty} no-print`}>
      <ChartGantt aria-hidden />
      {t('own.no-picture')}
    </p>
  );
}

/** The same exercises as everywhere; the solution is run when the reader asks for its timeline. */
export function ownExerciseWork(slug: string, exercise: Exercise): ReactNode {
  return exerciseWork(slug, exercise, recorderOf(exercise));
}

const recorders = new WeakMap<Exercise, () => Promise<Golden | null>>();

function recorderOf(exercise: Exercise): () => Promise<Golden | null> {
  const known = recorders.get(exercise);
  if (known) return known;
  const { form } = exercise;
  const recorder = async (): Promise<Golden | null> =>
    'solution' in form ? { events: (await runUnseen(form.solution.source, { seed: 0 })).events } : null;
  recorders.set(exercise, recorder);
  return recorder;
}
