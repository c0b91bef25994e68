/** How a link to a program, or to a moment of its run, changes the state. */
import type { TraceEvent } from '../protocol/events';
import { seqOfInstant } from '../trace/navigation';
import { cursorMoved, draftOf, noticed, taskSelected, withDraft } from './changes';
import { selectShownRun } from './shown-run';
import type { Run, Shared, State } from './state';

type Change = Partial<State>;

/** What a link says of the open program comes in. A run of another program is of no use beside it. */
export function linkArrived(state: State, shared: Shared): Change {
  const { program } = state;
  if (!program) return {};
  const source = shared.code ?? program.source;
  const run = selectShownRun(state)?.source === source && !hasChoices(shared) ? state.run : null;
  const quiet = { cursor: null, resume: null, selection: null, playing: false, replaced: null };
  const change: Change = { ...quiet, shared, program: { ...program, source }, run };
  return run ? { ...change, ...momentReached({ ...state, ...change }) } : change;
}

/** Whether the program is run otherwise than the page's own runs are. */
export function hasChoices({ choices, asMeant }: Shared): boolean {
  return asMeant || Object.keys(choices).length > 0;
}

/** The run has come to its end: the moment and the task that the link speaks of are shown, or it is said that they are not there. */
export function momentReached(state: State): Change {
  const { shared } = state;
  const events = selectShownRun(state)?.events;
  if (!shared?.moment || !events) return {};
  const { instant, task } = shared.moment;
  const seq = seqOfInstant(events, instant);
  const found = task === null || events.some((event) => isBirthOf(event, task));
  return {
    ...cursorMoved(state, seq),
    ...taskSelected(found ? task : null),
    shared: { ...shared, moment: null },
    ...(seq === null || !found ? noticed(state, 'link-no-moment') : {}),
  };
}

function isBirthOf(event: TraceEvent, task: number): boolean {
  return event.kind === 'task-created' && event.task === task;
}

/** The reader goes on with the program that came: it is their draft from now on. */
export function sharedKept(state: State): Change {
  const { shared, program } = state;
  if (!shared || !program) return { shared: null };
  const asMeant = shared.asMeant ? [...new Set([...state.asMeant, program.id])] : state.asMeant;
  return { shared: null, drafts: withDraft(state, program, program.source), asMeant };
}

/** The reader's own program comes back, as they left it, and the recorded run where there is one. */
export function sharedLeft(state: State): Change {
  const { shared, program } = state;
  if (!shared || !program) return { shared: null };
  const recorded = state.lessonRuns.find((each) => each.source === program.original);
  const run: Run | null = recorded
    ? {
        id: (state.run?.id ?? 0) + 1,
        origin: 'golden',
        status: 'ended',
        source: recorded.source,
        choices: {},
        events: recorded.events,
        result: null,
      }
    : null;
  const source = draftOf(state, program);
  return { shared: null, program: { ...program, source }, run, replaced: null, cursor: null, selection: null };
}
