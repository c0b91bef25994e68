import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubjectId } from '../../protocol/events';
import { type Axis, xOf } from '../../trace/axis';
import type { Lane, StateAt, Trace } from '../../trace/model';
import { CursorLine } from './CursorLine';
import { pictureText } from './drawing/describe';
import { SpanPatterns } from './drawing/SpanShape';
import { Flows } from './Flows';
import type { Hit } from './hit';
import { Names } from './Names';
import { Grid, RULER_HEIGHT, Ruler } from './Ruler';
import { heightOf, layRows, ROW_HEIGHT, type Row, rowsBetween } from './rows';
import { contentWidth, toPixels } from './scale';
import styles from './TimelineView.module.css';
import { Tip } from './Tip';
import { TrackPicture } from './TrackPicture';
import { useMedia } from './use-media';
import { usePointer } from './use-pointer';
import type { View } from './use-view';
import { visibleBars } from './visible-bars';

export interface TimelineViewProps {
  readonly trace: Trace;
  readonly axis: Axis;
  readonly view: View;
  /** `seq` of the event whose aftermath is shown. */
  readonly cursor: number;
  readonly state: StateAt;
  readonly selected: SubjectId | null;
  readonly onCursor: (seq: number) => void;
  readonly onSelect: (task: SubjectId | null) => void;
}

/** Pixels that the names of the tracks take. */
export const NAMES_WIDTH = { wide: 176, narrow: 104 };

/** A picture of more tracks is no more understood by ear. */
const MOST_DESCRIBED = 40;

/**
 * The picture of a run. The scroller holds an empty sheet of the picture's full size, for its scrollbars, and over it a stage
 * that stays where it is and shows the part in view:
 *
 * ```
 * ┌ scroller ─────────────┐
 * │ corner │ ruler        │ ─┐
 * │ names  │ tracks   ╎   │  ├ stage (sticky)      … sheet goes on
 * └────────┴──────────╎───┘ ─┘
 *                   cursor
 * ```
 */
export function TimelineView({ trace, axis, view, cursor, state, selected, onCursor, onSelect }: TimelineViewProps) {
  const { t } = useTranslation();
  const patterns = `timeline${useId()}`;
  const coarse = useMedia('(pointer: coarse)');
  const [hover, setHover] = useState<{ readonly hit: Hit; readonly x: number; readonly y: number } | null>(null);
  const rows = useMemo(
    () => layRows(trace.tracks, coarse ? ROW_HEIGHT.touch : ROW_HEIGHT.mouse),
    [trace.tracks, coarse],
  );
  const { left, top, scale, plotWidth, size } = view;
  const described = useMemo(() => (trace.tracks.length <= MOST_DESCRIBED ? pictureText(t, trace) : ''), [t, trace]);
  const height = heightOf(rows);
  const seen = rowsBetween(rows, top, top + size.height - RULER_HEIGHT);
  const part = { axis, scale, left, width: plotWidth };
  const pointer = usePointer({ rows, axis, view, onCursor, onSelect, onHover: setHover });
  const namesWidth = size.width - plotWidth;
  const cursorX = toPixels(xOf(axis, cursor), scale) - left;
  return (
    <div className={styles.scroller} ref={view.scroller} data-seq={cursor}>
      <div
        className={styles.sheet}
        style={{ width: namesWidth + contentWidth(axis, scale), height: RULER_HEIGHT + height }}
      />
      <div className={styles.stage} style={size}>
        <Names rows={seen} top={top} width={namesWidth} state={state} selected={selected} onSelect={onSelect} />
        <div className={styles.plot} style={{ left: namesWidth }} {...pointer}>
          <svg width={plotWidth} height={size.height} aria-hidden>
            <SpanPatterns prefix={patterns} />
            <g transform={`translate(0 ${RULER_HEIGHT})`}>
              <Grid {...part} height={Math.min(size.height, height)} />
              {seen.map((row) => (
                <g key={row.track.id} transform={`translate(0 ${row.y - top})`}>
                  <TrackPicture row={row} {...part} patterns={patterns} selected={row.track.id === selected} />
                </g>
              ))}
              <Frozen {...part} rows={rows} height={Math.min(size.height, height)} />
              <rect
                className={styles.future}
                x={Math.max(0, cursorX)}
                width={Math.max(0, plotWidth - Math.max(0, cursorX))}
                height={Math.min(size.height, height)}
              />
              {selected !== null && (
                <g transform={`translate(0 ${-top})`}>
                  <Flows flows={trace.flows} rows={rows} {...part} selected={selected} arrow={`${patterns}arrow`} />
                </g>
              )}
            </g>
            <Ruler {...part} />
          </svg>
          <CursorLine trace={trace} state={state} selected={selected} x={cursorX} width={plotWidth} />
        </div>
      </div>
      {hover && <Tip {...hover} />}
      {described && <p className="visually-hidden">{described}</p>}
    </div>
  );
}

const NO_LANE: Lane = [];

/** While a call blocks the loop, nobody else can do anything: a veil over all of them. */
function Frozen({
  rows,
  axis,
  scale,
  left,
  width,
  height,
}: Readonly<{ rows: readonly Row[]; axis: Axis; scale: number; left: number; width: number; height: number }>) {
  const held = rows.filter((row) => row.track.kind === 'loop').map((row) => row.track.lanes[1] ?? NO_LANE);
  const blocked = held
    .flatMap((lane) => visibleBars(lane, axis, scale, left, left + width).bars)
    .filter((bar) => bar.span.state === 'blocked');
  return blocked.map((bar) => (
    <rect key={bar.span.start.seq} className={styles.frozen} x={bar.x - left} width={bar.width} height={height} />
  ));
}
