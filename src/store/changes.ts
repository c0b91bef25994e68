/**
 * Every way in which the state changes, as a pure function from the state to what is new in it. Actions apply them with
 * `useStore.setState((state) => edited(state, source))`.
 */
import type { Golden } from '../lesson/lesson';
import type { SubjectId, TraceEvent } from '../protocol/events';
import type { RunResult } from '../protocol/messages';
import { type Breakpoint, type Condition, sameCondition } from '../trace/breakpoints';
import { instantOf, seqOfInstant } from '../trace/navigation';
import { selectShownRun } from './shown-run';
import type { NoticeCode, OpenProgram, ProgramId, Run, RunChoices, State } from './state';
import type { Remembered } from './storage';

type Change = Partial<State>;

/** What a page says about the program it opens. */
export type ProgramToOpen = Omit<OpenProgram, 'source' | 'exercise'> &
  Partial<Pick<OpenProgram, 'exercise'>> & { readonly golden: Golden | null };

/** Puts a program into the workbench, with the reader's draft of it where there is one, and its recorded run. */
export function opened(state: State, { golden, exercise = null, ...program }: ProgramToOpen): Change {
  const source = program.readOnly ? program.original : (sharedCode(state, program.id) ?? draftOf(state, program));
  const run: Run | null = golden && {
    id: nextRunId(state),
    origin: 'golden',
    status: 'ended',
    source: program.original,
    choices: {},
    events: golden.events,
    result: null,
  };
  return {
    program: { ...program, exercise, source },
    run,
    replaced: null,
    cursor: null,
    resume: null,
    selection: null,
    playing: false,
    soughtLine: null,
    discarded: null,
    comparison: state.comparison && { ...state.comparison, shown: false, at: null },
    // What was said of the program before is of no use now.
    notices: state.notices.filter((notice) => notice.code !== 'reset'),
  };
}

/** The program that came with a link for this one, or null. */
export function sharedCode({ shared }: State, id: ProgramId): string | null {
  return shared?.program === id ? shared.code : null;
}

/** The reader's own program: the draft, or what the lesson ships. */
export function draftOf({ drafts }: State, { id, original }: Pick<OpenProgram, 'id' | 'original'>): string {
  return drafts[id] ?? original;
}

/** The learner typed. A program like the original is no draft, nor is one that came with a link. */
export function edited(state: State, source: string): Change {
  const { program, shared } = state;
  if (!program || program.readOnly || program.source === source) return {};
  if (shared && sharedCode(state, program.id) !== null) {
    return { program: { ...program, source }, shared: { ...shared, code: source } };
  }
  return { program: { ...program, source }, drafts: withDraft(state, program, source) };
}

/** Back to what the lesson ships; what stood there can be taken back with `resetUndone`. */
export function resetToOriginal(state: State): Change {
  const { program } = state;
  if (!program || program.source === program.original) return {};
  return { ...edited(state, program.original), discarded: { id: program.id, source: program.source } };
}

export function resetUndone(state: State): Change {
  const { discarded, program } = state;
  if (!discarded || discarded.id !== program?.id) return { discarded: null };
  return { ...edited(state, discarded.source), discarded: null };
}

/**
 * A run begins. What was shown stays in sight, with its cursor, until the first events or the end, so that nothing
 * flickers. A cursor that does not follow the end returns to its instant in the new run (seqOfInstant); where the new run
 * ends before that, it follows the end.
 */
export function runStarted(state: State, choices: RunChoices = {}): Change {
  if (!state.program) return {};
  const run: Run = {
    id: nextRunId(state),
    origin: 'live',
    status: 'starting',
    source: state.program.source,
    choices,
    events: [],
    result: null,
  };
  const replaced = state.run?.status === 'starting' ? state.replaced : state.run;
  const shown = selectShownRun(state);
  const resume = shown && state.cursor !== null ? instantOf(shown.events, state.cursor) : state.resume;
  return { run, replaced, resume, selection: null, playing: false };
}

/** The next events of run `id`, in order. Events of a run that is no longer shown are dropped. */
export function eventsArrived(state: State, id: number, events: readonly TraceEvent[]): Change {
  if (state.run?.id !== id || state.run.status === 'ended' || events.length === 0) return {};
  const run: Run = { ...state.run, status: 'running', events: state.run.events.concat(events) };
  return { run, replaced: null, ...cursorReturned(state, run) };
}

export function runEnded(state: State, id: number, result: RunResult): Change {
  if (state.run?.id !== id) return {};
  const run: Run = { ...state.run, status: 'ended', result };
  return { run, replaced: null, ...cursorReturned(state, run) };
}

/** The cursor's way back to where it stood when the run began: as soon as that time is over, or with the end. */
function cursorReturned({ run: before, resume }: State, { status, events }: Run): Change {
  // Until its first events the cursor was one of the run before.
  const followed: Change = before?.status === 'starting' ? { cursor: null } : {};
  if (!resume) return followed;
  const over = status === 'ended' || (events.at(-1)?.t ?? 0) > resume.t;
  return over ? { cursor: withinRun(events, seqOfInstant(events, resume)), resume: null } : followed;
}

/** Whether the open program runs as it was meant when it was written, with what asyncio has removed since. */
export function asMeantChosen(state: State, asMeant: boolean): Change {
  const { program, shared } = state;
  if (!program) return {};
  if (shared?.program === program.id) return { shared: { ...shared, asMeant } };
  const others = state.asMeant.filter((id) => id !== program.id);
  return { asMeant: asMeant ? [...others, program.id] : others };
}

/** Looks at the instant right after event `seq`; null follows the end. Out of range means the nearest end. */
export function cursorMoved(state: State, seq: number | null): Change {
  const events = selectShownRun(state)?.events ?? [];
  const cursor = withinRun(events, seq);
  const starting = state.run?.status === 'starting';
  return { cursor, resume: starting && cursor !== null ? instantOf(events, cursor) : null };
}

function withinRun(events: readonly TraceEvent[], seq: number | null): number | null {
  return seq === null || seq >= events.length - 1 ? null : Math.max(-1, Math.floor(seq));
}

export function taskSelected(task: SubjectId | null): Change {
  return { selection: task === null ? null : { task } };
}

/** Stops at a condition from now on; one that is there already is enabled. */
export function breakpointAdded(state: State, when: Condition): Change {
  const present = breakpointsOf(state);
  if (present.some((each) => sameCondition(each.when, when))) {
    return withBreakpoints(
      state,
      present.map((each) => (sameCondition(each.when, when) ? { ...each, enabled: true } : each)),
    );
  }
  const id = Math.max(0, ...present.map((each) => each.id)) + 1;
  return withBreakpoints(state, [...present, { id, enabled: true, when }]);
}

export function breakpointRemoved(state: State, id: number): Change {
  return withBreakpoints(
    state,
    breakpointsOf(state).filter((each) => each.id !== id),
  );
}

export function breakpointEnabled(state: State, id: number, enabled: boolean): Change {
  return withBreakpoints(
    state,
    breakpointsOf(state).map((each) => (each.id === id ? { ...each, enabled } : each)),
  );
}

/** The program was edited: its breakpoints have moved to other lines, by id. Of two that meet at a line one stays. */
export function breakpointsMoved(state: State, lines: ReadonlyMap<number, number>): Change {
  const moved = breakpointsOf(state).map((each): Breakpoint => {
    const line = lines.get(each.id);
    return line === undefined ? each : { ...each, when: { kind: 'line', line } };
  });
  return withBreakpoints(
    state,
    moved.filter((each, i) => moved.findIndex((other) => sameCondition(other.when, each.when)) === i),
  );
}

const NO_BREAKPOINTS: readonly Breakpoint[] = [];

/** The breakpoints of the open program. */
export function breakpointsOf({ program, breakpoints }: State): readonly Breakpoint[] {
  return (program && breakpoints[program.id]) ?? NO_BREAKPOINTS;
}

function withBreakpoints({ program, breakpoints }: State, ours: readonly Breakpoint[]): Change {
  if (!program) return {};
  const { [program.id]: _, ...others } = breakpoints;
  return { breakpoints: ours.length === 0 ? others : { ...others, [program.id]: ours } };
}

/** Tells the reader something. A notice that is already shown is replaced, so that none piles up. */
export function noticed(state: State, code: NoticeCode, detail: string | null = null): Change {
  const id = Math.max(0, ...state.notices.map((notice) => notice.id)) + 1;
  return { notices: [...state.notices.filter((notice) => notice.code !== code), { id, code, detail }] };
}

export function noticeDismissed(state: State, id: number): Change {
  return { notices: state.notices.filter((notice) => notice.id !== id) };
}

export function withDraft(state: State, program: OpenProgram, source: string): Readonly<Record<ProgramId, string>> {
  const { [program.id]: _, ...others } = state.drafts;
  return source === program.original ? others : { ...others, [program.id]: source };
}

function nextRunId(state: State): number {
  return (state.run?.id ?? 0) + 1;
}

/** What the reader's device remembered comes in: after hydration, so an open program may change under the reader's eyes. */
export function recalled(state: State, remembered: Partial<Remembered>): Change {
  const drafts = { ...state.drafts, ...remembered.drafts };
  const { program } = state;
  const own = program && !program.readOnly && sharedCode(state, program.id) === null;
  const source = own ? drafts[program.id] : undefined;
  return { ...remembered, drafts, ...(program && source !== undefined && { program: { ...program, source } }) };
}
