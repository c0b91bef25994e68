import { History, Lightbulb, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { runAsMeant, runOnToday } from '../../actions/run';
import { type Told, tell } from '../../i18n/simulator';
import { selectAdvice } from '../../store/selectors';
import { useStore } from '../../store/store';
import { ActionButton } from '../shared/ActionButton';
import styles from './AdviceList.module.css';

/** What the simulator says beside the program's own words, in the reader's language; for an outdated program, the way to run it as it was meant. */
export function AdviceList() {
  const { t, i18n } = useTranslation();
  const advice = useStore(selectAdvice);
  const asMeant = useStore(runOnToday.enabled);
  const outdated = advice.some((one) => one.outdated);
  if (advice.length === 0 && !asMeant) return null;
  return (
    <section className={styles.advice} aria-label={t('console.advice')}>
      {advice.length > 0 && (
        <ul className={styles.list}>
          {advice.map((one) => (
            <li key={`${one.code} ${one.line}`}>
              {one.outdated ? (
                <History className={styles.icon} aria-hidden />
              ) : (
                <Lightbulb className={styles.icon} aria-hidden />
              )}
              <Sentence {...tell(i18n, one.message)} />
              {one.line !== null && <span className={styles.line}>{t('console.end-line', { line: one.line })}</span>}
            </li>
          ))}
        </ul>
      )}
      {asMeant && <p className={styles.note}>{t('console.as-meant')}</p>}
      {asMeant ? (
        <ActionButton action={runOnToday} icon={<Play />} variant="secondary" />
      ) : (
        outdated && <ActionButton action={runAsMeant} icon={<History />} variant="secondary" />
      )}
    </section>
  );
}

/** A sentence in which backticks mark code. */
function Sentence({ text, lang }: Told) {
  return (
    <span lang={lang}>
      {text.split('`').map((part, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places.
        index % 2 === 1 ? <code key={index}>{part}</code> : part,
      )}
    </span>
  );
}
