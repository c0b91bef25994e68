import { CircleAlert, CircleCheck, CircleStop, OctagonX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { showDeadlock } from '../../actions/panel';
import { tell } from '../../i18n/simulator';
import type { Outcome } from '../../protocol/events';
import type { OutputLine } from '../../trace/output-lines';
import styles from './EndingLine.module.css';
import { type Ending, endingText, untoldExplanation } from './outcome';

const ICONS: Readonly<Record<Outcome, typeof CircleCheck>> = {
  finished: CircleCheck,
  failed: OctagonX,
  deadlock: CircleAlert,
  limit: CircleAlert,
  stopped: CircleStop,
  crashed: OctagonX,
};

/** How the run ended; for a program that printed nothing it says that as well. */
export function EndingLine({ ending, output }: { readonly ending: Ending; readonly output: readonly OutputLine[] }) {
  const { t, i18n } = useTranslation();
  const Icon = ICONS[ending.outcome];
  const explanation = untoldExplanation(ending, output);
  const told = explanation === null ? null : tell(i18n, explanation);
  const line = ending.outcome === 'failed' ? ending.error?.line : null;
  return (
    <p className={styles.ending} data-outcome={ending.outcome}>
      <Icon className={styles.icon} aria-hidden />
      <span>
        {output.length === 0 && ending.outcome === 'finished' && `${t('console.nothing')} `}
        {endingText(t, ending)}
        {told && <span lang={told.lang}> {told.text}</span>}
        {ending.outcome === 'deadlock' && (
          <button type="button" className={styles.show} onClick={showDeadlock}>
            {t('inspector.show-deadlock')}
          </button>
        )}
        {line != null && <span className={styles.line}> {t('console.end-line', { line })}</span>}
      </span>
    </p>
  );
}
