/** Which program stands in the workbench when a page opens. */
import type { Address } from '../lesson/address';
import type { Block, Lesson } from '../lesson/lesson';
import type { ProgramToOpen } from '../store/changes';
import type { RecordedRun } from '../store/state';
import { loadedLesson } from './content';

const STARTER = `import asyncio


async def say(name, seconds):
    print(f"{name}: begins")
    await asyncio.sleep(seconds)
    print(f"{name}: done")


async def main():
    await asyncio.gather(say("tea", 2), say("toast", 1))


asyncio.run(main())
`;

/** The empty room's program. */
export const PLAYGROUND: ProgramToOpen = {
  id: 'playground',
  original: STARTER,
  html: '',
  readOnly: false,
  golden: null,
};

/** A lesson's first program, as its text gives it, or null where it has none. */
export function firstProgram(lesson: Lesson): ProgramToOpen | null {
  const block = findProgram(lesson.body);
  const program = block && lesson.programs[block.program];
  if (!program) return null;
  const { name, source, html, golden } = program;
  return { id: `${lesson.slug}/${name}`, original: source, html, golden, readOnly: block.readOnly };
}

/** The recorded runs of a lesson, to compare with. */
export function recordedRuns(lesson: Lesson): RecordedRun[] {
  return Object.values(lesson.programs).flatMap(({ name, source, golden }) =>
    golden ? [{ name: `${name}.py`, source, events: golden.events }] : [],
  );
}

/** The program to open with a page whose content is loaded. */
export function programFor({ language, page }: Address): ProgramToOpen | null {
  if (page.kind === 'playground') return PLAYGROUND;
  const lesson = page.kind === 'lesson' ? loadedLesson(language, page.slug) : undefined;
  return lesson ? firstProgram(lesson) : null;
}

function findProgram(blocks: readonly Block[]): Extract<Block, { kind: 'program' }> | null {
  for (const block of blocks) {
    if (block.kind === 'program') return block;
    const inside = 'children' in block ? findProgram(block.children) : null;
    if (inside) return inside;
  }
  return null;
}
