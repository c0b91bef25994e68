import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubjectId } from '../../protocol/events';
import { type Axis, xOf } from '../../trace/axis';
import type { Span, Trace } from '../../trace/model';
import type { StateAt } from '../../trace/state-model';
import { taskSigns } from '../../trace/task-signs';
import { CursorLine } from './CursorLine';
import { pictureText } from './drawing/describe';
import type { FlowChoice } from './drawing/draw-flows';
import { RULER_HEIGHT } from './drawing/draw-ruler';
import { Markup } from './Markup';
import { Names } from './Names';
import { Overview } from './Overview';
import { heightOf, type Row, rowsBetween, taskOf } from './rows';
import { contentWidth, toPixels } from './scale';
import { TimelineCanvas } from './TimelineCanvas';
import styles from './TimelineView.module.css';
import { Tip } from './Tip';
import { type Hover, usePointer } from './use-pointer';
import type { View } from './use-view';

export interface TimelineViewProps {
  readonly trace: Trace;
  readonly axis: Axis;
  readonly view: View;
  /** From `layRows`. */
  readonly rows: readonly Row[];
  /** `seq` of the event whose aftermath is shown. */
  readonly cursor: number;
  /** Where on the axis the cursor stands, where that is not the place of its event: at a time at which nothing happens. */
  readonly cursorPlace?: number;
  readonly state: StateAt;
  readonly selected: SubjectId | null;
  /** Whether all arrows are drawn, or those of the selection and under the pointer. */
  readonly allFlows: boolean;
  /** Whether the whole run is shown above, small. */
  readonly overview?: boolean;
  /** Spans to be marked because another run has them not. */
  readonly differing?: ReadonlySet<Span>;
  readonly onCursor: (seq: number) => void;
  readonly onSelect: (task: SubjectId | null) => void;
  readonly onFold: (task: SubjectId) => void;
  readonly onUnfold: () => void;
}

/** Pixels that the names of the tracks take. */
export const NAMES_WIDTH = { wide: 200, narrow: 132 };

/** A picture of more tracks is no more understood by ear. */
const MOST_DESCRIBED = 40;

/**
 * The picture of a run. The scroller holds an empty sheet of the picture's full size, for its scrollbars, and over it a stage
 * that stays where it is and shows the part in view:
 *
 * ```
 * ┌ overview ─────────────┐
 * ┌ scroller ─────────────┐
 * │ corner │ ruler        │ ─┐
 * │ names  │ tracks   ╎   │  ├ stage (sticky)      … sheet goes on
 * └────────┴──────────╎───┘ ─┘
 *                   cursor
 * ```
 */
export function TimelineView(props: TimelineViewProps) {
  const { trace, axis, view, rows, cursor, state, selected, onCursor, onSelect } = props;
  const { t } = useTranslation();
  const [hover, setHover] = useState<Hover | null>(null);
  const { left, top, scale, plotWidth, size } = view;
  const described = useMemo(() => (trace.tracks.length <= MOST_DESCRIBED ? pictureText(t, trace) : ''), [t, trace]);
  const height = heightOf(rows);
  const seenHeight = Math.max(0, size.height - RULER_HEIGHT);
  const seen = useMemo(() => rowsBetween(rows, top, top + seenHeight), [rows, top, seenHeight]);
  const flows = useFlows(props.allFlows, selected, hover);
  const part = { axis, scale, left, top, width: plotWidth, height: seenHeight, t };
  const hoverOn = useCallback((next: Hover | null) => setHover(next), []);
  const pointer = usePointer({ trace, rows, axis, view, onCursor, onSelect, onHover: hoverOn });
  const namesWidth = size.width - plotWidth;
  const inContent = toPixels(props.cursorPlace ?? xOf(axis, cursor), scale);
  const cursorX = inContent - left;
  return (
    <div className={styles.view}>
      {props.overview !== false && <Overview trace={trace} axis={axis} view={view} cursorX={inContent} />}
      <div className={styles.scroller} ref={view.scroller} data-seq={cursor}>
        <div
          className={styles.sheet}
          style={{ width: namesWidth + contentWidth(axis, scale), height: RULER_HEIGHT + height }}
        />
        <div className={styles.stage} style={size}>
          <Names
            rows={seen}
            top={top}
            width={namesWidth}
            state={state}
            signs={taskSigns(trace.tracks)}
            selected={selected}
            onSelect={onSelect}
            onFold={props.onFold}
            onUnfold={props.onUnfold}
          />
          <div
            className={styles.plot}
            style={{ left: namesWidth }}
            data-movable={!view.fitted || height > seenHeight || undefined}
            {...pointer}
          >
            <TimelineCanvas
              {...part}
              trace={trace}
              rows={rows}
              selected={selected}
              flows={flows}
              differing={props.differing}
            />
            <Markup {...part} rows={rows} />
            <div
              className={styles.future}
              style={{ top: RULER_HEIGHT, height: Math.min(seenHeight, height), left: Math.max(0, cursorX) }}
            />
            <CursorLine trace={trace} state={state} selected={selected} x={cursorX} width={plotWidth} />
          </div>
        </div>
        {hover && <Tip {...hover} names={(task) => titleOf(trace, task)} />}
        {described && <p className="visually-hidden">{described}</p>}
      </div>
    </div>
  );
}

function titleOf(trace: Trace, task: SubjectId): string {
  return trace.tracks.find((track) => track.id === task)?.title ?? '';
}

/** The arrows of the selection and of the task under the pointer, or all. */
function useFlows(all: boolean, selected: SubjectId | null, hover: Hover | null): FlowChoice {
  const pointed = hover ? (taskOf(hover.hit.row)?.id ?? null) : null;
  return useMemo(
    () => (all ? 'all' : new Set([selected, pointed].filter((task) => task !== null))),
    [all, selected, pointed],
  );
}
