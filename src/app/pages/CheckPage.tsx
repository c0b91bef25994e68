import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Curriculum } from '../../lesson/lesson';
import { useAddress } from '../../views/shared/href';
import { useHydrated } from '../../views/shared/use-hydrated';
import { outlineIn } from '../content';
import { TextPage } from '../layout/TextPage';
import styles from './course/Course.module.css';

const CheckDesk = lazy(() => import('./check/CheckDesk').then((module) => ({ default: module.CheckDesk })));

/** Where a teacher sees what completion codes say, and has their answers run again. */
export function CheckPage({ curriculum }: { readonly curriculum: Curriculum }) {
  const { t } = useTranslation();
  const { address } = useAddress();
  const hydrated = useHydrated();
  return (
    <TextPage title={t('check.title')} curriculum={curriculum} className={styles.page}>
      <header>
        <h1 tabIndex={-1}>{t('check.title')}</h1>
        <p>{t('check.lead')}</p>
        <ul className={styles.proves}>
          <li>{t('check.proves-checksum')}</li>
          <li>{t('check.proves-running')}</li>
          <li>{t('check.proves-nothing')}</li>
        </ul>
      </header>
      {hydrated && (
        <Suspense>
          <CheckDesk language={address.language} curriculum={curriculum} outline={outlineIn(address.language)} />
        </Suspense>
      )}
    </TextPage>
  );
}
