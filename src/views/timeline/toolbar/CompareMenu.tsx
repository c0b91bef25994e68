import { Columns2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { compareWith, compareWithKept, keepRun } from '../../../actions/compare';
import { formatSeconds, START } from '../../../base/time';
import { useStore } from '../../../store/store';
import { Button } from '../../shared/Button';
import { IconButton } from '../../shared/IconButton';
import { PopoverButton } from '../../shared/Popover';
import styles from './Menu.module.css';

/** Keeping the run in sight, and setting it beside another: one that was kept, or a recorded one of the lesson. */
export function CompareMenu() {
  const { t } = useTranslation();
  const canKeep = useStore(keepRun.enabled);
  const canCompare = useStore(compareWithKept.enabled);
  const comparison = useStore((state) => state.comparison);
  const others = useStore((state) => state.lessonRuns);
  const source = useStore((state) => state.run?.source);
  const kept = comparison?.kept ? comparison.run : null;
  return (
    <PopoverButton
      label={t('compare.open')}
      button={
        <IconButton label={t('compare.open')}>
          <Columns2 />
        </IconButton>
      }
    >
      <div className={styles.menu}>
        <span className={styles.hint}>
          {kept
            ? t('compare.kept', { name: kept.name, time: formatSeconds(kept.events.at(-1)?.t ?? START) })
            : t('compare.hint')}
        </span>
        <Button variant="quiet" className={styles.item ?? ''} disabled={!canKeep} onClick={keepRun.perform}>
          {t('action.keep-run')}
        </Button>
        <Button variant="quiet" className={styles.item ?? ''} disabled={!canCompare} onClick={compareWithKept.perform}>
          {t('action.compare-with-kept')}
        </Button>
        {others
          .filter((other) => other.source !== source)
          .map((other) => (
            <Button
              key={other.name}
              variant="quiet"
              className={styles.item ?? ''}
              disabled={!canKeep}
              onClick={() => compareWith(other)}
            >
              {t('compare.with', { name: other.name })}
            </Button>
          ))}
      </div>
    </PopoverButton>
  );
}
