import { ChevronLeft, ChevronRight, Redo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../actions/action';
import {
  eventBack,
  eventForward,
  iterationBack,
  iterationForward,
  stepBack,
  stepForward,
  toEnd,
  toStart,
} from '../../../actions/cursor';
import {
  nextBreakpoint,
  nextError,
  nextOutput,
  nextTaskRun,
  previousBreakpoint,
  previousError,
  previousOutput,
  previousTaskRun,
} from '../../../actions/jumps';
import { useStore } from '../../../store/store';
import { selectTrace } from '../../../store/trace-selectors';
import { ActionButton } from '../../shared/ActionButton';
import { IconButton } from '../../shared/IconButton';
import { PopoverButton } from '../../shared/Popover';
import styles from './Menu.module.css';

/** Back and forth by everything that can be jumped to. */
export function JumpMenu() {
  const { t } = useTranslation();
  return (
    <PopoverButton
      label={t('travel.jump')}
      button={
        <IconButton label={t('travel.jump')}>
          <Redo2 aria-hidden />
        </IconButton>
      }
    >
      <Rows />
    </PopoverButton>
  );
}

function Rows() {
  const { t } = useTranslation();
  const task = useStore(({ selection }) => selection?.task ?? null);
  const trace = useStore(selectTrace);
  const title = trace.tracks.find((track) => track.id === task)?.title;
  return (
    <div className={styles.menu}>
      <Row name={t('travel.row-output')} back={previousOutput} forward={nextOutput} />
      <Row name={t('travel.row-error')} back={previousError} forward={nextError} />
      <Row
        name={title === undefined ? t('travel.row-no-task') : t('travel.row-task', { task: title })}
        back={previousTaskRun}
        forward={nextTaskRun}
      />
      <Row name={t('travel.row-breakpoint')} back={previousBreakpoint} forward={nextBreakpoint} />
      <Row name={t('travel.row-step')} back={stepBack} forward={stepForward} />
      <Row name={t('travel.row-event')} back={eventBack} forward={eventForward} />
      <Row name={t('travel.row-iteration')} back={iterationBack} forward={iterationForward} />
      <Row name={t('travel.row-ends')} back={toStart} forward={toEnd} />
    </div>
  );
}

interface RowProps {
  readonly name: string;
  readonly back: Action;
  readonly forward: Action;
}

function Row({ name, back, forward }: RowProps) {
  return (
    <div className={styles.row}>
      <span className={styles.name}>{name}</span>
      <ActionButton action={back} icon={<ChevronLeft aria-hidden />} />
      <ActionButton action={forward} icon={<ChevronRight aria-hidden />} />
    </div>
  );
}
