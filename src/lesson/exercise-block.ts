/** From an exercise's directive and its files to an Exercise. */
import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { type Directive, labelOf, readDirective } from './directives.ts';
import type { Exercise, ExerciseForm, WrongAnswer } from './exercise.ts';
import type { ExerciseFile, ExerciseSource } from './exercise-file.ts';
import { claimId, inlineHtmlOf } from './html.ts';
import type { Block, Program } from './lesson.ts';
import { problem } from './problem.ts';
import { programFrom } from './program.ts';
import type { Reading } from './reading.ts';

/** How nodes become blocks (blocks.ts, which calls this file). */
type ReadBlocks = (nodes: readonly RootContent[], reading: Reading, depth: number) => Block[];

/** A ladder has rungs. */
const LEAST_HINTS = 2;

/** Reads `::::exercise[Title]{#id}` with its task, hints, wrong answers and the words on its solution. */
export function exerciseBlock(
  id: string,
  node: ContainerDirective,
  reading: Reading,
  depth: number,
  blocksOf: ReadBlocks,
): Block | null {
  const idInPage = claimId(id, node, reading);
  const source = reading.exerciseSources.get(id);
  if (!source) {
    problem(reading.file, 'exercise-missing', { id }, node);
    return null;
  }
  const parts = new ExerciseParts(node, reading, depth + 1, blocksOf);
  // What is wrong with exercise.yaml has been told there.
  if (!source.file) return null;
  parts.complain(source.file);
  const form = formOf(source, source.file, reading);
  if (!form) return null;
  const label = labelOf(node);
  const exercise: Exercise = {
    id: idInPage,
    title: label ? inlineHtmlOf(label.children, reading) : '',
    task: parts.task,
    hints: parts.hints,
    explanation: parts.explanation ?? [],
    wrong: wrongAnswers(source, source.file, parts.messages, reading),
    form,
  };
  reading.exercises.set(idInPage, exercise);
  return { kind: 'exercise', exercise: idInPage };
}

/** What stands between the directive's colons. */
class ExerciseParts {
  readonly task: readonly Block[];
  readonly hints: Block[][] = [];
  readonly messages = new Map<string, Block[]>();
  explanation: Block[] | null = null;
  private readonly node: ContainerDirective;
  private readonly reading: Reading;
  private readonly depth: number;
  private readonly blocksOf: ReadBlocks;

  constructor(node: ContainerDirective, reading: Reading, depth: number, blocksOf: ReadBlocks) {
    this.node = node;
    this.reading = reading;
    this.depth = depth;
    this.blocksOf = blocksOf;
    const nodes: readonly RootContent[] = labelOf(node) ? node.children.slice(1) : node.children;
    const first = nodes.findIndex(isPart);
    const task = first < 0 ? nodes : nodes.slice(0, first);
    this.task = blocksOf(task, reading, depth);
    for (const part of nodes.slice(task.length)) this.read(part);
  }

  /** Notes what is missing or doesn't fit the exercise's file. */
  complain(file: ExerciseFile): void {
    const { reading, node } = this;
    if (this.task.length === 0) problem(reading.file, 'exercise-task', {}, node);
    if (this.hints.length < LEAST_HINTS) problem(reading.file, 'exercise-hints', { least: LEAST_HINTS }, node);
    if (!this.explanation) problem(reading.file, 'exercise-solution', {}, node);
    const wanted = 'wrong' in file ? Object.keys(file.wrong) : [];
    for (const answer of wanted) {
      if (!this.messages.has(answer)) problem(reading.file, 'wrong-unsaid', { answer }, node);
    }
    for (const answer of this.messages.keys()) {
      if (!wanted.includes(answer)) problem(reading.file, 'wrong-unknown', { answer }, node);
    }
  }

  private read(part: RootContent): void {
    const { reading, depth } = this;
    if (!isPart(part)) {
      problem(reading.file, 'exercise-part', {}, part);
      return;
    }
    const directive = readDirective(reading.file, part) as Extract<Directive, { name: PartName }> | null;
    if (!directive) return;
    const answer = directive.name === 'wrong' ? directive.attributes.answer : '';
    reading.outline.push({
      text: `${'  '.repeat(depth)}${directive.name} ${answer}`.trimEnd(),
      line: part.position?.start.line ?? 1,
    });
    const blocks = this.blocksOf(part.children, reading, depth + 1);
    if (blocks.length === 0) problem(reading.file, 'part-empty', { name: directive.name }, part);
    if (directive.name === 'hint') this.hints.push(blocks);
    else if (directive.name === 'wrong') this.messages.set(answer, blocks);
    else this.explanation = blocks;
  }
}

const PARTS = ['hint', 'wrong', 'solution'] as const;
type PartName = (typeof PARTS)[number];

function isPart(node: RootContent): node is ContainerDirective & { name: PartName } {
  return node.type === 'containerDirective' && (PARTS as readonly string[]).includes(node.name);
}

function wrongAnswers(
  { programs }: ExerciseSource,
  file: ExerciseFile,
  messages: ReadonlyMap<string, readonly Block[]>,
  { course }: Reading,
): WrongAnswer[] {
  if (!('wrong' in file)) return [];
  return Object.entries(file.wrong).map(([name, sign]) => {
    const program = programs.get(`wrong-${name}`);
    const html = program ? programFrom(name, program, course).html : null;
    return { name, sign, html, message: messages.get(name) ?? [] };
  });
}

function formOf({ programs }: ExerciseSource, file: ExerciseFile, { course }: Reading): ExerciseForm | null {
  const take = (name: string): Program | null => {
    const source = programs.get(name);
    return source ? programFrom(name, source, course) : null;
  };
  if (!('checks' in file)) {
    const program = take('program');
    if (!program) return null;
    if (file.kind === 'order') return { kind: 'order', program };
    if (file.kind === 'next') return { kind: 'next', program, iterations: file.next };
    return { kind: 'find', program, event: file.find };
  }
  const { checks, seeds, preempt } = file;
  const written = programs.get('solution');
  if (!written) return null;
  if (file.kind === 'arrange') {
    const { distractors } = file;
    const solution = programFrom('solution', { ...written, source: withoutJoints(written.source) }, course);
    return { kind: 'arrange', checks, seeds, preempt, pieces: piecesOf(written.source), distractors, solution };
  }
  const solution = programFrom('solution', written, course);
  const starter = take('starter');
  return starter && { kind: file.kind, checks, seeds, preempt, starter, solution };
}

/** Lines that end in this stay together with the next one. */
const JOINED = /\s*# \+$/;

/** The program without the author's marks, as readers see it: every line stays where it was. */
export function withoutJoints(source: string): string {
  return source
    .split('\n')
    .map((line) => line.replace(JOINED, ''))
    .join('\n');
}

/** The pieces of a program: its lines, without those that are empty. */
export function piecesOf(source: string): string[] {
  const pieces: string[] = [];
  let joined = false;
  for (const line of source.split('\n').filter((each) => each.trim() !== '')) {
    const text = line.replace(JOINED, '');
    if (joined) pieces[pieces.length - 1] += `\n${text}`;
    else pieces.push(text);
    joined = JOINED.test(line);
  }
  return pieces;
}
