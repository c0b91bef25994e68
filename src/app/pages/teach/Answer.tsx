import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSeconds } from '../../../base/time';
import type { EventChoice } from '../../../lesson/exercise';
import type { Golden } from '../../../lesson/lesson';
import type { GuideSolution } from '../../../lesson/teaching';
import { findEvent } from '../../../trace/checks/find-event';
import type { Trace } from '../../../trace/model';
import { outputLines } from '../../../trace/output-lines';
import { buildTrace } from '../../../trace/trace-builder';
import { questionsOf } from '../../../views/exercise/next-questions';
import { Html } from '../../../views/lesson/Html';
import styles from './TeachPage.module.css';

interface Props {
  readonly solution: GuideSolution;
  /** Of the program that is asked about: it knows the answer. */
  readonly recording: Golden | null;
}

/** The right answer: a program, or what the recorded run says. */
export function Answer({ solution, recording }: Props) {
  const trace = useMemo(() => (recording ? buildTrace(recording.events) : null), [recording]);
  if (solution.kind === 'program') return <Html html={solution.html} className={styles.source} />;
  if (!trace) return null;
  switch (solution.kind) {
    case 'order':
      return (
        <pre className={styles.lines}>
          {outputLines(trace.outputs)
            .map(({ text }) => text)
            .join('\n')}
        </pre>
      );
    case 'find':
      return (
        <p>
          <EventWords event={solution.event} trace={trace} />
        </p>
      );
    case 'next':
      return <NextAnswers trace={trace} iterations={solution.iterations} />;
  }
}

/** The event of a timeline that is looked for, in words; with its time where the run is known. */
export function EventWords({ event, trace }: { readonly event: EventChoice; readonly trace?: Trace }) {
  const { t } = useTranslation();
  const found = trace && findEvent(trace, event);
  return (
    <>
      {event.task !== null && (
        <>
          <code>{event.task}</code>{' '}
        </>
      )}
      {t(`teach.event.${event.kind}`)}
      {event.nth > 1 && `, ${t('teach.nth', { n: event.nth })}`}
      {found && ` (${t('teach.at', { time: formatSeconds(found.t) })})`}
    </>
  );
}

/** Which handles run, in the order of the ready queue, for each iteration that is asked about. */
function NextAnswers({ trace, iterations }: { readonly trace: Trace; readonly iterations: readonly number[] }) {
  const { t } = useTranslation();
  const questions = questionsOf(trace, iterations);
  return (
    <ul>
      {iterations.map((iteration) => (
        <li key={iteration}>
          {t('teach.iteration', { n: iteration })}{' '}
          {questions
            .filter((question) => question.iteration === iteration)
            .map(({ handle, choices }) => choices.find((choice) => choice.handle === handle)?.text)
            .join(' → ')}
        </li>
      ))}
    </ul>
  );
}
