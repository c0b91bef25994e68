import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveCursor, selectTask } from '../../actions/cursor';
import { selectPosition, selectStateAt, selectTrace } from '../../store/selectors';
import { useStore } from '../../store/store';
import { type AxisMode, buildAxis } from '../../trace/axis';
import styles from './Timeline.module.css';
import { TimelineToolbar } from './TimelineToolbar';
import { NAMES_WIDTH, TimelineView } from './TimelineView';
import { useMedia } from './use-media';
import { useView } from './use-view';

/** The workbench's timeline: the run, at the store's cursor. */
export function Timeline() {
  const { t } = useTranslation();
  const trace = useStore(selectTrace);
  const cursor = useStore(selectPosition);
  const state = useStore(selectStateAt);
  const selection = useStore((stored) => stored.selection);
  const playing = useStore((stored) => stored.playing);
  const [mode, setMode] = useState<AxisMode>('mixed');
  const narrow = useMedia('(max-width: 600px)');
  const axis = useMemo(() => buildAxis(trace, mode), [trace, mode]);
  const view = useView(axis, narrow ? NAMES_WIDTH.narrow : NAMES_WIDTH.wide, cursor);
  const selected = selection?.task ?? null;
  const empty = trace.end.seq < 0;
  return (
    <section className={styles.timeline} aria-label={t('timeline.label')} data-keys="timeline">
      <TimelineToolbar playing={playing} state={state} mode={mode} onMode={setMode} view={view} />
      {empty && <p className={styles.empty}>{t('timeline.empty')}</p>}
      <div className={styles.picture} hidden={empty}>
        <TimelineView
          trace={trace}
          axis={axis}
          view={view}
          cursor={cursor}
          state={state}
          selected={selected}
          onCursor={moveCursor}
          onSelect={selectTask}
        />
      </div>
    </section>
  );
}
