import { type Address, OWN_PROGRAM } from '../../lesson/address';
import type { Lesson } from '../../lesson/lesson';
import { opened, type ProgramToOpen } from '../../store/changes';
import { prepare, useStore } from '../../store/store';
import { loadedLesson } from '../content';
import { lessonProgram } from '../lesson-program';
import { PLAYGROUND } from '../opening';

/** What stands in the place of a program that the embedding page brings, until it does. */
const BROUGHT: ProgramToOpen = { ...PLAYGROUND, id: OWN_PROGRAM };

/** Fills the store with what an embedded page starts from, the same in a build and in the browser; its content is loaded. */
export function prepareEmbed({ language, page }: Address): void {
  prepare({ language });
  if (page.kind !== 'embed') throw new Error('no embedded page');
  const lesson = loadedLesson(language, page.slug);
  const program = lesson ? page.program !== null && lessonProgram(lesson, page.program) : BROUGHT;
  if (program) prepare({ language, ...opened(useStore.getState(), program) });
}

/** The lesson whose text is shown; null where one program stands alone. */
export function lessonToShow({ language, page }: Address): Lesson | null {
  if (page.kind !== 'embed' || page.program !== null) return null;
  return loadedLesson(language, page.slug) ?? null;
}
