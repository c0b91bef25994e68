import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { AXIS_MODES, type AxisMode } from '../../../trace/axis';
import styles from './AxisChoice.module.css';

interface Props {
  readonly mode: AxisMode;
  readonly onMode: (mode: AxisMode) => void;
}

/** What the horizontal axis is in proportion to. */
export function AxisChoice({ mode, onMode }: Props) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <div className={styles.modes} role="radiogroup" aria-label={t('timeline.axis')}>
      {AXIS_MODES.map((candidate) => (
        <label key={candidate} className={styles.mode} title={t(`timeline.axis-${candidate}-hint`)}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={candidate === mode}
            onChange={() => onMode(candidate)}
          />
          {t(`timeline.axis-${candidate}`)}
        </label>
      ))}
    </div>
  );
}
