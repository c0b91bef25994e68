/**
 * Every way in which the state changes, as a pure function from the state to what is new in it. Actions apply them with
 * `useStore.setState((state) => edited(state, source))`.
 */
import type { Golden } from '../lesson/lesson';
import type { SubjectId, TraceEvent } from '../protocol/events';
import type { RunResult } from '../protocol/messages';
import type { NoticeCode, OpenProgram, ProgramId, Run, State } from './state';
import type { Remembered } from './storage';

type Change = Partial<State>;

/** What a page says about the program it opens. */
export type ProgramToOpen = Omit<OpenProgram, 'source'> & { readonly golden: Golden | null };

/** Puts a program into the workbench, with the reader's draft of it where there is one, and its recorded run. */
export function opened(state: State, { golden, ...program }: ProgramToOpen): Change {
  const source = program.readOnly ? program.original : (state.drafts[program.id] ?? program.original);
  const run: Run | null = golden && {
    id: nextRunId(state),
    origin: 'golden',
    status: 'ended',
    source: program.original,
    events: golden.events,
    result: null,
  };
  return {
    program: { ...program, source },
    run,
    replaced: null,
    cursor: null,
    selection: null,
    playing: false,
    discarded: null,
    // What was said of the program before is of no use now.
    notices: state.notices.filter((notice) => notice.code !== 'reset'),
  };
}

/** The learner typed. A program like the original is no draft. */
export function edited(state: State, source: string): Change {
  const { program } = state;
  if (!program || program.readOnly || program.source === source) return {};
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

/** A run begins. What was shown stays in sight until the first events or the end, so that nothing flickers. */
export function runStarted(state: State): Change {
  if (!state.program) return {};
  const run: Run = {
    id: nextRunId(state),
    origin: 'live',
    status: 'starting',
    source: state.program.source,
    events: [],
    result: null,
  };
  const replaced = state.run?.status === 'starting' ? state.replaced : state.run;
  return { run, replaced, cursor: null, selection: null, playing: false };
}

/** The next events of run `id`, in order. Events of a run that is no longer shown are dropped. */
export function eventsArrived(state: State, id: number, events: readonly TraceEvent[]): Change {
  if (state.run?.id !== id || state.run.status === 'ended' || events.length === 0) return {};
  return { run: { ...state.run, status: 'running', events: state.run.events.concat(events) }, replaced: null };
}

export function runEnded(state: State, id: number, result: RunResult): Change {
  if (state.run?.id !== id) return {};
  return { run: { ...state.run, status: 'ended', result }, replaced: null };
}

/** Whether the open program runs as it was meant when it was written, with what asyncio has removed since. */
export function asMeantChosen(state: State, asMeant: boolean): Change {
  const { program } = state;
  if (!program) return {};
  const others = state.asMeant.filter((id) => id !== program.id);
  return { asMeant: asMeant ? [...others, program.id] : others };
}

/** Looks at the instant right after event `seq`; null follows the end. Out of range means the nearest end. */
export function cursorMoved(state: State, seq: number | null): Change {
  const last = (state.run?.events.length ?? 0) - 1;
  const cursor = seq === null || seq >= last ? null : Math.max(-1, Math.floor(seq));
  return { cursor };
}

export function taskSelected(task: SubjectId | null): Change {
  return { selection: task === null ? null : { task } };
}

/** Tells the reader something. A notice that is already shown is replaced, so that none piles up. */
export function noticed(state: State, code: NoticeCode, detail: string | null = null): Change {
  const id = Math.max(0, ...state.notices.map((notice) => notice.id)) + 1;
  return { notices: [...state.notices.filter((notice) => notice.code !== code), { id, code, detail }] };
}

export function noticeDismissed(state: State, id: number): Change {
  return { notices: state.notices.filter((notice) => notice.id !== id) };
}

function withDraft(state: State, program: OpenProgram, source: string): Readonly<Record<ProgramId, string>> {
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
  const source = program && !program.readOnly ? drafts[program.id] : undefined;
  return { ...remembered, drafts, ...(program && source !== undefined && { program: { ...program, source } }) };
}
