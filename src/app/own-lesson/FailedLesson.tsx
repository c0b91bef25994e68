import { RotateCw, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../views/shared/Button';
import { linkTo } from './ChooseLesson';
import styles from './FailedLesson.module.css';
import type { Opened } from './open-lesson';
import { ProblemList } from './ProblemList';
import { rawAddress } from './raw-address';

/** What may be otherwise the next time. */
const WORTH_A_TRY = ['unreachable', 'slow', 'refused', 'broken'];

interface Props {
  readonly failed: Extract<Opened, { ok: false }>;
  /** The address or the file's name. */
  readonly asked: string;
}

/** Why there is no lesson to show, in a sentence that says what can be done. */
export function FailedLesson({ failed: { problem, detail, problems }, asked }: Props) {
  const { t } = useTranslation();
  const raw = rawAddress(asked);
  return (
    <section className={styles.failed} role="alert">
      <h2 className={styles.title}>
        <TriangleAlert aria-hidden />
        {t('own.failed')}
      </h2>
      <p>{t(`own.problem.${problem}`, { detail })}</p>
      {raw && (
        <p className={styles.asked}>
          {t('own.page-about')} <a href={linkTo(raw)}>{raw}</a>
        </p>
      )}
      <ProblemList problems={problems} />
      {asked && (
        <p className={styles.asked}>
          {t('own.asked-for')} <code>{asked}</code>
        </p>
      )}
      {WORTH_A_TRY.includes(problem) && (
        <Button onClick={() => location.reload()}>
          <RotateCw aria-hidden />
          {t('own.retry')}
        </Button>
      )}
    </section>
  );
}
