import { UserRound } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../views/shared/href';
import styles from './OriginNote.module.css';
import type { Opened, Origin } from './open-lesson';
import { ProblemList } from './ProblemList';

/** Whose lesson it is, what that means, and what in it was not understood. In the interface's language. */
export function OriginNote({ origin, problems }: Extract<Opened, { ok: true }>) {
  const { t } = useTranslation();
  const { address, linkTo } = useAddress();
  const id = useId();
  return (
    <aside className={styles.origin} lang={address.language} aria-labelledby={id}>
      <p className={styles.kind} id={id}>
        <UserRound aria-hidden />
        {t('own.origin')}
      </p>
      <p className={styles.whose}>
        {origin.kind === 'device'
          ? t('own.from-file', { name: origin.name })
          : t('own.from-site', { origin: new URL(origin.final).origin })}
      </p>
      <p>{t('own.not-read')}</p>
      <p>{t('own.kept')}</p>
      {isRedirected(origin) && <p>{t('own.redirected', { asked: origin.address })}</p>}
      <p className={styles.links}>
        {origin.kind === 'site' && (
          <a href={origin.final} rel="noopener noreferrer">
            {t('own.source')}
          </a>
        )}
        <a href={linkTo({ page: { kind: 'own' } })}>{t('own.another')}</a>
      </p>
      {problems.length > 0 && (
        <details className={styles.problems}>
          <summary>{t('own.problems', { count: problems.length })}</summary>
          <p>{t('own.for-author')}</p>
          <ProblemList problems={problems} />
        </details>
      )}
    </aside>
  );
}

function isRedirected(origin: Origin): origin is Extract<Origin, { kind: 'site' }> {
  return origin.kind === 'site' && new URL(origin.final).origin !== new URL(origin.address).origin;
}
