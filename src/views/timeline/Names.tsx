import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubjectId } from '../../protocol/events';
import type { StateAt, TaskState } from '../../trace/state-model';
import type { TaskSign } from '../../trace/task-signs';
import { TaskBadge } from '../shared/TaskBadge';
import { trackTitle } from '../shared/track-title';
import { rowTitle } from './drawing/describe';
import { RULER_HEIGHT } from './drawing/draw-ruler';
import styles from './Names.module.css';
import { type Row, type TrackRow, taskOf } from './rows';

interface Props {
  readonly rows: readonly Row[];
  /** How far the rows are scrolled, in pixels. */
  readonly top: number;
  readonly width: number;
  readonly state: StateAt;
  readonly signs: ReadonlyMap<SubjectId, TaskSign>;
  readonly selected: SubjectId | null;
  readonly onSelect: (task: SubjectId | null) => void;
  /** Hides or shows what a task created. */
  readonly onFold: (task: SubjectId) => void;
  /** Gives each of asyncio's own tasks a row. */
  readonly onUnfold: () => void;
}

/** Deeper tasks are not moved in further: the name would have no room left. */
const DEEPEST = 6;

/** From this width on there is room for Python's own name of a task beside the title. */
const WIDE = 160;

/** The rows' names, each task with its state at the cursor. */
export const Names = memo(function Names(props: Props) {
  const { rows, top, width, state, signs, selected, onSelect, onFold, onUnfold } = props;
  const { t } = useTranslation();
  const states = useMemo(() => new Map(state.tasks.map((task) => [task.task, task.state])), [state]);
  const wide = width > WIDE;
  return (
    <div className={styles.names} data-narrow={!wide || undefined} style={{ width }}>
      <ul className={styles.list} style={{ top: RULER_HEIGHT }} aria-label={t('timeline.tracks')}>
        {rows.map((row) => {
          const style = { top: row.y - top, height: row.height, paddingInlineStart: indent(row, wide) };
          const task = taskOf(row);
          if (task && row.kind === 'track') {
            return (
              <TaskName
                key={row.id}
                row={row}
                wide={wide}
                style={style}
                now={states.get(task.id)}
                sign={signs.get(task.id)}
                pressed={task.id === selected}
                onSelect={onSelect}
                onFold={onFold}
              />
            );
          }
          return (
            <li key={row.id} className={styles.name} data-kind={row.kind} style={style}>
              <span className={styles.title}>{rowTitle(t, row)}</span>
              {row.kind === 'folded' && (
                <button type="button" className={styles.fold} aria-label={t('timeline.unfold')} onClick={onUnfold}>
                  <ChevronRight aria-hidden />
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
});

function indent({ depth }: Row, wide: boolean): number {
  return wide ? 10 + Math.min(depth, DEEPEST) * 12 : 4 + Math.min(depth, DEEPEST) * 5;
}

interface TaskProps {
  readonly row: TrackRow;
  readonly wide: boolean;
  readonly style: { readonly top: number; readonly height: number; readonly paddingInlineStart: number };
  readonly now: TaskState | undefined;
  readonly sign: TaskSign | undefined;
  readonly pressed: boolean;
  readonly onSelect: Props['onSelect'];
  readonly onFold: Props['onFold'];
}

function TaskName({ row, wide, style, now, sign, pressed, onSelect, onFold }: TaskProps) {
  const { t } = useTranslation();
  const { track, descendants, collapsed } = row;
  const title = trackTitle(t, track);
  return (
    <li>
      <button
        type="button"
        className={styles.name}
        style={style}
        title={title === track.name ? title : `${title} (${track.name})`}
        aria-pressed={pressed}
        onClick={() => onSelect(pressed ? null : track.id)}
      >
        {sign && <TaskBadge {...sign} />}
        <span className={styles.title} data-quiet={track.housekeeping || undefined}>
          {title}
        </span>
        {collapsed && <span className={styles.python}>{t('timeline.hidden-tasks', { count: descendants })}</span>}
        {wide && !collapsed && title !== track.name && <span className={styles.python}>{track.name}</span>}
        {now && <span className={styles.state} data-state={now} role="img" aria-label={t(`state.${now}`)} />}
      </button>
      {descendants > 0 && (
        <button
          type="button"
          className={`${styles.fold} ${styles.beside}`}
          style={{ top: style.top, height: style.height }}
          aria-expanded={!collapsed}
          aria-label={t(collapsed ? 'timeline.show-children' : 'timeline.hide-children', { name: title })}
          onClick={() => onFold(track.id)}
        >
          {collapsed ? <ChevronRight aria-hidden /> : <ChevronDown aria-hidden />}
        </button>
      )}
    </li>
  );
}
