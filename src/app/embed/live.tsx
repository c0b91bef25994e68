/** An embedded page come alive: hydrated, dressed as its address says, and answering the page around it. */
import { hydrateRoot } from 'react-dom/client';
import { setI18n } from 'react-i18next';
import { moveCursor } from '../../actions/cursor';
import { openProgram } from '../../actions/program';
import { runOpenProgram, stopRun } from '../../actions/run';
import { fromSeconds, START, toSeconds } from '../../base/time';
import { addWorkbenchMessages, createI18n } from '../../i18n/i18n';
import { parsePath } from '../../lesson/address';
import { EMBED_DEFAULTS, readEmbedOptions } from '../../lesson/embed-options';
import { readLinkState } from '../../lesson/link';
import type { EventOf } from '../../protocol/events';
import type { RunResult } from '../../protocol/messages';
import { opened } from '../../store/changes';
import type { Run, State } from '../../store/state';
import { useStore } from '../../store/store';
import { selectTrace } from '../../store/trace-selectors';
import { positionAt } from '../../trace/navigation';
import { loadCurriculum, loadPage } from '../content';
import { loadKeys } from '../load-keys';
import { openLink } from '../open-link';
import { firstProgram } from '../opening';
import { EmbedPage } from './EmbedPage';
import type { EmbedEvent, EmbedRequest } from './host/frame';
import { lessonToShow, prepareEmbed } from './prepare';

type Tell = (event: EmbedEvent) => void;

const options = readEmbedOptions(location.search);
/** Who asked for a run, by the run's number. */
const askers = new Map<number, { readonly id: string | number; readonly reply: Tell }>();
/** Settles when it takes requests. */
export const alive = start();

async function start(): Promise<void> {
  const page = document.documentElement;
  const root = new URL(page.dataset.root ?? './', location.href);
  page.dataset.root = root.href;
  const base = root.pathname.replace(/\/$/, '');
  const address = parsePath(decodeURI(location.pathname).slice(base.length));
  const container = document.getElementById('root');
  if (!address || !container) throw new Error(`There is no embedded page at ${location.pathname}`);
  const [i18n, curriculum] = await Promise.all([
    createI18n(address.language),
    loadCurriculum(address.language),
    loadPage(address),
  ]);
  setI18n(i18n);
  await addWorkbenchMessages(i18n);
  prepareEmbed(address);
  const lesson = lessonToShow(address);
  hydrateRoot(container, <EmbedPage {...{ i18n, curriculum, lesson, options, base }} />);
  useStore.subscribe(dress);
  useStore.subscribe(report);
  useStore.setState((state) => ({ ...state }));
  if (lesson === null && address.page.kind === 'embed' && address.page.program === null) await takeBroughtProgram();
  else await openLink(lesson, { search: '', hash: location.hash });
  showFirstOfProgram();
  const { dispatchKeys } = await loadKeys();
  // The sheet of keys is on the site itself.
  dispatchKeys(() => {});
  page.dataset.ready = '';
}

/** The program in the address is the embedding page's own: not one that came to the reader with a link. */
async function takeBroughtProgram(): Promise<void> {
  const read = await readLinkState(location.hash);
  if (read?.state.code !== undefined) bring(read.state.code);
  else if (read) await openLink(null, { search: '', hash: location.hash });
}

/** Puts a program into the workbench as the one that belongs there. */
function bring(code: string): void {
  const { program } = useStore.getState();
  if (!program) return;
  const { id, readOnly } = program;
  useStore.setState((state) => opened(state, { id, original: code, html: '', readOnly, golden: null }));
  showFirst();
}

/** What the options say of every program that is opened here. */
function dress({ program, run, shared }: State): void {
  if (!program) return;
  if (options.readOnly && !program.readOnly) useStore.setState({ program: { ...program, readOnly: true } });
  // What is recorded is the run of another seed.
  if (options.seed !== EMBED_DEFAULTS.seed && run?.origin === 'golden') useStore.setState({ run: null });
  if (options.seed === EMBED_DEFAULTS.seed || shared?.program === program.id) return;
  const choices = { seed: options.seed };
  useStore.setState({ shared: { program: program.id, code: null, asMeant: false, choices, moment: null } });
}

/** Settles when what was asked last is done; of a run, when it has begun. */
let turn: Promise<unknown> = Promise.resolve();

/** Does what the page around asks, one after the other: each finds the state that the one before has left. */
export function answer(request: EmbedRequest, reply: Tell): Promise<void> {
  const done = turn.then(() => perform(request, reply));
  turn = done.catch(() => {
    // Who asked is told; what is asked next is no worse for it.
  });
  return done;
}

async function perform(request: EmbedRequest, reply: Tell): Promise<void> {
  openSomething();
  switch (request.type) {
    case 'run':
      await stopRun();
      if (request.code !== undefined) bring(request.code);
      void runOpenProgram();
      askers.set(useStore.getState().run?.id ?? 0, { id: request.id, reply });
      return;
    case 'stop':
      return stopRun();
    case 'set-code':
      await stopRun();
      return bring(request.code);
    case 'get-code':
      return reply({ type: 'code', id: request.id, code: useStore.getState().program?.source ?? '' });
    case 'go-to':
      return goTo(request.seconds);
    case 'theme':
    case 'hello':
      // The still page has seen to it.
      return;
  }
}

/** In a lesson nothing is open until somebody turns to one of its programs. */
function openSomething(): void {
  if (useStore.getState().program) return;
  const address = parsePath(
    location.pathname.slice(new URL(document.documentElement.dataset.root ?? '').pathname.length - 1),
  );
  const lesson = address && lessonToShow(address);
  const first = lesson && firstProgram(lesson);
  if (first) openProgram(first);
}

/** In a lesson the moment is one of the program that is opened first. */
function showFirstOfProgram(): void {
  const show = ({ program }: State) => {
    if (!program) return;
    end();
    showFirst();
  };
  const end = useStore.subscribe(show);
  show(useStore.getState());
}

/** The moment that the address names. */
function showFirst(): void {
  if (options.at !== null) goTo(options.at);
}

function goTo(seconds: number): void {
  const t = fromSeconds(seconds);
  // A program that has not run yet has no such moment until it has.
  if (!useStore.getState().run) useStore.setState({ resume: { t, passed: Number.MAX_SAFE_INTEGER } });
  else moveCursor(positionAt(selectTrace(useStore.getState()), t).seq);
}

const STOPPED: RunResult = { outcome: 'stopped', error: null, exitCode: null, end: START, explanation: null };

let told: { readonly loaded: number | null; readonly run: number; readonly status: Run['status'] | null } = {
  loaded: null,
  run: 0,
  status: null,
};

/** The run that goes on. */
let live: Run | null = null;

/** Tells the page around how far Python and the run are. */
function report({ run, runtime }: State): void {
  const before = live;
  live = run?.origin === 'live' && run.status !== 'ended' ? run : null;
  // Its program was put away: it is stopped, and its end is nowhere to be seen.
  if (before && before.id !== run?.id) queueMicrotask(() => tellResult({ ...before, result: STOPPED }));
  const waiting = run?.status === 'starting' && runtime.state === 'loading';
  if (waiting && told.loaded !== runtime.progress) {
    told = { ...told, loaded: runtime.progress };
    tell({ type: 'progress', state: 'loading', loaded: runtime.progress });
  }
  if (run?.origin !== 'live' || (told.run === run.id && told.status === run.status)) return;
  told = { ...told, run: run.id, status: run.status };
  if (run.status === 'running') tell({ type: 'progress', state: 'running', loaded: null });
  // In the next turn, so that a run which ends at once is known by who asked for it.
  if (run.status === 'ended') queueMicrotask(() => tellResult(run));
}

function tellResult({ id, events, result }: Run): void {
  if (!result) return;
  const { outcome, error, exitCode, end, explanation } = result;
  const written = (stream: 'stdout' | 'stderr') =>
    events
      .filter((event): event is EventOf<'output'> => event.kind === 'output' && event.stream === stream)
      .map(({ text }) => text)
      .join('');
  const asker = askers.get(id);
  askers.delete(id);
  (asker?.reply ?? tell)({
    type: 'result',
    id: asker?.id ?? null,
    outcome,
    stdout: written('stdout'),
    stderr: written('stderr'),
    error,
    exitCode,
    virtualSeconds: toSeconds(end),
    explanation,
  });
}

function tell(event: EmbedEvent): void {
  if (parent !== window) parent.postMessage({ source: 'loopscope', ...event }, '*');
}
