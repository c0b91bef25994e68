import { Check } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { answerMoment } from '../../actions/exercise';
import { useStore } from '../../store/store';
import { Button } from '../shared/Button';
import styles from './MomentBar.module.css';

/**
 * On a narrow screen, where the timeline hides the lesson: which exercise asks for a moment of this run, and the button for
 * the one that was chosen. Elsewhere the lesson stands beside the timeline, with the same button (`FindWork`).
 */
export function MomentBar() {
  const { t } = useTranslation();
  const titleId = useId();
  const sought = useStore((state) => state.program?.sought);
  if (!sought) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and this is a button and what it is about
    <div className={`${styles.bar} no-print`} role="group" aria-labelledby={titleId}>
      <p
        id={titleId}
        className={styles.title}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the build has made it from Markdown, and thus safe to insert
        dangerouslySetInnerHTML={{ __html: sought.title }}
      />
      <Button variant="primary" onClick={answerMoment}>
        <Check aria-hidden />
        {t('exercise.this-moment')}
      </Button>
    </div>
  );
}
