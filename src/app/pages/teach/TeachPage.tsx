import { useTranslation } from 'react-i18next';
import type { Curriculum, Language } from '../../../lesson/lesson';
import { TextPage } from '../../layout/TextPage';
import { GuideView } from './GuideView';
import { Overview } from './Overview';
import styles from './TeachPage.module.css';

interface Props {
  readonly language: Language;
  /** Null for the list of all lessons. */
  readonly slug: string | null;
  readonly curriculum: Curriculum;
}

/** What there is for whoever teaches: all lessons, or one. */
export function TeachPage({ language, slug, curriculum }: Props) {
  const { t } = useTranslation();
  return (
    <TextPage title={t('teach.title')} curriculum={curriculum} className={styles.page}>
      {slug === null ? (
        <Overview language={language} curriculum={curriculum} />
      ) : (
        <GuideView language={language} slug={slug} />
      )}
    </TextPage>
  );
}
