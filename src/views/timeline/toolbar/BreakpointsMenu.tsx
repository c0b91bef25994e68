import { ChevronLeft, ChevronRight, CircleDot, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { enableBreakpoint, removeBreakpoint } from '../../../actions/breakpoints';
import { nextBreakpoint, previousBreakpoint } from '../../../actions/jumps';
import { selectBreakpoints, selectHits } from '../../../store/breakpoint-selectors';
import { selectStale } from '../../../store/selectors';
import { useStore } from '../../../store/store';
import type { Breakpoint } from '../../../trace/breakpoints';
import { ActionButton } from '../../shared/ActionButton';
import { IconButton } from '../../shared/IconButton';
import { PopoverButton } from '../../shared/Popover';
import { tooltip } from '../../shared/tooltip';
import styles from './BreakpointsMenu.module.css';
import { conditionText } from './breakpoint-text';
import { NewBreakpoint } from './NewBreakpoint';

/** The breakpoints of the open program: which there are, how often each is met, and a new one. */
export function BreakpointsMenu() {
  const { t } = useTranslation();
  const count = useStore((state) => selectBreakpoints(state).length);
  const label = count === 0 ? t('breakpoint.title') : t('breakpoint.button', { count });
  return (
    <PopoverButton
      label={t('breakpoint.title')}
      button={
        <IconButton label={label} className={styles.button ?? ''}>
          <CircleDot aria-hidden />
          {count > 0 && (
            <span className={styles.count} aria-hidden>
              {count}
            </span>
          )}
        </IconButton>
      }
    >
      <List />
    </PopoverButton>
  );
}

function List() {
  const { t } = useTranslation();
  const breakpoints = useStore(selectBreakpoints);
  const hits = useStore(selectHits);
  const stale = useStore(selectStale);
  const staleLines = stale && breakpoints.some(({ when }) => when.kind === 'line');
  return (
    <div className={styles.menu}>
      <div className={styles.header}>
        <h2 className={styles.title}>{t('breakpoint.title')}</h2>
        <ActionButton action={previousBreakpoint} icon={<ChevronLeft aria-hidden />} />
        <ActionButton action={nextBreakpoint} icon={<ChevronRight aria-hidden />} />
      </div>
      {breakpoints.length === 0 && <p className={styles.hint}>{t('breakpoint.empty')}</p>}
      {staleLines && <p className={styles.hint}>{t('breakpoint.stale')}</p>}
      <ul className={styles.list}>
        {breakpoints.map((each) => (
          <Row key={each.id} breakpoint={each} count={hits.of.get(each.id)?.length ?? 0} />
        ))}
      </ul>
      <NewBreakpoint />
    </div>
  );
}

interface RowProps {
  readonly breakpoint: Breakpoint;
  /** How often it is met in the run. */
  readonly count: number;
}

function Row({ breakpoint: { id, enabled, when }, count }: RowProps) {
  const { t } = useTranslation();
  const name = conditionText(t, when);
  return (
    <li className={styles.row}>
      <label className={styles.label}>
        <input type="checkbox" checked={enabled} onChange={() => enableBreakpoint(id, !enabled)} />
        <span className={styles.name}>{name}</span>
      </label>
      <span className={styles.hits} {...tooltip(t('breakpoint.hits-hint'))}>
        {t('breakpoint.hits', { count })}
      </span>
      <IconButton label={t('breakpoint.remove', { name })} onClick={() => removeBreakpoint(id)}>
        <X aria-hidden />
      </IconButton>
    </li>
  );
}
