import { Clock, Copy } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyOutput } from '../../actions/copy-output';
import { moveCursor } from '../../actions/cursor';
import { useStore } from '../../store/store';
import { selectPosition, selectTrace } from '../../store/trace-selectors';
import { linesUpTo, outputLines } from '../../trace/output-lines';
import { ActionButton } from '../shared/ActionButton';
import { IconButton } from '../shared/IconButton';
import { AdviceList } from './AdviceList';
import styles from './Console.module.css';
import { EndingLine } from './EndingLine';
import { Lines } from './Lines';
import { endingOf } from './outcome';

/** What the program printed up to the cursor, and how it ended. */
export function Console() {
  const { t } = useTranslation();
  const { outputs, end, events } = useStore(selectTrace);
  const position = useStore(selectPosition);
  const run = useStore((state) => state.run);
  const [times, setTimes] = useState(false);
  const all = useMemo(() => outputLines(outputs), [outputs]);
  const lines = useMemo(() => linesUpTo(all, outputs, position), [all, outputs, position]);
  const later = all.length - lines.length;
  const result = run?.result ?? null;
  const ending = useMemo(() => endingOf(events, result), [events, result]);
  const atEnd = position >= end.seq;
  return (
    <section className={styles.console} aria-label={t('console.label')}>
      <div className={styles.tools}>
        <IconButton label={t('console.show-times')} aria-pressed={times} onClick={() => setTimes(!times)}>
          <Clock />
        </IconButton>
        <ActionButton action={copyOutput} icon={<Copy />} />
      </div>
      <Lines lines={lines} times={times} onCursor={moveCursor}>
        {!run && <p className={styles.quiet}>{t('console.empty')}</p>}
        {run && lines.length === 0 && later > 0 && <p className={styles.quiet}>{t('console.nothing-yet')}</p>}
        {later > 0 && (
          <button type="button" className={styles.later} onClick={() => moveCursor(null)}>
            {t('console.later', { count: later })}
          </button>
        )}
        {ending && atEnd && later === 0 && <EndingLine ending={ending} output={all} />}
        {ending && atEnd && later === 0 && <AdviceList />}
      </Lines>
    </section>
  );
}
