import { useTranslation } from 'react-i18next';
import type { SubjectId } from '../../protocol/events';
import type { Trace } from '../../trace/model';
import type { StateAt } from '../../trace/state-model';
import styles from './CursorLine.module.css';
import { momentText } from './drawing/describe';

interface Props {
  readonly trace: Trace;
  readonly state: StateAt;
  readonly selected: SubjectId | null;
  /** In pixels from the plot's left edge. */
  readonly x: number;
  /** Of the plot. */
  readonly width: number;
}

/**
 * The instant looked at. Its keys are actions (src/actions/cursor.ts), its dragging is the plot's (use-pointer.ts); out of view
 * it stays at the edge, so that it can still take the focus.
 */
export function CursorLine({ trace, state, selected, x, width }: Props) {
  const { t } = useTranslation();
  const inView = x >= -1 && x <= width + 1;
  return (
    <div
      className={styles.cursor}
      role="slider"
      tabIndex={0}
      aria-label={t('timeline.cursor')}
      aria-orientation="horizontal"
      aria-valuemin={Math.min(0, trace.end.seq)}
      aria-valuemax={trace.end.seq}
      aria-valuenow={state.position.seq}
      aria-valuetext={momentText(t, state, selected)}
      data-away={!inView || undefined}
      style={{ transform: `translateX(${Math.min(Math.max(x, 0), width)}px)` }}
    >
      <span className={styles.grip} />
    </div>
  );
}
