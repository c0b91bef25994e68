import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../shared/IconButton';
import styles from './TextView.module.css';
import { PAGE_SIZE, type Page } from './use-page';

/** Which rows of a long list are shown, and the way to the others. */
export function Pager({ page: { first, beyond, all, turnTo } }: { readonly page: Page }) {
  const { t } = useTranslation();
  if (all <= PAGE_SIZE) return null;
  return (
    <nav className={styles.pager} aria-label={t('text.pages')}>
      <IconButton label={t('text.earlier')} disabled={first === 0} onClick={() => turnTo(first - PAGE_SIZE)}>
        <ChevronLeft />
      </IconButton>
      <span className={styles.range}>{t('text.range', { from: first + 1, to: beyond, all })}</span>
      <IconButton label={t('text.later')} disabled={beyond === all} onClick={() => turnTo(beyond)}>
        <ChevronRight />
      </IconButton>
    </nav>
  );
}
