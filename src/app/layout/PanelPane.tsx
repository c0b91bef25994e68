import { type KeyboardEvent, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { showPanel } from '../../actions/panel';
import type { Panel } from '../../store/state';
import { useStore } from '../../store/store';
import { Console } from '../../views/console/Console';
import styles from './PanelPane.module.css';

/** Both are loaded when they are first looked at. */
const Inspector = lazy(() =>
  import('../../views/inspector/Inspector').then((module) => ({ default: module.Inspector })),
);

const TextView = lazy(() => import('../../views/text/TextView').then((module) => ({ default: module.TextView })));

const PANELS: readonly Panel[] = ['output', 'inspector', 'text'];

/** What stands below the timeline, chosen by tabs: the output, the state at the cursor, or the run in words. */
export function PanelPane() {
  const views = { output: <Console />, inspector: <Inspector />, text: <TextView /> };
  const { t } = useTranslation();
  const chosen = useStore((state) => state.panel);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const delta = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (delta === undefined) return;
    event.preventDefault();
    const next = PANELS[(PANELS.indexOf(chosen) + delta + PANELS.length) % PANELS.length] ?? 'output';
    showPanel(next);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div className={styles.pane}>
      <div className={styles.tabs} role="tablist" aria-label={t('inspector.tabs')} onKeyDown={onKeyDown}>
        {PANELS.map((panel) => (
          <button
            key={panel}
            id={`tab-${panel}`}
            type="button"
            role="tab"
            className={styles.tab}
            aria-selected={panel === chosen}
            aria-controls="panel"
            tabIndex={panel === chosen ? 0 : -1}
            onClick={() => showPanel(panel)}
          >
            {t(`inspector.tab-${panel}`)}
          </button>
        ))}
      </div>
      <div className={styles.panel} id="panel" role="tabpanel" aria-labelledby={`tab-${chosen}`}>
        <Suspense>{views[chosen]}</Suspense>
      </div>
    </div>
  );
}
