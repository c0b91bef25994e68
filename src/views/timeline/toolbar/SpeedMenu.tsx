import { useTranslation } from 'react-i18next';
import { setSpeed } from '../../../actions/playback';
import { useStore } from '../../../store/store';
import { PLAY_RATES, type PlayUnit } from '../../../trace/play-speed';
import { PopoverButton } from '../../shared/Popover';
import { tooltip } from '../../shared/tooltip';
import styles from './Menu.module.css';

const UNITS: readonly PlayUnit[] = ['time', 'steps'];

/** How fast the run is played: by virtual time or by steps. */
export function SpeedMenu() {
  const { t } = useTranslation();
  const speed = useStore((state) => state.speed);
  const now = t(`travel.rate-${speed.unit}`, { rate: speed.rate });
  return (
    <PopoverButton
      label={t('travel.speed')}
      button={
        <button
          type="button"
          className={styles.word}
          aria-label={t('travel.speed-now', { speed: now })}
          {...tooltip(t('travel.speed'))}
        >
          {now}
        </button>
      }
    >
      <div className={styles.menu}>
        {UNITS.map((unit) => (
          <fieldset key={unit} className={styles.rates}>
            <legend>{t(`travel.by-${unit}`)}</legend>
            {PLAY_RATES[unit].map((rate) => (
              <label key={rate} className={styles.rate}>
                <input
                  type="radio"
                  className="visually-hidden"
                  name="speed"
                  checked={unit === speed.unit && rate === speed.rate}
                  onChange={() => setSpeed({ unit, rate })}
                />
                {t(`travel.rate-${unit}`, { rate })}
              </label>
            ))}
            {unit === 'time' && <p className={styles.hint}>{t('travel.by-time-hint')}</p>}
          </fieldset>
        ))}
      </div>
    </PopoverButton>
  );
}
