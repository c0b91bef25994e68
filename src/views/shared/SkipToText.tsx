import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { showText } from '../../actions/panel';
import styles from './SkipToText.module.css';

/** For whoever gets nothing from a picture: from the timeline on to the same in words. Seen only while it has the focus. */
export function SkipToText() {
  const { t } = useTranslation();
  const skip = () => {
    flushSync(() => showText.perform());
    document.getElementById('tab-text')?.focus();
  };
  return (
    <button type="button" className={styles.skip} onClick={skip}>
      {t('text.skip')}
    </button>
  );
}
