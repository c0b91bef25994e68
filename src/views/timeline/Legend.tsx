import { CircleHelp } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { EndState, InstantKind, SpanState } from '../../trace/model';
import { IconButton } from '../shared/IconButton';
import { PopoverButton } from '../shared/Popover';
import { stateName } from './drawing/describe';
import { Glyph } from './drawing/Glyph';
import { SpanPatterns, SpanShape } from './drawing/SpanShape';
import styles from './Legend.module.css';

const STATES: readonly SpanState[] = ['running', 'ready', 'waiting', 'blocked', 'idle', 'iteration'];
const ENDS: readonly EndState[] = ['finished', 'failed', 'cancelled'];
const INSTANTS: readonly InstantKind[] = [
  'created',
  'output',
  'cancel-requested',
  'cancel-delivered',
  'cancel-swallowed',
  'exception',
  'warning',
  'diagnostic',
];

/** A button that opens the list of all shapes and marks. */
export function Legend() {
  const { t } = useTranslation();
  const patterns = `legend${useId()}`;
  return (
    <PopoverButton
      label={t('timeline.legend')}
      button={
        <IconButton label={t('timeline.legend')}>
          <CircleHelp />
        </IconButton>
      }
    >
      <div className={styles.legend}>
        <ul className={styles.list}>
          {STATES.map((state) => (
            <li key={state} className={styles.entry}>
              <svg width={32} height={18} aria-hidden>
                <SpanPatterns prefix={`${patterns}${state}`} />
                <SpanShape state={state} x={1} width={30} y={1} height={16} patterns={`${patterns}${state}`} />
              </svg>
              {stateName(t, state)}
            </li>
          ))}
        </ul>
        <ul className={styles.list}>
          {ENDS.map((state) => (
            <li key={state} className={styles.entry}>
              <Mark kind={state} />
              {t(`state.${state}`)}
            </li>
          ))}
          {INSTANTS.map((kind) => (
            <li key={kind} className={styles.entry}>
              <Mark kind={kind} />
              {t(`timeline.${kind}`)}
            </li>
          ))}
        </ul>
      </div>
    </PopoverButton>
  );
}

function Mark({ kind }: { readonly kind: InstantKind | EndState }) {
  return (
    <svg width={18} height={18} aria-hidden>
      <Glyph kind={kind} x={9} y={9} />
    </svg>
  );
}
