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
  /** The simulator's own sentence on why it ended the run, where it did; in English. */
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
  return event.kind === 'diagnostic' && !isAdvice(event) && event.code !== 'interrupt';
}

/** One sentence for the reader. */
export function endingText(t: TFunction, { outcome, t: end, error, exitCode, explanation }: Ending): string {
  const time = formatSeconds(end);
  if (outcome === 'finished') {
    return exitCode ? t('console.end-exit', { code: exitCode, time }) : t('console.end-finished', { time });
  }
  if (outcome === 'failed') {
    // What is explained was no exception of the program's.
    const raised = explanation === null ? error : null;
    return raised ? errorText(raised) : t('console.end-exit', { code: exitCode ?? 1, time });
  }
  return t(`console.end-${outcome}`, { time });
}

/** The simulator's own sentence to go with it, unless that is among the output already. */
export function untoldExplanation({ explanation }: Ending, output: readonly OutputLine[]): string | null {
  if (explanation === null) return null;
  return output.some(({ text }) => explanation.startsWith(text) && text !== '') ? null : explanation;
}
