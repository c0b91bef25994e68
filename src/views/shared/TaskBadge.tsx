import type { TaskSign } from '../../trace/task-signs';
import styles from './TaskBadge.module.css';

/** A task's letters in its colour, beside its name: the same sign marks its place in the editor's gutter. */
export function TaskBadge({ letters, colour }: TaskSign) {
  return (
    <span className={styles.badge} data-colour={colour} aria-hidden>
      {letters}
    </span>
  );
}
