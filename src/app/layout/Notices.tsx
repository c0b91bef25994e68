import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { dismissNotice } from '../../actions/preferences';
import { undoReset } from '../../actions/program';
import { tell } from '../../i18n/simulator';
import type { Notice, NoticeCode } from '../../store/state';
import { useStore } from '../../store/store';
import { Button } from '../../views/shared/Button';
import { IconButton } from '../../views/shared/IconButton';
import styles from './Notices.module.css';

/** Notices that only confirm leave by themselves, after so long; the others stay until they are dismissed. */
const LIFETIME_MS: Partial<Record<NoticeCode, number>> = { copied: 4000, kept: 8000, reset: 12_000 };

/** Those that tell of something lost or refused. */
const TROUBLE: ReadonlySet<NoticeCode> = new Set([
  'runtime-failed',
  'editor-failed',
  'storage-full',
  'copy-failed',
  'copy-refused',
  'picture-failed',
]);

/** What the reader should be told, in a corner; read out by screen readers as it comes. */
export function Notices() {
  const { t } = useTranslation();
  const notices = useStore((state) => state.notices);
  return (
    <section className={`${styles.notices} no-print`} aria-label={t('notice.label')} aria-live="polite">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeCard({ notice: { id, code, detail } }: { readonly notice: Notice }) {
  const { t, i18n } = useTranslation();
  const told = detail && (code === 'runtime-failed' ? tell(i18n, detail, 'reason') : { text: detail, lang: undefined });
  const canUndo = useStore((state) => code === 'reset' && undoReset.enabled(state));
  useEffect(() => {
    const lifetime = LIFETIME_MS[code];
    if (lifetime === undefined) return;
    const timer = setTimeout(() => dismissNotice(id), lifetime);
    return () => clearTimeout(timer);
  }, [id, code]);
  const undo = () => {
    undoReset.perform();
    dismissNotice(id);
  };
  return (
    <div className={`${styles.notice} ${TROUBLE.has(code) ? styles.trouble : ''}`}>
      <div className={styles.text}>
        <p>{t(`notice.${code}`)}</p>
        {told && (
          <p className={styles.detail} lang={told.lang}>
            {told.text}
          </p>
        )}
      </div>
      {canUndo && (
        <Button variant="quiet" onClick={undo}>
          {t('action.undo-reset')}
        </Button>
      )}
      <IconButton label={t('notice.dismiss')} onClick={() => dismissNotice(id)}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
