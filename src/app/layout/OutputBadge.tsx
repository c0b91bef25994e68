import { useTranslation } from 'react-i18next';
import { selectEditorError } from '../../store/selectors';
import { useStore } from '../../store/store';
import { selectOutputLines } from '../../store/trace-selectors';
import styles from './OutputBadge.module.css';

/** How much was printed, or that the program failed. */
export function OutputBadge() {
  const { t } = useTranslation();
  const lines = useStore(selectOutputLines);
  const failed = useStore((state) => selectEditorError(state) !== null);
  if (failed) {
    return (
      <span className={`${styles.badge} ${styles.failed}`}>
        <span aria-hidden>!</span>
        <span className="visually-hidden">{t('tab.error')}</span>
      </span>
    );
  }
  if (lines === 0) return null;
  return (
    <span className={styles.badge}>
      <span aria-hidden>{lines > 99 ? '99+' : lines}</span>
      <span className="visually-hidden">{t('tab.output-count', { count: lines })}</span>
    </span>
  );
}
