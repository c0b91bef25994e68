/** From Markdown nodes to the blocks of a lesson: directives become blocks, and what lies between them HTML. */
import type { List, ListItem, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { type Directive, labelOf, readDirective } from './directives.ts';
import { exerciseBlock } from './exercise-block.ts';
import { claimId, htmlOf, inlineHtmlOf } from './html.ts';
import type { Block } from './lesson.ts';
import { problem } from './problem.ts';
import type { Reading } from './reading.ts';

type BlockDirective = ContainerDirective | LeafDirective;

/** The blocks of some neighbouring nodes, in order. `depth` counts the directives around them. */
export function blocksOf(nodes: readonly RootContent[], reading: Reading, depth = 0): Block[] {
  const blocks: Block[] = [];
  let prose: RootContent[] = [];
  const closeProse = () => {
    const html = htmlOf(prose, reading);
    if (html) blocks.push({ kind: 'html', html });
    prose = [];
  };
  for (const node of nodes) {
    if (node.type !== 'leafDirective' && node.type !== 'containerDirective') {
      prose.push(node);
      continue;
    }
    closeProse();
    const block = directiveBlock(node, reading, depth);
    if (block) blocks.push(block);
  }
  closeProse();
  return blocks;
}

function directiveBlock(node: BlockDirective, reading: Reading, depth: number): Block | null {
  const directive = readDirective(reading.file, node);
  if (!directive) return null;
  reading.outline.push({ text: '  '.repeat(depth) + summary(directive), line: node.position?.start.line ?? 1 });
  if (directive.name === 'program') {
    const { file, readonly } = directive.attributes;
    const program = takeProgram(file, node, reading);
    return program === null ? null : { kind: 'program', program, readOnly: readonly };
  }
  if (node.type === 'leafDirective' || directive.name === 'term') return null;
  if (directive.name === 'teacher') {
    takeTeacherNote(node, reading, depth);
    return null;
  }
  if (directive.name === 'predict') return predictBlock(directive, node, reading, depth);
  if (directive.name === 'exercise') return exerciseBlock(directive.attributes.id, node, reading, depth, blocksOf);
  if (directive.name === 'hint' || directive.name === 'wrong' || directive.name === 'solution') {
    problem(reading.file, 'part-outside', { name: directive.name }, node);
    return null;
  }
  return boxBlock(directive, node, reading, depth);
}

/** The directive as it stands in the outline: its name and everything that no translation may change. */
function summary(directive: Directive): string {
  const { id, ...others } = directive.attributes as Record<string, unknown>;
  const set = Object.entries(others).filter(([, value]) => value !== undefined && value !== false);
  return [
    directive.name,
    ...(id ? [`#${id}`] : []),
    ...set.map(([key, value]) => (value === true ? key : `${key}=${value}`)),
  ].join(' ');
}

function takeProgram(name: string, node: RootContent, { file, available, programs }: Reading): string | null {
  if (!available.has(name)) {
    problem(file, 'program-missing', { name }, node);
    return null;
  }
  programs.add(name);
  return name;
}

/** What is said to the teacher belongs to the section in which it stands, and to no block of the lesson. */
function takeTeacherNote(node: ContainerDirective, reading: Reading, depth: number): void {
  if (depth > 0) problem(reading.file, 'teacher-depth', {}, node);
  // Its terms are not the lesson's.
  const html = htmlOf(node.children, { ...reading, terms: new Set() });
  if (!html) problem(reading.file, 'teacher-empty', {}, node);
  reading.teacherNotes.push({ section: reading.sections.at(-1)?.id ?? null, html });
}

type Box = Extract<Directive, { name: 'note' | 'belief' | 'layer' | 'card' }>;

function boxBlock(directive: Box, node: ContainerDirective, reading: Reading, depth: number): Block {
  const labelNode = labelOf(node);
  const label = labelNode ? inlineHtmlOf(labelNode.children, reading) : '';
  const children = blocksOf(labelNode ? node.children.slice(1) : node.children, reading, depth + 1);
  switch (directive.name) {
    case 'note':
      return { kind: 'note', children };
    case 'belief':
      return { kind: 'belief', belief: label, children };
    case 'card':
      return { kind: 'card', title: label, children };
    case 'layer': {
      const { n, lesson = null, essential } = directive.attributes;
      if (lesson !== null && !reading.course.slugs.has(lesson)) {
        problem(reading.file, 'layer-lesson', { n, slug: lesson }, node);
      }
      return { kind: 'layer', n, name: label, lesson, essential, children };
    }
  }
}

type Predict = Extract<Directive, { name: 'predict' }>;

/** The question stands before the list of choices, the explanation after it. */
function predictBlock(directive: Predict, node: ContainerDirective, reading: Reading, depth: number): Block | null {
  const { id, program } = directive.attributes;
  const idInPage = claimId(id, node, reading);
  const at = node.children.findIndex((child) => child.type === 'list' && isChoices(child));
  const list = node.children[at];
  if (list?.type !== 'list' || !list.children.every((item) => typeof item.checked === 'boolean')) {
    problem(reading.file, 'predict-choices', { id }, node);
    return null;
  }
  const right = list.children.filter((item) => item.checked).length;
  if (right !== 1) problem(reading.file, 'predict-right', { id, right }, list);
  const explanation = node.children.slice(at + 1);
  if (explanation.length === 0) problem(reading.file, 'predict-unexplained', { id }, node);
  const question = blocksOf(node.children.slice(0, at), reading, depth + 1);
  if (question.length === 0) problem(reading.file, 'predict-unasked', { id }, node);
  reading.outline.push({
    text: `${'  '.repeat(depth + 1)}choices=${list.children.length} right=${
      list.children.findIndex((item) => item.checked) + 1
    }`,
    line: list.position?.start.line ?? 1,
  });
  return {
    kind: 'predict',
    id: idInPage,
    question,
    choices: list.children.map((item) => ({
      html: choiceHtml(item, reading),
      correct: item.checked === true,
    })),
    explanation: blocksOf(explanation, reading, depth + 1),
    program: program === undefined ? null : takeProgram(program, node, reading),
  };
}

/** A choice is a line of text as a rule; then it needs no paragraph of its own. */
function choiceHtml({ children }: ListItem, reading: Reading): string {
  const [only] = children;
  return children.length === 1 && only?.type === 'paragraph'
    ? inlineHtmlOf(only.children, reading)
    : htmlOf(children, reading);
}

function isChoices(list: List): boolean {
  return list.children.some((item) => typeof item.checked === 'boolean');
}
