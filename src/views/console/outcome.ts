/** How a run ended, in one sentence. */
import type { TFunction } from 'i18next';
import { formatSeconds, type Nanoseconds } from '../../base/time';
import type { ErrorText, EventOf, Outcome, TraceEvent } from '../../protocol/events';
import type { RunResult } from '../../protocol/messages';
import { isAdvice } from '../../trace/advice';
import { errorText } from '../../trace/error-text';
import type { OutputLine } from '../../trace/output-lines';

export interface Ending {
  readonly outcome: Outcome;
  readonly t: Nanoseconds;
  readonly error: (ErrorText & { readonly line: number | null }) | null;
  readonly exitCode: number | null;
  /** The simulator's own sentence, where there is one. */
  readonly explanation: string | null;
}

/** What is known of the end: from the run's result, or, for a recorded run, from its events. Null while it goes on. */
export function endingOf(events: readonly TraceEvent[], result: RunResult | null): Ending | null {
  if (result) return { ...result, t: result.end };
  const ended = events.at(-1);
  if (ended?.kind !== 'run-ended') return null;
  const exception = events.findLast((event) => event.kind === 'exception');
  const explanation = events.findLast(isExplanation);
  return {
    outcome: ended.outcome,
    t: ended.t,
    error: exception && ended.outcome === 'failed' ? { ...exception.error, line: exception.line ?? null } : null,
    exitCode: null,
    explanation: explanation?.message ?? null,
  };
}

function isExplanation(event: TraceEvent): event is EventOf<'diagnostic'> {
  return event.kind === 'diagnostic' && !isAdvice(event);
}

/** One sentence for the reader; with the simulator's own, unless that is among the output already. */
export function endingText(t: TFunction, ending: Ending, output: readonly OutputLine[]): string {
  const { outcome, t: end, error, exitCode, explanation } = ending;
  const time = formatSeconds(end);
  if (outcome === 'finished') {
    return exitCode ? t('console.end-exit', { code: exitCode, time }) : t('console.end-finished', { time });
  }
  if (outcome === 'failed') return error ? errorText(error) : t('console.end-exit', { code: exitCode ?? 1, time });
  const sentence = t(`console.end-${outcome}`, { time });
  const told = explanation === null || output.some((line) => explanation.startsWith(line.text) && line.text !== '');
  return told ? sentence : `${sentence} ${explanation}`;
}
