/**
 * The canonical state: only what cannot be recomputed. Everything else is derived by selectors.
 */
import type { Nanoseconds } from '../base/time';
import type { Course } from '../lesson/course';
import type { EventChoice, Judging } from '../lesson/exercise';
import type { Language } from '../lesson/lesson';
import type { SubjectId, TraceEvent } from '../protocol/events';
import type { RunResult } from '../protocol/messages';
import type { Breakpoint } from '../trace/breakpoints';
import type { Finding } from '../trace/checks/finding';
import type { Instant } from '../trace/navigation';
import type { PlaySpeed } from '../trace/play-speed';

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
  /** The exercise to which it is an answer, and how it is judged. */
  readonly exercise: { readonly key: ExerciseKey; readonly judging: Judging } | null;
  /** The moment of its run that an exercise asks for. */
  readonly sought?: Sought;
}

/** An exercise that is answered by putting the cursor on an event. */
export interface Sought {
  readonly key: ExerciseKey;
  /** The exercise's title: inline HTML. */
  readonly title: string;
  readonly event: EventChoice;
}

/** How a program is run beyond its source. */
export interface RunChoices {
  /** The page's own runs, and the recorded ones, have 0, so that both show the same. */
  readonly seed?: number;
  /** Threads are interrupted at random moments (of the seed). */
  readonly preempt?: boolean;
  /** Ctrl-C is pressed at this instant. */
  readonly interruptAt?: Nanoseconds;
}

/**
 * What came with the link that opened the page. Its program is no draft until the reader keeps it, and nothing of it runs
 * by itself.
 */
export interface Shared {
  /** The program that the link is about. */
  readonly program: ProgramId;
  /** What came, with what the reader has changed in it since; null where the link is about the page's own program. */
  readonly code: string | null;
  readonly asMeant: boolean;
  readonly choices: RunChoices;
  /** The moment and the task to look at when the program has run; null when they were shown. */
  readonly moment: { readonly instant: Instant; readonly task: SubjectId | null } | null;
}

/** What is known of the latest run, or of the recorded one that stands in until the learner runs their own. */
export interface Run {
  readonly id: number;
  readonly origin: 'golden' | 'live';
  readonly status: 'starting' | 'running' | 'ended';
  /** The source that ran. */
  readonly source: string;
  readonly choices: RunChoices;
  readonly events: readonly TraceEvent[];
  /** Null while it goes on, and for a golden. */
  readonly result: RunResult | null;
}

/** A run that another can be compared with: of a program of the lesson, or one that the reader kept. */
export interface RecordedRun {
  /** The program's file: `tea.py`. */
  readonly name: string;
  readonly source: string;
  readonly events: readonly TraceEvent[];
}

/** The run in sight is to be set beside this one. */
export interface Comparison {
  readonly run: RecordedRun;
  /** The reader kept it, so it may well be of the same program. */
  readonly kept: boolean;
  /** Whether both are in sight; a run can also be kept for later. */
  readonly shown: boolean;
  /** The virtual time looked at in both, where the reader has chosen one: the run in sight may be over by then. */
  readonly at: Nanoseconds | null;
}

export type ThemeChoice = 'system' | 'light' | 'dark';

/** Where Python is: not asked for, on its way, there, or not to be had. */
export interface Runtime {
  readonly state: 'cold' | 'loading' | 'ready' | 'failed';
  /** How much of it has come, from 0 to 1, while it is loading; null where nobody knows. */
  readonly progress: number | null;
}

/** Names an exercise: `<slug>/<id>`. */
export type ExerciseKey = string;

/** How far the reader has come with an exercise. */
export type ExerciseProgress = 'tried' | 'solved';

/** What became of the latest answer to an exercise. */
export interface Verdict {
  readonly exercise: ExerciseKey;
  /** The answer: a program's source, lines in an order, an event. */
  readonly answer: string;
  /** What is wrong with a program; empty where it passed. */
  readonly findings: readonly Finding[];
  readonly solved: boolean;
  /** The seed with which it failed, where the answer was run with several. */
  readonly seed: number | null;
}

/** What is shown beside or instead of the lesson on a narrow screen. */
export type Tab = 'lesson' | 'code' | 'timeline' | 'output';

/** What stands below the timeline: what was printed, the state at the cursor, the timeline as text. */
export type Panel = 'output' | 'inspector' | 'text';

/** Something that the reader should be told; the text is the interface's message `notice.<code>`. */
export interface Notice {
  readonly id: number;
  readonly code: NoticeCode;
  /** In plain words, where there is more to say: an error's message. */
  readonly detail: string | null;
}

export type NoticeCode =
  | 'runtime-failed'
  | 'editor-failed'
  | 'storage-full'
  | 'reset'
  | 'copied'
  | 'copy-failed'
  | 'copy-refused'
  | 'kept'
  | 'picture-failed'
  | 'line-never-ran'
  | 'progress-imported'
  | 'progress-unreadable'
  | 'progress-reset'
  | 'link-damaged'
  | 'link-newer'
  | 'link-partly'
  | 'link-no-program'
  | 'link-read-only'
  | 'link-no-moment';

export interface State {
  readonly language: Language;
  readonly program: OpenProgram | null;
  /** Changed sources by program; kept on the reader's device. */
  readonly drafts: Readonly<Record<ProgramId, string>>;
  /** Old programs, which run with what asyncio has removed since; kept on the reader's device. */
  readonly asMeant: readonly ProgramId[];
  readonly shared: Shared | null;
  /** What the latest reset threw away, to be taken back. */
  readonly discarded: { readonly id: ProgramId; readonly source: string } | null;
  readonly run: Run | null;
  /** The run before, which stays in sight while the new one has nothing to show yet. */
  readonly replaced: Run | null;
  readonly comparison: Comparison | null;
  /** The recorded runs of the lesson's programs, to compare with. */
  readonly lessonRuns: readonly RecordedRun[];
  readonly runtime: Runtime;
  /** `seq` of the event whose aftermath is shown; null follows the end of the run. */
  readonly cursor: number | null;
  /** Where the cursor stood when the latest run began: it returns there once the run has come so far. */
  readonly resume: Instant | null;
  readonly selection: { readonly task: SubjectId } | null;
  readonly playing: boolean;
  /** How fast a run is played; kept on the reader's device. */
  readonly speed: PlaySpeed;
  /** Where playing stops, by program; kept on the reader's device. */
  readonly breakpoints: Readonly<Record<ProgramId, readonly Breakpoint[]>>;
  /** The line of the editor's caret, as long as there is an editor. */
  readonly caretLine: number | null;
  /** Whether the editor shows the values of local variables at the cursor; kept on the reader's device. */
  readonly inlineValues: boolean;
  /** Whether single letters are shortcuts (WCAG 2.1.4); kept on the reader's device. */
  readonly singleKeys: boolean;
  /** What the reader has tried and solved; kept on the reader's device. */
  readonly exercises: Readonly<Record<ExerciseKey, ExerciseProgress>>;
  /** The last answer that solved an exercise; what was solved before these were kept has none. Kept on the reader's device. */
  readonly answers: Readonly<Record<ExerciseKey, string>>;
  /** The course whose lessons the reader follows; kept on the reader's device. */
  readonly course: Course | null;
  /** The course that an instructor is putting together; kept on the reader's device. */
  readonly courseDraft: Course | null;
  /** The one that was put together before it, until the page is closed. */
  readonly asideDraft: Course | null;
  /** The exercise whose answer is being judged. */
  readonly judging: ExerciseKey | null;
  readonly verdict: Verdict | null;
  readonly theme: ThemeChoice;
  readonly tab: Tab;
  readonly panel: Panel;
  /** A line of the program to bring into sight in the editor; a new object each time it is asked for. */
  readonly soughtLine: { readonly line: number } | null;
  /** Sizes of split panes in percent, by group and pane; kept on the reader's device. */
  readonly panes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Slug of the lesson last opened; kept on the reader's device. */
  readonly lastLesson: string | null;
  /** The section of it in which the reader last was; null at its beginning. Kept on the reader's device. */
  readonly lastSection: string | null;
  /** Slugs of the lessons whose end the reader has reached; kept on the reader's device. */
  readonly lessonsRead: readonly string[];
  /** The reader wants the page in the language it is in; kept on the reader's device. */
  readonly offerDeclined: boolean;
  /** Whether the reader is searching. */
  readonly searching: boolean;
  readonly notices: readonly Notice[];
}
