/**
 * How long a lesson takes a class, as a range: from a class that reads by itself and tries each thing once, to one in which
 * everything is read aloud and talked over. One rule for all lessons, from what stands in them; docs/teaching.md tells it to
 * teachers, and their pages (src/app/pages/teach) do so with the figures of PACE. Figures of ours, not measured ones.
 */
import type { Exercise, ExerciseKind } from './exercise.ts';
import type { Block, Lesson, Program } from './lesson.ts';

/** Of a quick class and of a thorough one. */
interface Pace {
  readonly quick: number;
  readonly thorough: number;
}

/** For an exercise that needs no program of the learner's own. */
const ANSWERED: Pace = { quick: 2, thorough: 5 };

export const PACE = {
  /** Words a minute; what is neither a Chinese character nor white space, in Chinese too: `asyncio.gather` is one. */
  words: { quick: 200, thorough: 100 },
  /** Chinese characters a minute: two make about the sense of an English word. */
  characters: { quick: 400, thorough: 200 },
  /** Minutes to run a program and go along its timeline. */
  program: { quick: 1, thorough: 2 },
  /** Seconds for each line of a program that isn't empty. */
  line: { quick: 2, thorough: 5 },
  /** Minutes to choose an answer, defend it, and see. */
  prediction: { quick: 1, thorough: 3 },
  /** Minutes of work and of talk about the solution, once the task is read. */
  exercise: {
    order: ANSWERED,
    find: ANSWERED,
    next: ANSWERED,
    arrange: { quick: 3, thorough: 8 },
    repair: { quick: 5, thorough: 10 },
    hurry: { quick: 5, thorough: 12 },
    write: { quick: 8, thorough: 15 },
  } satisfies Record<ExerciseKind, Pace>,
} as const;

/** Whole minutes. */
export interface Minutes {
  readonly least: number;
  readonly most: number;
}

export interface Timing {
  readonly reading: Minutes;
  readonly programs: Minutes;
  readonly predictions: Minutes;
  /** By id. */
  readonly exercises: Readonly<Record<string, Minutes>>;
  /** The sum of the parts as they are told. */
  readonly total: Minutes;
}

/** The timing of a lesson in one language. */
export function timingOf({ body, programs, exercises }: Lesson): Timing {
  const reading = minutes(readingOf(htmlIn(body)));
  const programTime = minutes(sum(Object.values(programs).map(programPace)));
  const predictions = minutes(times(PACE.prediction, predictionsIn(body).length));
  const each = Object.fromEntries(Object.values(exercises).map((one) => [one.id, minutes(exercisePace(one))]));
  return {
    reading,
    programs: programTime,
    predictions,
    exercises: each,
    total: totalOf([reading, programTime, predictions, ...Object.values(each)]),
  };
}

/** The parts together. */
export function totalOf(parts: readonly Minutes[]): Minutes {
  return {
    least: parts.reduce((all, { least }) => all + least, 0),
    most: parts.reduce((all, { most }) => all + most, 0),
  };
}

export type Prediction = Extract<Block, { kind: 'predict' }>;

/** The predictions among some blocks and inside them, in the order of the text. */
export function predictionsIn(blocks: readonly Block[]): Prediction[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'predict') return [block];
    return 'children' in block ? predictionsIn(block.children) : [];
  });
}

/** What is read: all text of the blocks, exercises apart. */
function htmlIn(blocks: readonly Block[]): string {
  return blocks.map(htmlOf).join('\n');
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'html':
      return block.html;
    case 'predict':
      return [htmlIn(block.question), ...block.choices.map(({ html }) => html), htmlIn(block.explanation)].join('\n');
    case 'program':
    case 'exercise':
      return '';
    case 'note':
      return htmlIn(block.children);
    case 'belief':
      return `${block.belief}\n${htmlIn(block.children)}`;
    case 'layer':
      return `${block.name}\n${htmlIn(block.children)}`;
    case 'card':
      return `${block.title}\n${htmlIn(block.children)}`;
  }
}

/** How many words and Chinese characters a piece of HTML has; listings of code are not counted. */
export function lengthOf(html: string): { readonly words: number; readonly characters: number } {
  const text = html
    .replace(/<pre\b[\s\S]*?<\/pre>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#?\w+;/g, ' ');
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words =
    text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}_][^\s\p{Pd},;:!?，。；：！？、（）「」]*/gu)?.length ?? 0;
  return { words, characters };
}

function readingOf(html: string): Pace {
  const { words, characters } = lengthOf(html);
  const at = (which: keyof Pace) => words / PACE.words[which] + characters / PACE.characters[which];
  return { quick: at('quick'), thorough: at('thorough') };
}

function programPace(program: Program): Pace {
  return sum([PACE.program, linesPace(program)]);
}

function linesPace({ source }: Program): Pace {
  const lines = source.split('\n').filter((line) => line.trim() !== '').length;
  return times(PACE.line, lines / 60);
}

function exercisePace({ task, form }: Exercise): Pace {
  const work = sum([PACE.exercise[form.kind], readingOf(htmlIn(task))]);
  const given = givenProgram(form);
  return given ? sum([work, linesPace(given)]) : work;
}

/** The program that a reader begins with or is asked about. */
export function givenProgram(form: Exercise['form']): Program | null {
  if (form.kind === 'arrange') return null;
  return 'starter' in form ? form.starter : form.program;
}

function sum(paces: readonly Pace[]): Pace {
  return {
    quick: paces.reduce((all, { quick }) => all + quick, 0),
    thorough: paces.reduce((all, { thorough }) => all + thorough, 0),
  };
}

function times({ quick, thorough }: Pace, n: number): Pace {
  return { quick: quick * n, thorough: thorough * n };
}

/** What is there takes a minute at least. */
function minutes({ quick, thorough }: Pace): Minutes {
  if (thorough === 0) return { least: 0, most: 0 };
  return { least: Math.max(1, Math.round(quick)), most: Math.max(1, Math.round(thorough)) };
}
