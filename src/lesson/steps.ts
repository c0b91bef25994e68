/** A lesson cut into steps, to be presented one after the other: what stands above the first section, then the sections. */
import type { Block, Lesson } from './lesson.ts';

export interface Step {
  /** The section's id; null is the beginning. */
  readonly id: string | null;
  /** Plain text: the section's, or the lesson's own. */
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Its programs, in the order of the text. */
  readonly programs: readonly string[];
}

/** Every step of a lesson, in order; there is always a first. */
export function stepsOf({ title, sections, body }: Pick<Lesson, 'title' | 'sections' | 'body'>): Step[] {
  const steps: { id: string | null; title: string; blocks: Block[] }[] = [{ id: null, title, blocks: [] }];
  for (const block of body) {
    if (block.kind !== 'html') {
      steps.at(-1)?.blocks.push(block);
      continue;
    }
    // The text between two directives is one block, however many sections it has.
    for (const html of block.html.split(/(?=<h2 id=")/)) {
      const id = /^<h2 id="([^"]*)"/.exec(html)?.[1];
      const section = sections.find((each) => each.id === id);
      if (section) steps.push({ ...section, blocks: [] });
      if (html.trim()) steps.at(-1)?.blocks.push({ kind: 'html', html });
    }
  }
  return steps.map((step) => ({ ...step, programs: programsOf(step.blocks) }));
}

/** The step of a section, or the first where there is no such section. */
export function stepAt(steps: readonly Step[], section: string | null): number {
  return Math.max(
    0,
    steps.findIndex(({ id }) => id === section),
  );
}

function programsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'program') return [block.program];
    if (block.kind === 'predict') return block.program === null ? [] : [block.program];
    return 'children' in block ? programsOf(block.children) : [];
  });
}
