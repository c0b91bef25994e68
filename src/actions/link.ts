/** Opening what a link says beyond its page. Nothing of it runs by itself, and no draft is touched. */
import { nanoseconds } from '../base/time';
import type { LinkState, LinkView, ReadLink } from '../lesson/link';
import { noticed } from '../store/changes';
import { linkArrived, momentReached, sharedKept, sharedLeft } from '../store/link-changes';
import type { NoticeCode, RunChoices, Shared, State } from '../store/state';
import { useStore } from '../store/store';
import { stop, stopRun } from './run';

export function tellOfLink(code: NoticeCode): void {
  useStore.setState((state) => noticed(state, code));
}

/** Shows what the link says of the program that is open. */
export function showLinked({ state: said, problem }: ReadLink): void {
  if (problem) tellOfLink(`link-${problem}`);
  const before = useStore.getState();
  const shared = sharedBy(said, before);
  if (shared) {
    // What runs now is not what the link speaks of.
    if (stop.enabled(before)) stop.perform();
    useStore.setState((state) => linkArrived(state, shared));
    if (useStore.getState().shared?.moment) showMomentAfterRun();
  }
  if (said.code !== undefined && before.program?.readOnly) tellOfLink('link-read-only');
  if (said.view) show(said.view);
}

/** What the link has to say, or null where it is what the page shows anyway. */
function sharedBy(said: LinkState, { program, drafts }: State): Shared | null {
  if (!program) return null;
  const { code = program.original, at, task } = said;
  const own = drafts[program.id] ?? program.original;
  const changes = !program.readOnly && code !== own && (said.code !== undefined || at !== undefined);
  const moment = at && {
    instant: { t: nanoseconds(at[0]), passed: at[1] },
    task: task ?? null,
  };
  const shared: Shared = {
    program: program.id,
    code: changes ? code : null,
    asMeant: said.asMeant ?? false,
    choices: choicesOf(said),
    moment: moment ?? null,
  };
  const { code: _code, view: _view, ...rest } = said;
  return changes || Object.keys(rest).length > 0 ? shared : null;
}

function choicesOf({ seed, preempt, interruptAt }: LinkState): RunChoices {
  return {
    ...(seed ? { seed } : {}),
    ...(preempt ? { preempt } : {}),
    ...(interruptAt === undefined ? {} : { interruptAt: nanoseconds(interruptAt) }),
  };
}

function show(view: LinkView): void {
  if (view === 'code' || view === 'timeline') useStore.setState({ tab: view });
  else useStore.setState({ panel: view, tab: 'output' });
}

/** The moment is looked at when the reader's own run of the program has ended. */
function showMomentAfterRun(): void {
  const end = useStore.subscribe(({ shared, program, run }) => {
    if (!shared?.moment) return end();
    if (shared.program !== program?.id || run?.status !== 'ended' || run.origin !== 'live') return;
    end();
    useStore.setState(momentReached);
  });
}

/** The program that came with the link becomes the reader's draft. */
export function keepShared(): void {
  useStore.setState(sharedKept);
}

/** The reader's own program comes back. */
export async function leaveShared(): Promise<void> {
  await stopRun();
  useStore.setState(sharedLeft);
}
