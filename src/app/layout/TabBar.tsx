import { BookOpen, ChartNoAxesGantt, Code, Terminal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { showTab } from '../../actions/preferences';
import { selectEditorError } from '../../store/selectors';
import type { Tab } from '../../store/state';
import { useStore } from '../../store/store';
import { selectOutputLines } from '../../store/trace-selectors';
import { RunButton } from './RunButton';
import styles from './TabBar.module.css';

const ICONS = { lesson: BookOpen, code: Code, timeline: ChartNoAxesGantt, output: Terminal };
const TABS: readonly Tab[] = ['lesson', 'code', 'timeline', 'output'];

/** On a narrow screen: which part is shown, and the run button, always in reach of the thumb. */
export function TabBar({ withLesson }: { readonly withLesson: boolean }) {
  const { t } = useTranslation();
  const chosen = useStore((state) => (state.tab === 'lesson' && !withLesson ? 'code' : state.tab));
  // Whoever runs from the lesson or the code wants to see what comes out.
  const onRun = () => {
    if (chosen === 'lesson' || chosen === 'code') showTab('output');
  };
  return (
    <nav className={`${styles.bar} no-print`} aria-label={t('tab.label')}>
      {TABS.filter((tab) => withLesson || tab !== 'lesson').map((tab) => {
        const Icon = ICONS[tab];
        return (
          <button
            key={tab}
            type="button"
            className={styles.tab}
            aria-pressed={tab === chosen}
            onClick={() => showTab(tab)}
          >
            <span className={styles.icon}>
              <Icon aria-hidden />
              {tab === 'output' && <OutputBadge />}
            </span>
            {t(`tab.${tab}`)}
          </button>
        );
      })}
      <RunButton onRun={onRun} />
    </nav>
  );
}

/** How much was printed, or that the program failed. */
function OutputBadge() {
  const { t } = useTranslation();
  const lines = useStore(selectOutputLines);
  const failed = useStore((state) => selectEditorError(state) !== null);
  if (failed) {
    return (
      <span className={`${styles.badge} ${styles.failed}`}>
        <span aria-hidden>!</span>
        <span className="visually-hidden">{t('tab.error')}</span>
      </span>
    );
  }
  if (lines === 0) return null;
  return (
    <span className={styles.badge}>
      <span aria-hidden>{lines > 99 ? '99+' : lines}</span>
      <span className="visually-hidden">{t('tab.output-count', { count: lines })}</span>
    </span>
  );
}
