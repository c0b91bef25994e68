import type { Block, Lesson } from '../lesson/lesson';
import type { ProgramToOpen } from '../store/changes';

/** A lesson's program as its text gives it, or null where there is none of that name. */
export function lessonProgram(lesson: Lesson, name: string): ProgramToOpen | null {
  if (!Object.hasOwn(lesson.programs, name)) return null;
  const program = lesson.programs[name];
  if (!program) return null;
  const { source, html, golden } = program;
  return { id: `${lesson.slug}/${name}`, original: source, html, golden, readOnly: isReadOnly(lesson.body, name) };
}

function isReadOnly(blocks: readonly Block[], name: string): boolean {
  return blocks.some((block) => {
    if (block.kind === 'program') return block.program === name && block.readOnly;
    return 'children' in block && isReadOnly(block.children, name);
  });
}
