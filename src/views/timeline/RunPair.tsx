import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSeconds } from '../../base/time';
import type { SubjectId } from '../../protocol/events';
import { type Axis, type AxisMode, xOf } from '../../trace/axis';
import type { Span, Trace } from '../../trace/model';
import { buildSharedAxes } from '../../trace/shared-axis';
import type { StateAt } from '../../trace/state-model';
import { RULER_HEIGHT } from './drawing/draw-ruler';
import { Legend } from './Legend';
import styles from './RunPair.module.css';
import { heightOf } from './rows';
import { NAMES_WIDTH, TimelineView } from './TimelineView';
import { AxisChoice } from './toolbar/AxisChoice';
import { FitButton, ZoomButtons } from './toolbar/ZoomButtons';
import { useLinkedViews } from './use-linked-views';
import { useMedia } from './use-media';
import { useRows } from './use-rows';
import { useView, type View } from './use-view';

/** One of two runs. */
export interface PairedRun {
  readonly label: string;
  readonly trace: Trace;
  /** `seq` of the event whose aftermath is shown. */
  readonly cursor: number;
  readonly state: StateAt;
  readonly selected: SubjectId | null;
  /** Spans to be marked because the other run has them not. */
  readonly differing: ReadonlySet<Span>;
  readonly onCursor: (seq: number) => void;
  readonly onSelect: (task: SubjectId | null) => void;
}

interface Props {
  readonly runs: readonly [PairedRun, PairedRun];
  /** Further buttons. */
  readonly tools: ReactNode;
}

/** Two runs one above the other, on one axis and always at the same place of it. */
export function RunPair({ runs: [a, b], tools }: Props) {
  const { t } = useTranslation();
  const [mode, setMode] = useState<AxisMode>('mixed');
  const [axisA, axisB] = useMemo(() => buildSharedAxes(a.trace, b.trace, mode), [a.trace, b.trace, mode]);
  const narrow = useMedia('(max-width: 600px)');
  const namesWidth = narrow ? NAMES_WIDTH.narrow : NAMES_WIDTH.wide;
  const viewA = useView(axisA, namesWidth, a.cursor);
  const viewB = useView(axisB, namesWidth, b.cursor);
  useLinkedViews(viewA, viewB);
  // One of them may have nothing at the time looked at: its own last event lies further left.
  const cursorPlace = Math.max(xOf(axisA, a.cursor), xOf(axisB, b.cursor));
  const changeMode = (next: AxisMode) => {
    setMode(next);
    viewB.fit();
  };
  return (
    <div className={styles.pair} data-keys="timeline">
      <div className={styles.toolbar} role="toolbar" aria-label={t('timeline.controls')}>
        {tools}
        <output className={styles.time}>{t('timeline.at', { time: formatSeconds(b.state.position.t) })}</output>
        <AxisChoice mode={mode} onMode={changeMode} />
        <ZoomButtons view={viewB} />
        <FitButton view={viewB} />
        <Legend />
      </div>
      <Picture run={a} axis={axisA} view={viewA} cursorPlace={cursorPlace} />
      <Picture run={b} axis={axisB} view={viewB} cursorPlace={cursorPlace} />
    </div>
  );
}

/** Rows beyond it are scrolled to: the other run must stay in sight. */
const TALLEST = 280;
/** A scrollbar below the rows. */
const FURNITURE = 18;

function withoutQueues(trace: Trace): Trace {
  return { ...trace, queues: [], tracks: trace.tracks.filter((track) => !track.housekeeping) };
}

interface PictureProps {
  readonly run: PairedRun;
  readonly axis: Axis;
  readonly view: View;
  readonly cursorPlace: number;
}

function Picture({ run, axis, view, cursorPlace }: PictureProps) {
  const { label, trace, differing, cursor, state, selected, onCursor, onSelect } = run;
  // Two runs need the room: what happens in queues is told by the tasks.
  const essential = useMemo(() => withoutQueues(trace), [trace]);
  const rows = useRows(essential, state);
  const height = Math.min(TALLEST, heightOf(rows.rows) + RULER_HEIGHT + FURNITURE);
  return (
    <section className={styles.run} aria-label={label}>
      <h2 className={styles.label}>{label}</h2>
      <div className={styles.picture} style={{ height }}>
        <TimelineView
          {...{ trace, axis, view, cursor, cursorPlace, state, selected, onCursor, onSelect, differing }}
          rows={rows.rows}
          allFlows={false}
          overview={false}
          onFold={rows.fold}
          onUnfold={() => rows.setUnfolded(true)}
        />
      </div>
    </section>
  );
}
