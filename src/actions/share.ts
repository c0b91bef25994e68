/** Links to copy: to the page, to a section, to the reader's program, to the moment that is looked at. */
import { LONGEST_LINK } from '../lesson/fragment';
import { type LinkState, writeLinkState } from '../lesson/link';
import { selectShownRun } from '../store/shown-run';
import type { ProgramId, State } from '../store/state';
import { selectPosition } from '../store/trace-selectors';
import { instantOf } from '../trace/navigation';
import { isAsMeant } from './run';

/**
 * The address of a page's section, or of the page itself. Both come without what the page was opened with, except that a
 * lesson which is presented stays so (`?present=<section>`), and one of somebody's own stays that one (`?src=`).
 */
export function linkToSection(page: string, section: string | null): string {
  const address = new URL(page);
  if (address.searchParams.has('present')) {
    address.search = `?present=${section ?? ''}`;
    return address.href;
  }
  address.search = new URLSearchParams(kept(address, 'src')).toString();
  address.hash = section ?? '';
  return address.href.replace(/#$/, '');
}

/**
 * The address of the open program as it stands there.
 * @param whole also where it is the original: the page does not know that
 * @returns null where it would be too long to be passed on
 */
export async function linkToProgram(page: string, state: State, whole = false): Promise<string | null> {
  const { program } = state;
  if (!program) return null;
  return linkTo(page, whole ? '' : program.id, {
    ...((whole || program.source !== program.original) && { code: program.source }),
    ...(isAsMeant(state) && { asMeant: true }),
  });
}

/** Whether there is a moment to link to. */
export function hasMoment(state: State): boolean {
  return state.program !== null && (selectShownRun(state)?.events.length ?? 0) > 0;
}

/** The address of the moment that is looked at: of the program that ran, which may have been edited since. */
export async function linkToMoment(page: string, state: State): Promise<string | null> {
  const { program, selection, panel } = state;
  const run = selectShownRun(state);
  if (!program || !run) return null;
  const { t, passed } = instantOf(run.events, selectPosition(state));
  const { seed, preempt, interruptAt } = run.choices;
  return linkTo(page, program.id, {
    ...(run.source !== program.original && { code: run.source }),
    ...(run.origin === 'live' && isAsMeant(state) && { asMeant: true }),
    ...(seed && { seed }),
    ...(preempt && { preempt }),
    ...(interruptAt !== undefined && { interruptAt }),
    at: [t, passed],
    ...(selection && { task: selection.task }),
    view: panel === 'output' ? 'timeline' : panel,
  });
}

async function linkTo(page: string, program: ProgramId, state: LinkState): Promise<string | null> {
  const address = new URL(page);
  address.search = new URLSearchParams([...queryOf(program), ...kept(address, 'present', 'src')]).toString();
  address.hash = await writeLinkState(state);
  const { href } = address;
  return href.length > LONGEST_LINK ? null : href;
}

type Query = [name: string, value: string][];

/** What of the query says which page it is. */
function kept({ searchParams }: URL, ...names: readonly string[]): Query {
  return [...searchParams].filter(([name]) => names.includes(name));
}

/** `hello/answer` → `?program=answer`, `hello/exercises/tea` → `?exercise=tea`; the playground has one program alone. */
function queryOf(program: ProgramId): Query {
  const [, first, second] = program.split('/');
  if (first === undefined) return [];
  return [second === undefined ? ['program', first] : ['exercise', second]];
}
