/** An exercise as the page needs it: what is asked, with what the reader begins, and how an answer is judged. */
import type { Check } from '../protocol/checks.ts';
import type { EventKind } from '../protocol/events.ts';
import type { Block, Program } from './lesson.ts';

/** What the reader does. */
export type ExerciseKind = ExerciseForm['kind'];

/** An exercise in one language. */
export interface Exercise {
  readonly id: string;
  /** Inline HTML. */
  readonly title: string;
  readonly task: readonly Block[];
  /** Each says a little more than the one before. */
  readonly hints: readonly (readonly Block[])[];
  /** Why the solution is one. */
  readonly explanation: readonly Block[];
  /** What the author foresaw that readers would answer. */
  readonly wrong: readonly WrongAnswer[];
  readonly form: ExerciseForm;
}

export interface WrongAnswer {
  readonly name: string;
  readonly message: readonly Block[];
  /** In a program: the code of the first finding, or how the error begins with which it failed. Else the answer itself. */
  readonly sign: string | { readonly failed: string } | readonly string[] | EventChoice;
  /** The author's program that answers so, highlighted; null where the answer is no program, and on a lesson's own page. */
  readonly html: string | null;
}

export type ExerciseForm = ProgramForm | ArrangeForm | OrderForm | FindForm | NextForm;

/** How an answer that is a program is run and judged. */
export interface Judging {
  readonly checks: readonly Check[];
  /** It has to pass with so many seeds: 0, 1, 2, … */
  readonly seeds: number;
  /** Threads are interrupted at random moments. */
  readonly preempt: boolean;
}

/** The reader writes a program. */
export interface ProgramForm extends Judging {
  readonly kind: 'write' | 'repair' | 'hurry';
  readonly starter: Program;
  readonly solution: Program;
}

/** The reader puts the pieces of a program in order. */
export interface ArrangeForm extends Judging {
  readonly kind: 'arrange';
  /** In the right order; a piece may have several lines. */
  readonly pieces: readonly string[];
  /** Pieces that don't belong. */
  readonly distractors: readonly string[];
  readonly solution: Program;
}

/** The reader puts the lines that a program prints in order. */
export interface OrderForm {
  readonly kind: 'order';
  readonly program: Program;
}

/** The reader finds an event on the timeline of a program. */
export interface FindForm {
  readonly kind: 'find';
  readonly program: Program;
  readonly event: EventChoice;
}

/** The reader says which handle of the ready queue runs next. */
export interface NextForm {
  readonly kind: 'next';
  readonly program: Program;
  /** Numbers of the iterations that are asked about. */
  readonly iterations: readonly number[];
}

/** The kinds of events that a reader can be asked to find: those that stand on the timeline. */
export const FINDABLE = [
  'task-created',
  'task-waiting',
  'task-wakeup',
  'task-finished',
  'task-failed',
  'task-cancelled',
  'cancel-requested',
  'cancel-delivered',
  'cancel-swallowed',
  'thread-blocked',
  'output',
] as const satisfies readonly EventKind[];

/** The `nth` event (from 1) of a kind; of the task with this title, or of any. */
export interface EventChoice {
  readonly kind: (typeof FINDABLE)[number];
  readonly task: string | null;
  readonly nth: number;
}
