import type { ReactNode } from 'react';
import type { Exercise } from '../../lesson/exercise';
import type { Golden } from '../../lesson/lesson';
import { ArrangeWork } from './ArrangeWork';
import styles from './ExerciseWork.module.css';
import { FindWork } from './FindWork';
import { NextWork } from './NextWork';
import { OrderWork } from './OrderWork';
import { ProgramWork } from './ProgramWork';
import { SolutionRun } from './SolutionRun';

export interface Work {
  readonly slug: string;
  readonly exercise: Exercise;
  /** Loads the recorded run of the solution, or of the program that is asked about. */
  readonly loadRecording: () => Promise<Golden | null>;
  /** Draws a recorded run. It comes from outside because views don't know each other. */
  readonly renderTimeline: (golden: Golden) => ReactNode;
}

/** What the reader does with an exercise of any kind. */
export function ExerciseWork(work: Work) {
  const { exercise } = work;
  const { form } = exercise;
  return (
    <div className={styles.work}>
      {(form.kind === 'write' || form.kind === 'repair' || form.kind === 'hurry') && (
        <ProgramWork {...work} form={form} />
      )}
      {form.kind === 'arrange' && <ArrangeWork {...work} form={form} />}
      {form.kind === 'order' && <OrderWork {...work} />}
      {form.kind === 'find' && <FindWork {...work} form={form} />}
      {form.kind === 'next' && <NextWork {...work} form={form} />}
      {'solution' in form && <SolutionRun {...work} solution={form.solution} />}
    </div>
  );
}
