import { Link2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { keepShared, leaveShared } from '../../actions/link';
import { formatSeconds } from '../../base/time';
import { hasChoices } from '../../store/link-changes';
import type { Shared } from '../../store/state';
import { useStore } from '../../store/store';
import { Button } from '../../views/shared/Button';
import styles from './SharedBanner.module.css';

/** Says that the program came with a link, as long as the reader has not made it their own. */
export function SharedBanner() {
  const { t } = useTranslation();
  const program = useStore((state) => state.program);
  const shared = useStore((state) => (state.shared?.program === state.program?.id ? state.shared : null));
  const hasDraft = useStore((state) => program !== null && state.drafts[program.id] !== undefined);
  if (!shared || (shared.code === null && !hasChoices(shared))) return null;
  return (
    <aside className={`${styles.banner} no-print`} aria-label={t('share.title')}>
      <Link2 aria-hidden />
      <p className={styles.text}>
        {shared.code !== null && t('share.banner')} {hasChoices(shared) && <Ways shared={shared} />}
      </p>
      <span className={styles.buttons}>
        {shared.code !== null && <Button onClick={keepShared}>{t(hasDraft ? 'share.replace' : 'share.keep')}</Button>}
        <Button onClick={() => void leaveShared()}>
          {t(hasDraft || program?.id === 'playground' ? 'share.back' : 'share.back-lesson')}
        </Button>
      </span>
    </aside>
  );
}

function Ways({ shared: { choices, asMeant } }: { readonly shared: Shared }) {
  const { t, i18n } = useTranslation();
  const { seed, preempt, interruptAt } = choices;
  const ways = [
    seed === undefined ? [] : t('share.way-seed', { seed }),
    preempt ? t('share.way-preempt') : [],
    interruptAt === undefined ? [] : t('share.way-interrupt', { time: formatSeconds(interruptAt) }),
    asMeant ? t('share.way-as-meant') : [],
  ].flat();
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(ways);
  return <>{t('share.banner-choices', { ways: list })}</>;
}
