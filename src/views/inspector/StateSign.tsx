import { useTranslation } from 'react-i18next';
import type { TaskState, ThreadAt } from '../../trace/state-model';
import styles from './StateSign.module.css';

/** The state of a task or a thread as a small sign: a colour, a shape of its own, and a name for those who see neither. */
export function StateSign({ state }: { readonly state: TaskState | Exclude<ThreadAt['state'], 'ended'> }) {
  const { t } = useTranslation();
  return <span className={styles.sign} data-state={state} role="img" aria-label={t(`state.${state}`)} />;
}
