import { BookOpen, ChartNoAxesGantt, Code, Terminal } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { showTab } from '../../actions/preferences';
import type { Tab } from '../../store/state';
import { useStore } from '../../store/store';
import { later } from './later';
import { RunButton } from './RunButton';
import styles from './TabBar.module.css';

/** Knows the trace, and so comes when the text has come alive. */
const OutputBadge = later(() => import('./OutputBadge').then((module) => module.OutputBadge));

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
              {tab === 'output' && (
                <Suspense>
                  <OutputBadge />
                </Suspense>
              )}
            </span>
            {t(`tab.${tab}`)}
          </button>
        );
      })}
      <RunButton onRun={onRun} />
    </nav>
  );
}
