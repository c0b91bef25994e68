import { SlidersHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../shared/Button';
import { IconButton } from '../shared/IconButton';
import { PopoverButton } from '../shared/Popover';
import type { Rows } from './use-rows';
import styles from './ViewMenu.module.css';

interface Props {
  readonly rows: Rows;
  readonly allFlows: boolean;
  readonly onAllFlows: (all: boolean) => void;
  /** Null where nothing is selected. */
  readonly onShowSelection: (() => void) | null;
}

/** What is shown and what is hidden. */
export function ViewMenu({ rows, allFlows, onAllFlows, onShowSelection }: Props) {
  const { t } = useTranslation();
  return (
    <PopoverButton
      label={t('timeline.view')}
      button={
        <IconButton label={t('timeline.view')}>
          <SlidersHorizontal />
        </IconButton>
      }
    >
      <div className={styles.menu}>
        <label className={styles.choice}>
          <input type="checkbox" checked={allFlows} onChange={(event) => onAllFlows(event.target.checked)} />
          {t('timeline.all-flows')}
        </label>
        <label className={styles.choice}>
          <input type="checkbox" checked={rows.unfolded} onChange={(event) => rows.setUnfolded(event.target.checked)} />
          {t('timeline.unfold')}
        </label>
        <label className={styles.choice}>
          <input type="checkbox" checked={rows.anyFolded} onChange={(event) => rows.foldAll(event.target.checked)} />
          {t('timeline.fold-all')}
        </label>
        <Button disabled={onShowSelection === null} onClick={() => onShowSelection?.()}>
          {t('timeline.fit-selection')}
        </Button>
      </div>
    </PopoverButton>
  );
}
