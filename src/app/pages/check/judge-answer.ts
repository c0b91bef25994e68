/** Whether an answer that was handed in solves its exercise: judged as the lesson judges it, without being shown. */
import { runUnseen } from '../../../actions/run';
import type { ExerciseForm } from '../../../lesson/exercise';
import type { Golden, Language } from '../../../lesson/lesson';
import { findEvent, isAt } from '../../../trace/checks/find-event';
import { judge } from '../../../trace/checks/judge';
import { outputLines } from '../../../trace/output-lines';
import { buildTrace } from '../../../trace/trace-builder';
import { questionsOf } from '../../../views/exercise/next-questions';
import { hasLesson, loadedLesson, loadPage } from '../../content';
import { recordingOf } from '../recordings';

/** `gone`: the site has no such exercise. `failed`: nothing can be said, because Python could not be had, or broke down. */
export type Judgement = 'solved' | 'not-solved' | 'gone' | 'failed';

/** @param key `slug/id`; both it and the answer may be anything. */
export async function judgeAnswer(language: Language, key: string, answer: string): Promise<Judgement> {
  const [slug = '', id = ''] = key.split('/');
  try {
    if (!hasLesson(language, slug)) return 'gone';
    await loadPage({ language, page: { kind: 'lesson', slug } });
    const exercises = loadedLesson(language, slug)?.exercises ?? {};
    const exercise = Object.hasOwn(exercises, id) ? exercises[id] : undefined;
    if (!exercise) return 'gone';
    return (await solves(exercise.form, answer, recordingOf(key))) ? 'solved' : 'not-solved';
  } catch {
    // The lesson, the recording or Python did not come, or Python broke down: the page says that it could not be run.
    return 'failed';
  }
}

/** @param loadRecording the recorded run of an exercise that is answered without a program of one's own */
export async function solves(
  form: ExerciseForm,
  answer: string,
  loadRecording: () => Promise<Golden | null>,
): Promise<boolean> {
  if ('checks' in form) return passes(form, answer);
  const golden = await loadRecording();
  if (!golden) throw new Error('The exercise has no recorded run');
  const trace = buildTrace(golden.events);
  switch (form.kind) {
    case 'order':
      return (
        outputLines(trace.outputs)
          .map(({ text }) => text)
          .join('\n') === answer
      );
    case 'find': {
      const event = findEvent(trace, form.event);
      const given = trace.events.find(({ seq }) => String(seq) === answer);
      return event !== null && given !== undefined && isAt(trace, event, { seq: given.seq, t: event.t });
    }
    case 'next':
      return (
        questionsOf(trace, form.iterations)
          .map(({ handle }) => handle)
          .join(' ') === answer
      );
  }
}

type ProgramForm = Extract<ExerciseForm, { readonly checks: unknown }>;

/** Runs a program with each of its seeds, in the Worker and within the limits of any other program. */
async function passes({ checks, seeds, preempt }: ProgramForm, source: string): Promise<boolean> {
  for (let seed = 0; seed < seeds; seed++) {
    const { events, result } = await runUnseen(source, { seed, preempt });
    if (result.outcome === 'stopped' || result.outcome === 'crashed') throw new Error(`The run ${result.outcome}`);
    if (judge(checks, { trace: buildTrace(events), result }).length > 0) return false;
  }
  return true;
}
