import { useTranslation } from 'react-i18next';
import type { SubjectId } from '../../protocol/events';
import type { StateAt } from '../../trace/model';
import { trackTitle } from './drawing/describe';
import styles from './Names.module.css';
import { RULER_HEIGHT } from './Ruler';
import type { Row } from './rows';

interface Props {
  readonly rows: readonly Row[];
  /** How far the rows are scrolled, in pixels. */
  readonly top: number;
  readonly width: number;
  readonly state: StateAt;
  readonly selected: SubjectId | null;
  readonly onSelect: (task: SubjectId | null) => void;
}

/** Deeper tasks are not moved in further: the name would have no room left. */
const DEEPEST = 6;

/** Python's own name of a task has room beside the title from this width on. */
const SHOW_NAME_FROM = 120;

/** The tracks' names, each task with its state at the cursor. */
export function Names({ rows, top, width, state, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const states = new Map(state.tasks.map((task) => [task.task, task.state]));
  return (
    <div className={styles.names} style={{ width }}>
      <ul className={styles.list} style={{ top: RULER_HEIGHT }} aria-label={t('timeline.tracks')}>
        {rows.map(({ track, y, height }) => {
          const place = { top: y - top, height, paddingInlineStart: 10 + Math.min(track.depth, DEEPEST) * 12 };
          const title = trackTitle(t, track);
          if (track.kind !== 'task') {
            return (
              <li key={track.id} className={styles.name} data-kind={track.kind} style={place}>
                {title}
              </li>
            );
          }
          const now = states.get(track.id);
          return (
            <li key={track.id}>
              <button
                type="button"
                className={styles.name}
                style={place}
                title={title === track.name ? title : `${title} (${track.name})`}
                aria-pressed={track.id === selected}
                onClick={() => onSelect(track.id === selected ? null : track.id)}
              >
                <span className={styles.title} data-quiet={track.housekeeping || undefined}>
                  {title}
                </span>
                {width > SHOW_NAME_FROM && title !== track.name && <span className={styles.python}>{track.name}</span>}
                {now && <span className={styles.state} data-state={now} role="img" aria-label={t(`state.${now}`)} />}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
