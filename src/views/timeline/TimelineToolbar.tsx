import {
  ChevronFirst,
  ChevronLast,
  Download,
  Maximize2,
  Pause,
  Play,
  StepBack,
  StepForward,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { stepBack, stepForward, toEnd, toStart } from '../../actions/cursor';
import { exportTrace } from '../../actions/export';
import { pause, play } from '../../actions/playback';
import { formatSeconds } from '../../base/time';
import { AXIS_MODES, type AxisMode } from '../../trace/axis';
import type { StateAt } from '../../trace/model';
import { ActionButton } from '../shared/ActionButton';
import { IconButton } from '../shared/IconButton';
import { Legend } from './Legend';
import styles from './TimelineToolbar.module.css';
import type { View } from './use-view';

interface Props {
  readonly playing: boolean;
  readonly state: StateAt;
  readonly mode: AxisMode;
  readonly onMode: (mode: AxisMode) => void;
  readonly view: View;
}

/** Zooming by a button. */
const ZOOM_FACTOR = 1.6;

export function TimelineToolbar({ playing, state, mode, onMode, view }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('timeline.controls')}>
      <div className={styles.group}>
        <ActionButton action={toStart} icon={<ChevronFirst />} />
        <ActionButton action={stepBack} icon={<StepBack />} />
        <ActionButton action={playing ? pause : play} icon={playing ? <Pause /> : <Play />} />
        <ActionButton action={stepForward} icon={<StepForward />} />
        <ActionButton action={toEnd} icon={<ChevronLast />} />
      </div>
      <output className={styles.time}>{t('timeline.at', { time: formatSeconds(state.position.t) })}</output>
      <div className={styles.modes} role="radiogroup" aria-label={t('timeline.axis')}>
        {AXIS_MODES.map((candidate) => (
          <label key={candidate} className={styles.mode} title={t(`timeline.axis-${candidate}-hint`)}>
            <input
              type="radio"
              className="visually-hidden"
              name="axis"
              checked={candidate === mode}
              onChange={() => onMode(candidate)}
            />
            {t(`timeline.axis-${candidate}`)}
          </label>
        ))}
      </div>
      <div className={styles.group}>
        <span className={styles.zoom}>
          <IconButton
            label={t('timeline.zoom-out')}
            disabled={view.fitted}
            onClick={() => view.zoom(1 / ZOOM_FACTOR, view.plotWidth / 2)}
          >
            <ZoomOut />
          </IconButton>
          <IconButton label={t('timeline.zoom-in')} onClick={() => view.zoom(ZOOM_FACTOR, view.plotWidth / 2)}>
            <ZoomIn />
          </IconButton>
        </span>
        <IconButton label={t('timeline.fit')} disabled={view.fitted} onClick={view.fit}>
          <Maximize2 />
        </IconButton>
        <Legend />
        <ActionButton action={exportTrace} icon={<Download />} />
      </div>
    </div>
  );
}
