import { createContext, type ReactNode, useContext } from 'react';
import type { Exercise } from '../../lesson/exercise';
import type { Lesson, Program } from '../../lesson/lesson';

/** What the blocks of a lesson share. */
export interface LessonContextValue {
  readonly lesson: Lesson;
  /** Draws the recorded run of a program, or nothing. It comes from outside because views don't know each other. */
  readonly renderTimeline: (program: Program) => ReactNode;
  /** What the reader does with an exercise. */
  readonly renderExercise: (slug: string, exercise: Exercise) => ReactNode;
  /** Draws the open program where it stands in the text; without it there is a workbench elsewhere. */
  readonly renderOpen?: (() => ReactNode) | undefined;
}

export const LessonContext = createContext<LessonContextValue | null>(null);

/** The lesson around a block. */
export function useLesson(): LessonContextValue {
  const value = useContext(LessonContext);
  if (!value) throw new Error('A block of a lesson must stand inside a LessonView');
  return value;
}

/** A program of the lesson by its name. */
export function useProgram(name: string): Program {
  const program = useLesson().lesson.programs[name];
  if (!program) throw new Error(`The lesson has no program ${name}`);
  return program;
}
