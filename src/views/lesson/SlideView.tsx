import { type ReactNode, useMemo, useRef } from 'react';
import type { Exercise } from '../../lesson/exercise';
import type { Curriculum, Lesson, Program } from '../../lesson/lesson';
import type { Step } from '../../lesson/steps';
import { Blocks } from './Blocks';
import { LessonContext } from './context';
import { LessonHead } from './LessonView';
import { TermPopover } from './Terms';

interface Props {
  readonly lesson: Lesson;
  readonly curriculum: Curriculum;
  readonly step: Step;
  readonly renderTimeline: (program: Program) => ReactNode;
  readonly renderExercise: (slug: string, exercise: Exercise) => ReactNode;
  /** Stands for the program that is open in the workbench. */
  readonly renderOpen: () => ReactNode;
}

/** One step of a lesson, to be presented. */
export function SlideView({ lesson, curriculum, step, renderTimeline, renderExercise, renderOpen }: Props) {
  const text = useRef<HTMLElement>(null);
  const context = useMemo(
    () => ({ lesson, renderTimeline, renderExercise, renderOpen }),
    [lesson, renderTimeline, renderExercise, renderOpen],
  );
  return (
    <LessonContext value={context}>
      <article ref={text}>
        {step.id === null && <LessonHead lesson={lesson} curriculum={curriculum} />}
        <Blocks blocks={step.blocks} />
      </article>
      <TermPopover terms={lesson.terms} text={text} />
    </LessonContext>
  );
}
