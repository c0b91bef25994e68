import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveCursor, selectTask } from '../../actions/cursor';
import { selectStateAt } from '../../store/selectors';
import { useStore } from '../../store/store';
import { selectPosition, selectTrace } from '../../store/trace-selectors';
import { type AxisMode, buildAxis, xOf } from '../../trace/axis';
import { IconButton } from '../shared/IconButton';
import { SkipToText } from '../shared/SkipToText';
import { RULER_HEIGHT } from './drawing/draw-ruler';
import { ExportMenu } from './export/ExportMenu';
import { FindBar } from './FindBar';
import type { Match } from './find';
import styles from './Timeline.module.css';
import { TimelineToolbar } from './TimelineToolbar';
import { NAMES_WIDTH, TimelineView } from './TimelineView';
import { CompareMenu } from './toolbar/CompareMenu';
import { useMedia } from './use-media';
import { useRows } from './use-rows';
import { useView } from './use-view';
import { useViewKeys } from './use-view-keys';
import { ViewMenu } from './ViewMenu';

/** The workbench's timeline: the run, at the store's cursor. */
export function Timeline() {
  const { t } = useTranslation();
  const trace = useStore(selectTrace);
  const cursor = useStore(selectPosition);
  const state = useStore(selectStateAt);
  const selection = useStore((stored) => stored.selection);
  const playing = useStore((stored) => stored.playing);
  const [mode, setMode] = useState<AxisMode>('mixed');
  const [finding, setFinding] = useState(false);
  const [allFlows, setAllFlows] = useState(false);
  const narrow = useMedia('(max-width: 600px)');
  const axis = useMemo(() => buildAxis(trace, mode), [trace, mode]);
  const view = useView(axis, narrow ? NAMES_WIDTH.narrow : NAMES_WIDTH.wide, cursor);
  const rows = useRows(trace, state);
  const selected = selection?.task ?? null;
  const track = trace.tracks.find((candidate) => candidate.id === selected);
  const showSelection = track
    ? () => view.show(xOf(axis, track.created.seq), xOf(axis, track.end?.at.seq ?? trace.end.seq))
    : null;
  const revealTask = (task: number) => {
    const row = rows.rows.find((candidate) => candidate.id === task);
    if (row) view.reveal(row.y, row.height);
  };
  const select = (task: number) => {
    selectTask(task);
    revealTask(task);
  };
  const goTo = ({ task, seq }: Match) => {
    moveCursor(seq);
    select(task);
  };
  const onKeyDown = useViewKeys({
    view,
    rows,
    selected,
    onSelect: select,
    onShowSelection: showSelection,
    onFind: () => setFinding(true),
    onAllFlows: () => setAllFlows(!allFlows),
  });
  const changeMode = (next: AxisMode) => {
    setMode(next);
    // A zoom on one axis means nothing on another.
    view.fit();
  };
  const empty = trace.end.seq < 0;
  const { left, top, scale, plotWidth: width, size } = view;
  const height = Math.max(0, size.height - RULER_HEIGHT);
  const flows = allFlows ? 'all' : new Set(selected === null ? [] : [selected]);
  const picture = { trace, rows: rows.rows, axis, scale, left, top, width, height, selected, flows } as const;
  return (
    <section className={styles.timeline} aria-label={t('timeline.label')} data-keys="timeline" onKeyDown={onKeyDown}>
      {!empty && <SkipToText />}
      <TimelineToolbar
        playing={playing}
        state={state}
        mode={mode}
        onMode={changeMode}
        view={view}
        tools={
          <>
            <IconButton label={t('timeline.find')} keys="/" aria-pressed={finding} onClick={() => setFinding(!finding)}>
              <Search />
            </IconButton>
            <CompareMenu />
            <ExportMenu picture={picture} namesWidth={view.size.width - view.plotWidth} />
            <ViewMenu rows={rows} allFlows={allFlows} onAllFlows={setAllFlows} onShowSelection={showSelection} />
          </>
        }
      />
      {finding && (
        <FindBar
          trace={trace}
          filter={rows.filter}
          onFilter={rows.setFilter}
          onMatch={goTo}
          onClose={() => setFinding(false)}
        />
      )}
      {empty && <p className={styles.empty}>{t('timeline.empty')}</p>}
      <div className={styles.picture} hidden={empty}>
        <TimelineView
          trace={trace}
          axis={axis}
          view={view}
          rows={rows.rows}
          cursor={cursor}
          state={state}
          selected={selected}
          allFlows={allFlows}
          onCursor={moveCursor}
          onSelect={selectTask}
          onFold={rows.fold}
          onUnfold={() => rows.setUnfolded(true)}
        />
      </div>
    </section>
  );
}
