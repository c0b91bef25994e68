import { ChevronLeft, ChevronRight, Maximize, Minimize, NotebookText, PanelLeft, X } from 'lucide-react';
import { type CSSProperties, type TouchEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openProgram } from '../../actions/program';
import type { Curriculum, Lesson } from '../../lesson/lesson';
import { type Step, stepsOf } from '../../lesson/steps';
import { SlideView } from '../../views/lesson/SlideView';
import { IconButton } from '../../views/shared/IconButton';
import { saysMore } from '../follow-link';
import { Frame } from '../layout/Frame';
import { Room } from '../layout/Room';
import { ShareMenu } from '../layout/ShareMenu';
import { lessonProgram } from '../lesson-program';
import { exerciseWork } from '../pages/exercise-work';
import { recordedRun } from '../pages/recorded-run';
import styles from './Presenter.module.css';
import { usePresenterKeys } from './use-presenter-keys';
import { useFullScreen, useStageZoom, useWakeLock } from './use-stage';
import { useStep } from './use-step';

interface Props {
  readonly lesson: Lesson;
  readonly curriculum: Curriculum;
}

/** A finger that moves so far sideways, and less than half of it up or down, turns the page. In pixels. */
const SWIPE = 70;
/** What stays in sight when a long step is scrolled, in parts of what is seen. */
const OVERLAP = 0.15;

/** A lesson on a projector: one section at a time beside the workbench, everything enlarged, driven by a remote control. */
export function Presenter({ lesson, curriculum }: Props) {
  const { t } = useTranslation();
  const steps = useMemo(() => stepsOf(lesson), [lesson]);
  const [index, go] = useStep(lesson.slug, steps, 'present');
  const step = steps[index] as Step;
  const [withText, setWithText] = useState(true);
  const [black, setBlack] = useState(false);
  const slide = useRef<HTMLDivElement>(null);
  const fullScreen = useFullScreen();
  const zoom = useStageZoom();
  useWakeLock();
  useStepProgram(lesson, step);

  const forward = () => {
    const pane = slide.current;
    const below = pane ? pane.scrollHeight - pane.clientHeight - pane.scrollTop : 0;
    if (pane && below > 8) pane.scrollBy({ top: pane.clientHeight * (1 - OVERLAP) });
    else go(index + 1);
  };
  const back = () => go(index - 1);
  usePresenterKeys({
    forward,
    back,
    black: () => setBlack(!black),
    fullScreen: fullScreen?.toggle ?? null,
  });
  useEffect(() => {
    // Another step begins at its top.
    if (slide.current && step) slide.current.scrollTop = 0;
  }, [step]);

  const renderOpen = useCallback(() => <p className={styles.open}>{t('present.in-workbench')}</p>, [t]);
  const text = (
    <div className={styles.slide} ref={slide} {...useSwipe(back, () => go(index + 1))}>
      <SlideView
        key={index}
        {...{ lesson, curriculum, step, renderOpen }}
        renderTimeline={recordedRun}
        renderExercise={exerciseWork}
      />
    </div>
  );
  const bar = (
    <Bar
      {...{ lesson, steps, index, go, fullScreen, withText }}
      onText={() => setWithText(!withText)}
      onForward={forward}
      onBack={back}
    />
  );
  return (
    <div className={styles.presenter} style={{ '--stage-zoom': zoom } as CSSProperties}>
      <Frame kind="room" header={bar}>
        <Room stage lesson={withText ? text : undefined} />
      </Frame>
      {black && (
        <button
          type="button"
          className={styles.black}
          onClick={() => setBlack(false)}
          aria-label={t('present.light')}
        />
      )}
    </div>
  );
}

interface BarProps {
  readonly lesson: Lesson;
  readonly steps: readonly Step[];
  readonly index: number;
  readonly go: (index: number) => void;
  readonly fullScreen: ReturnType<typeof useFullScreen>;
  readonly withText: boolean;
  readonly onText: () => void;
  readonly onForward: () => void;
  readonly onBack: () => void;
}

function Bar({ lesson, steps, index, go, fullScreen, withText, onText, onForward, onBack }: BarProps) {
  const { t } = useTranslation();
  const id = steps[index]?.id;
  // The first slide has the lesson's head itself.
  const Title = index === 0 ? 'p' : 'h1';
  return (
    <header className={styles.bar}>
      <Title className={styles.title}>{lesson.title}</Title>
      <nav className={styles.steps} aria-label={t('present.steps')}>
        <IconButton label={t('present.back')} keys="PageUp" disabled={index === 0} onClick={onBack}>
          <ChevronLeft aria-hidden />
        </IconButton>
        <select
          className={styles.step}
          aria-label={t('present.step')}
          value={index}
          onChange={(event) => go(Number(event.target.value))}
        >
          {steps.map((step, n) => (
            <option key={step.id} value={n}>
              {t('present.step-of', { n: n + 1, count: steps.length, title: step.title })}
            </option>
          ))}
        </select>
        <IconButton
          label={t('present.forward')}
          keys="PageDown"
          disabled={index === steps.length - 1}
          onClick={onForward}
        >
          <ChevronRight aria-hidden />
        </IconButton>
      </nav>
      <div className={styles.tools}>
        <ShareMenu />
        <NotesButton section={id ?? ''} />
        <IconButton label={t('present.text')} aria-pressed={withText} onClick={onText}>
          <PanelLeft aria-hidden />
        </IconButton>
        {fullScreen && (
          <IconButton
            label={t(fullScreen.on ? 'present.window' : 'present.full-screen')}
            keys="F5"
            onClick={fullScreen.toggle}
          >
            {fullScreen.on ? <Minimize aria-hidden /> : <Maximize aria-hidden />}
          </IconButton>
        )}
        <a className={styles.leave} href={`${location.pathname}${id ? `#${id}` : ''}`}>
          <X aria-hidden />
          {t('present.leave')}
        </a>
      </div>
    </header>
  );
}

/** Opens the second window, for the screen that only the presenter sees. */
function NotesButton({ section }: { readonly section: string }) {
  const { t } = useTranslation();
  const [blocked, setBlocked] = useState(false);
  const address = `?notes=${section}`;
  if (blocked) {
    return (
      <span role="status">
        {t('present.blocked')}{' '}
        <a href={address} target="_blank" rel="noopener opener">
          {t('present.notes')}
        </a>
      </span>
    );
  }
  return (
    <IconButton
      label={t('present.notes')}
      onClick={() => setBlocked(!window.open(address, 'loopscope-notes', 'popup,width=620,height=760'))}
    >
      <NotebookText aria-hidden />
    </IconButton>
  );
}

/** The step's first program stands in the workbench; where a step has none, the one before stays. */
function useStepProgram(lesson: Lesson, step: Step): void {
  const first = useRef(true);
  useEffect(() => {
    // A link that says more than the step opens its program itself (open-link.ts).
    const linked = first.current && saysMore(location);
    first.current = false;
    const program = step.programs[0] === undefined ? null : lessonProgram(lesson, step.programs[0]);
    if (program && !linked) openProgram(program);
  }, [lesson, step]);
}

/** A finger turns the pages. */
function useSwipe(back: () => void, forward: () => void) {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const touch = touches[0];
      from.current = touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : null;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const touch = changedTouches[0];
      if (!touch || !from.current) return;
      const [x, y] = [touch.clientX - from.current.x, touch.clientY - from.current.y];
      if (Math.abs(x) < SWIPE || Math.abs(y) > Math.abs(x) / 2) return;
      if (x < 0) forward();
      else back();
    },
  };
}
