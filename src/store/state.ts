/**
 * The canonical state: only what cannot be recomputed. Everything else is derived by selectors.
 */
import type { Language } from '../lesson/lesson';
import type { SubjectId, TraceEvent } from '../protocol/events';
import type { RunResult } from '../protocol/messages';

/** Names a program for drafts and runs: `<slug>/<name>` for a lesson's, `playground` for the empty room. */
export type ProgramId = string;

/** The program that stands in the workbench. */
export interface OpenProgram {
  readonly id: ProgramId;
  /** What the lesson ships; reset returns to it. */
  readonly original: string;
  /** The original highlighted, as HTML (one `<pre>`): what is shown until the editor is there. */
  readonly html: string;
  /** What stands in the editor now. */
  readonly source: string;
  readonly readOnly: boolean;
}

/** What is known of the latest run, or of the recorded one that stands in until the learner runs their own. */
export interface Run {
  readonly id: number;
  readonly origin: 'golden' | 'live';
  readonly status: 'starting' | 'running' | 'ended';
  /** The source that ran. */
  readonly source: string;
  readonly events: readonly TraceEvent[];
  /** Null while it goes on, and for a golden. */
  readonly result: RunResult | null;
}

export type ThemeChoice = 'system' | 'light' | 'dark';

/** Where Python is: not asked for, on its way, there, or not to be had. */
export interface Runtime {
  readonly state: 'cold' | 'loading' | 'ready' | 'failed';
  /** How much of it has come, from 0 to 1, while it is loading; null where nobody knows. */
  readonly progress: number | null;
}

/** What is shown beside or instead of the lesson on a narrow screen. */
export type Tab = 'lesson' | 'code' | 'timeline' | 'output';

/** Something that the reader should be told; the text is the interface's message `notice.<code>`. */
export interface Notice {
  readonly id: number;
  readonly code: NoticeCode;
  /** In plain words, where there is more to say: an error's message. */
  readonly detail: string | null;
}

export type NoticeCode = 'runtime-failed' | 'editor-failed' | 'storage-full' | 'reset' | 'copied' | 'copy-failed';

export interface State {
  readonly language: Language;
  readonly program: OpenProgram | null;
  /** Changed sources by program; kept on the reader's device. */
  readonly drafts: Readonly<Record<ProgramId, string>>;
  /** Old programs, which run with what asyncio has removed since; kept on the reader's device. */
  readonly asMeant: readonly ProgramId[];
  /** What the latest reset threw away, to be taken back. */
  readonly discarded: { readonly id: ProgramId; readonly source: string } | null;
  readonly run: Run | null;
  /** The run before, which stays in sight while the new one has nothing to show yet. */
  readonly replaced: Run | null;
  readonly runtime: Runtime;
  /** `seq` of the event whose aftermath is shown; null follows the end of the run. */
  readonly cursor: number | null;
  readonly selection: { readonly task: SubjectId } | null;
  readonly playing: boolean;
  readonly theme: ThemeChoice;
  readonly tab: Tab;
  /** Sizes of split panes in percent, by group and pane; kept on the reader's device. */
  readonly panes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Slug of the lesson last opened; kept on the reader's device. */
  readonly lastLesson: string | null;
  /** The reader wants the page in the language it is in; kept on the reader's device. */
  readonly offerDeclined: boolean;
  readonly notices: readonly Notice[];
}
