import { showTab } from '../../actions/preferences';
import { openProgram } from '../../actions/program';
import { run } from '../../actions/run';
import type { Program } from '../../lesson/lesson';
import type { ProgramId } from '../../store/state';
import { useStore } from '../../store/store';

/** The id under which the reader's draft of a lesson's program is kept. */
export function programId(slug: string, name: string): ProgramId {
  return `${slug}/${name}`;
}

/** Puts a lesson's program into the workbench. */
function openLessonProgram(slug: string, { name, source, html, golden }: Program, readOnly: boolean): void {
  openProgram({ id: programId(slug, name), original: source, html, golden, readOnly });
}

/** Opens a lesson's program and shows the editor, which on a narrow screen is behind another tab. */
export function openInEditor(slug: string, program: Program, readOnly: boolean): void {
  openLessonProgram(slug, program, readOnly);
  showTab('code');
}

/** Opens a lesson's program, runs it, and shows what it does. */
export function openAndRun(slug: string, program: Program, readOnly: boolean): void {
  openLessonProgram(slug, program, readOnly);
  showTab('timeline');
  if (run.enabled(useStore.getState())) run.perform();
}
