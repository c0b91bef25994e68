import { Copy, ListChecks, OctagonPause, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { checkAnswer } from '../../actions/exercise';
import { interrupt } from '../../actions/interrupt';
import { copyProgram, reset } from '../../actions/program';
import { formatSeconds } from '../../base/time';
import { sharedCode } from '../../store/changes';
import { selectStale } from '../../store/selectors';
import type { Run } from '../../store/state';
import { useStore } from '../../store/store';
import { ActionButton } from '../../views/shared/ActionButton';
import { tooltip } from '../../views/shared/tooltip';
import { RunButton } from './RunButton';
import styles from './Toolbar.module.css';

/** Which program stands in the workbench, how its latest run stands, and what can be done with it. */
export function Toolbar() {
  const { t } = useTranslation();
  const program = useStore((state) => state.program);
  // What came with a link is not kept, and says so itself.
  const isShared = useStore((state) => program !== null && sharedCode(state, program.id) !== null);
  if (!program) return null;
  return (
    <div className={`${styles.toolbar} no-print`} role="toolbar" aria-label={t('workbench.toolbar')}>
      <span className={styles.name}>{fileName(program.id)}</span>
      {program.readOnly && <span className={styles.tag}>{t('workbench.read-only')}</span>}
      {program.source !== program.original && !isShared && (
        <span className={`${styles.tag} ${styles.modified}`} {...tooltip(t('workbench.modified-hint'))}>
          <span className={styles.word}>{t('workbench.modified')}</span>
        </span>
      )}
      <RunStatus />
      <span className={styles.buttons}>
        <ActionButton action={copyProgram} icon={<Copy aria-hidden />} />
        <ActionButton action={interrupt} icon={<OctagonPause aria-hidden />} />
        {!program.readOnly && <ActionButton action={reset} icon={<RotateCcw aria-hidden />} />}
        {program.exercise && <ActionButton action={checkAnswer} icon={<ListChecks aria-hidden />} />}
        <span className={styles.run}>
          <RunButton />
        </span>
      </span>
    </div>
  );
}

/** The program's file, as Python and the lesson call it. */
export function fileName(id: string): string {
  return !id.includes('/') ? 'main.py' : `${id.split('/').at(-1)}.py`;
}

/** How the latest run stands. */
export function RunStatus() {
  const run = useStore((state) => state.run);
  const stale = useStore(selectStale);
  return (
    <output className={styles.status} data-outcome={stale ? undefined : run?.result?.outcome}>
      {run && <StatusText run={run} stale={stale} />}
    </output>
  );
}

function StatusText({ run, stale }: { readonly run: Run; readonly stale: boolean }) {
  const { t } = useTranslation();
  if (run.status === 'starting') return <Starting />;
  if (run.status === 'running') return t('workbench.running');
  if (stale) return t('workbench.stale');
  // What never began has no time of its end.
  if (run.result && run.events.length === 0) return t(`outcome.${run.result.outcome}`);
  if (run.result) {
    return t('workbench.ended', {
      outcome: t(`outcome.${run.result.outcome}`),
      time: formatSeconds(run.result.end),
    });
  }
  return <span {...tooltip(t('workbench.recorded-hint'))}>{t('workbench.recorded')}</span>;
}

/** The first run waits for Python itself to come, and says how far it is. */
function Starting() {
  const { t } = useTranslation();
  const { state, progress } = useStore(({ runtime }) => runtime);
  if (state !== 'loading' || progress === null) return t('workbench.starting');
  return t('workbench.loading', { percent: Math.round(progress * 100) });
}
