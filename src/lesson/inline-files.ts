/**
 * Files that stand inside a lesson's Markdown, where it comes as one file:
 *
 *     ```python file=tea.py                      a program, shown where it stands, as by ::program{file=tea.py}
 *     ```python file=tea.py readonly
 *
 * and directly within an exercise, shown nowhere, `exercise.yaml`, `starter.py` and `solution.py`.
 */
import type { Code, Parent, Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { problem } from './problem.ts';

/** A file inside the Markdown. */
export interface InlineFile {
  readonly text: string;
  /** The line of the lesson file on which its text begins. */
  readonly line: number;
}

export interface InlineFiles {
  /** By name, without `.py`. */
  readonly programs: ReadonlyMap<string, InlineFile>;
  /** By the exercise's id, then by the file's name. */
  readonly exercises: ReadonlyMap<string, ReadonlyMap<string, InlineFile>>;
}

const FILE = /(?:^|\s)file=(\S*)/;
const PROGRAM = /^[a-z0-9]+(?:-[a-z0-9]+)*\.py$/;
const OF_EXERCISE: readonly string[] = ['exercise.yaml', 'starter.py', 'solution.py'];

/** Takes them out of the tree; a program leaves its directive behind. */
export function takeInlineFiles(root: Root, file: VFile): InlineFiles {
  const programs = new Map<string, InlineFile>();
  const exercises = new Map<string, Map<string, InlineFile>>();
  visit(root, 'code', (node, index, parent: Parent | undefined) => {
    const name = FILE.exec(node.meta ?? '')?.[1];
    if (name === undefined || !parent || index === undefined) return;
    if (isExercise(parent)) {
      const id = parent.attributes?.id ?? '';
      const files = exercises.get(id) ?? new Map<string, InlineFile>();
      exercises.set(id, files);
      if (OF_EXERCISE.includes(name)) keep(files, name, node, file);
      else problem(file, 'inline-exercise-file', { name, files: OF_EXERCISE.join(', ') }, node);
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (!PROGRAM.test(name)) {
      problem(file, 'inline-program-name', { name }, node);
      return;
    }
    keep(programs, name.slice(0, -'.py'.length), node, file);
    parent.children[index] = shownProgram(node, name);
  });
  return { programs, exercises };
}

function keep(files: Map<string, InlineFile>, name: string, node: Code, file: VFile): void {
  if (files.has(name)) problem(file, 'inline-twice', { name }, node);
  else files.set(name, { text: `${node.value}\n`, line: (node.position?.start.line ?? 0) + 1 });
}

function shownProgram({ meta, position }: Code, file: string): LeafDirective {
  const attributes = /\sreadonly(\s|$)/.test(` ${meta}`) ? { file, readonly: '' } : { file };
  return { type: 'leafDirective', name: 'program', attributes, children: [], ...(position && { position }) };
}

function isExercise(node: Parent): node is ContainerDirective {
  return node.type === 'containerDirective' && (node as ContainerDirective).name === 'exercise';
}
