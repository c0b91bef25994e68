import { ChevronFirst, ChevronLast, Pause, Play, StepBack, StepForward } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { stepBack, stepForward, toEnd, toStart } from '../../actions/cursor';
import { pause, play } from '../../actions/playback';
import { formatSeconds } from '../../base/time';
import type { AxisMode } from '../../trace/axis';
import type { StateAt } from '../../trace/state-model';
import { ActionButton } from '../shared/ActionButton';
import { Legend } from './Legend';
import styles from './TimelineToolbar.module.css';
import { AxisChoice } from './toolbar/AxisChoice';
import { BreakpointsMenu } from './toolbar/BreakpointsMenu';
import { JumpMenu } from './toolbar/JumpMenu';
import { MoreMenu } from './toolbar/MoreMenu';
import { SpeedMenu } from './toolbar/SpeedMenu';
import { FitButton, ZoomButtons } from './toolbar/ZoomButtons';
import type { View } from './use-view';

interface Props {
  readonly playing: boolean;
  readonly state: StateAt;
  readonly mode: AxisMode;
  readonly onMode: (mode: AxisMode) => void;
  readonly view: View;
  /** Further buttons: what is shown, and searching. */
  readonly tools: ReactNode;
}

/**
 * One line of controls. What has no room in it stands in the menu at its end:
 *
 * ```
 * wide    ⏮ ⏴ ▶ ⏵ ⏭  1× ◉ ↷  1.000 s       [axis] ⊖⊕ ⤢ 🔍 ? ⋮
 * middle  ⏮ ⏴ ▶ ⏵ ⏭  1× ◉ ↷  1.000 s                  ⤢ 🔍 ? ⋮
 * narrow    ⏴ ▶ ⏵    1× ◉ ↷       1.000 s                    ⋮
 * ```
 */
export function TimelineToolbar({ playing, state, mode, onMode, view, tools }: Props) {
  const { t } = useTranslation();
  return (
    <div className={`${styles.toolbar} no-print`} role="toolbar" aria-label={t('timeline.controls')}>
      <div className={styles.group}>
        <span className={styles.inBar} data-from="narrow">
          <ActionButton action={toStart} icon={<ChevronFirst />} />
        </span>
        <ActionButton action={stepBack} icon={<StepBack />} />
        <ActionButton action={playing ? pause : play} icon={playing ? <Pause /> : <Play />} />
        <ActionButton action={stepForward} icon={<StepForward />} />
        <span className={styles.inBar} data-from="narrow">
          <ActionButton action={toEnd} icon={<ChevronLast />} />
        </span>
      </div>
      <div className={styles.group}>
        <SpeedMenu />
        <BreakpointsMenu />
        <JumpMenu />
      </div>
      <output className={styles.time}>{t('timeline.at', { time: formatSeconds(state.position.t) })}</output>
      <div className={styles.inBar} data-from="wide">
        <AxisChoice mode={mode} onMode={onMode} />
      </div>
      <div className={styles.group}>
        <span className={styles.inBar} data-from="widest">
          <ZoomButtons view={view} />
        </span>
        <span className={styles.inBar} data-from="middle">
          <FitButton view={view} />
          {tools}
          <Legend />
        </span>
        <MoreMenu>
          <div className={styles.inMenu} data-below="wide">
            <AxisChoice mode={mode} onMode={onMode} />
          </div>
          <div className={styles.inMenu} data-below="widest">
            <ZoomButtons view={view} />
          </div>
          <div className={styles.inMenu} data-below="middle">
            <FitButton view={view} />
            {tools}
            <Legend />
          </div>
        </MoreMenu>
      </div>
    </div>
  );
}
