/** Answering an exercise: the answer is run where it is a program, judged, and remembered. */
import type { Judging } from '../lesson/exercise';
import { answerJudged, judgingStarted } from '../store/exercise-changes';
import type { ExerciseKey, OpenProgram, Verdict } from '../store/state';
import { useStore } from '../store/store';
import { selectPosition, selectTrace } from '../store/trace-selectors';
import { pointsAt } from '../trace/checks/find-event';
import type { Finding } from '../trace/checks/finding';
import { judge } from '../trace/checks/judge';
import { buildTrace } from '../trace/trace-builder';
import type { Action } from './action';
import { moveCursor, selectTask } from './cursor';
import { showTab } from './preferences';
import { isRunning, runOpenProgram, runUnseen, stopRun } from './run';

export const checkAnswer: Action = {
  id: 'check-answer',
  keys: { binding: 'Mod+Shift+Enter', scope: 'everywhere' },
  enabled: (state) => Boolean(state.program?.exercise) && state.judging === null && !isRunning(state),
  perform: () => void checkProgram(),
};

async function checkProgram(): Promise<void> {
  const { program } = useStore.getState();
  if (!program?.exercise) return;
  const { key, judging } = program.exercise;
  useStore.setState(judgingStarted(key));
  try {
    const judged = await judgeProgram(program, judging);
    if (judged) tell({ exercise: key, answer: program.source, ...judged });
  } finally {
    useStore.setState((state) => (state.judging === key ? { judging: null } : {}));
  }
}

type Judged = Pick<Verdict, 'findings' | 'solved' | 'seed'>;

/**
 * Runs a program and judges what it did. With several seeds, the others are run unseen; the first with which it fails is
 * shown then, so that the reader sees the run that the verdict speaks of. Null where there is nothing to be said: it was
 * stopped, Python could not be had, or another program stands in the editor by now.
 */
async function judgeProgram(program: OpenProgram, { preempt, checks, seeds }: Judging): Promise<Judged | null> {
  const findings = await judgeShown(program, { seed: 0, preempt }, checks);
  if (findings === null) return null;
  if (findings.length > 0) return { findings, solved: false, seed: null };
  for (let seed = 1; seed < seeds; seed++) {
    const { events, result } = await runUnseen(program.source, { seed, preempt });
    if (judge(checks, { trace: buildTrace(events), result }).length === 0) continue;
    const shown = await judgeShown(program, { seed, preempt }, checks);
    return shown && { findings: shown, solved: false, seed };
  }
  return { findings: [], solved: true, seed: null };
}

/** An answer that is no program was right or wrong. */
export function answer(exercise: ExerciseKey, given: string, solved: boolean): void {
  tell({ exercise, answer: given, findings: [], solved, seed: null });
}

/** The reader says that the cursor stands at the moment which the exercise asks for. */
export function answerMoment(): void {
  const state = useStore.getState();
  const sought = state.program?.sought;
  if (!sought) return;
  const seq = selectPosition(state);
  answer(sought.key, String(seq), pointsAt(selectTrace(state), sought.event, seq));
}

/** Shows on the timeline where a finding shows. */
export function showFinding({ at, task }: Finding): void {
  if (at === null) return;
  showTab('timeline');
  moveCursor(at.seq);
  selectTask(task);
}

/** On a narrow screen the answer may have been given in another tab: what is said of it stands in the lesson. */
function tell(verdict: Verdict): void {
  useStore.setState((state) => ({ ...answerJudged(state, verdict), tab: 'lesson' }));
}

/** What is wrong with a run that the reader sees; null as above. */
async function judgeShown(
  { id, source }: OpenProgram,
  choices: { seed: number; preempt: boolean },
  checks: Judging['checks'],
): Promise<Finding[] | null> {
  // While others were run unseen, the reader may have begun a run of their own, typed, or gone elsewhere.
  await stopRun();
  const { program } = useStore.getState();
  if (program?.id !== id || program.source !== source) return null;
  await runOpenProgram(choices);
  const state = useStore.getState();
  const result = state.run?.result;
  if (!result || result.outcome === 'stopped' || state.runtime.state === 'failed') return null;
  return judge(checks, { trace: selectTrace(state), result });
}
