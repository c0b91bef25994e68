import { EllipsisVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toggleValues } from '../../../actions/preferences';
import { useStore } from '../../../store/store';
import { IconButton } from '../../shared/IconButton';
import { PopoverButton } from '../../shared/Popover';
import styles from './Menu.module.css';

interface Props {
  /** What has no room in the bar. */
  readonly children: ReactNode;
}

/** What is rarely wanted. */
export function MoreMenu({ children }: Props) {
  const { t } = useTranslation();
  return (
    <PopoverButton
      label={t('travel.more')}
      button={
        <IconButton label={t('travel.more')}>
          <EllipsisVertical aria-hidden />
        </IconButton>
      }
    >
      <div className={styles.menu}>
        {children}
        <ValuesSwitch />
      </div>
    </PopoverButton>
  );
}

function ValuesSwitch() {
  const { t } = useTranslation();
  const shown = useStore((state) => state.inlineValues);
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={shown} onChange={toggleValues.perform} />
      <span>
        {t('travel.values')}
        <span className={styles.hint}>{t('travel.values-hint')}</span>
      </span>
    </label>
  );
}
