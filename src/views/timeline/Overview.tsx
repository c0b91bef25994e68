import { type KeyboardEvent, memo, type PointerEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { clamp } from '../../base/geometry';
import type { Axis } from '../../trace/axis';
import type { Trace } from '../../trace/model';
import { zoomOf } from '../shared/zoom';
import { densityOf, drawDensity } from './drawing/density';
import styles from './Overview.module.css';
import { contentWidth, fittingScale } from './scale';
import { useCanvas } from './use-canvas';
import { usePalette } from './use-palette';
import { useSettled } from './use-settled';
import type { View } from './use-view';

interface Props {
  readonly trace: Trace;
  readonly axis: Axis;
  readonly view: View;
  /** `seq` of the event whose aftermath is shown. */
  readonly cursorX: number;
}

/** The window is never so narrow that it can't be grasped. */
const NARROWEST = 12;
/** Its edges are grasped within so many pixels. */
const EDGE = 8;
/** While a run goes on its density is taken anew only now and then. */
const SETTLES_AFTER_MS = 150;
/** What an arrow key moves the window by, in parts of it. */
const KEY_STEP = 0.2;

type Grip = 'window' | 'start' | 'end';

/**
 * The whole run at a glance, with the part in view as a window that can be dragged, and widened at its edges.
 *
 * ```
 * names │▂▃▅▇▇▅▃▂[▃▅▇▇]▅▃▂▂▂▁│
 * ```
 */
export function Overview({ trace, axis, view, cursorX }: Props) {
  const { t } = useTranslation();
  const { plotWidth, size, scale, left } = view;
  const strip = useRef<HTMLDivElement>(null);
  const grip = useRef<{ readonly kind: Grip; readonly offset: number } | null>(null);
  const whole = contentWidth(axis, scale);
  const perPixel = whole / Math.max(1, plotWidth);
  const start = left / perPixel;
  const width = Math.max(NARROWEST, Math.min(plotWidth, plotWidth / perPixel));
  const inStrip = (event: PointerEvent) =>
    strip.current ? (event.clientX - strip.current.getBoundingClientRect().left) / zoomOf(strip.current) : 0;
  const toUnit = (x: number) => (x / Math.max(1, plotWidth)) * axis.width;

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const x = inStrip(event);
    const kind = gripAt(x, start, width, view.fitted);
    const inside = kind !== 'window' || (x >= start && x <= start + width);
    grip.current = { kind, offset: inside ? x - start : width / 2 };
    if (!inside) view.pan((x - width / 2 - start) * perPixel, 0);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const held = grip.current;
    if (!held) return;
    const x = clamp(inStrip(event), 0, plotWidth);
    if (held.kind === 'window') view.pan((x - held.offset - start) * perPixel, 0);
    else if (held.kind === 'start') view.show(toUnit(Math.min(x, start + width - NARROWEST)), toUnit(start + width));
    else view.show(toUnit(start), toUnit(Math.max(x, start + NARROWEST)));
  };
  const onPointerUp = () => {
    grip.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = { ArrowLeft: -KEY_STEP, ArrowRight: KEY_STEP, PageUp: -1, PageDown: 1 }[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    view.pan(steps * plotWidth, 0);
  };
  return (
    <div
      className={styles.overview}
      data-fitted={view.fitted || undefined}
      style={{ paddingInlineStart: size.width - plotWidth }}
    >
      <div
        ref={strip}
        className={styles.strip}
        style={{ width: plotWidth }}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
      >
        <Density trace={trace} axis={axis} width={plotWidth} />
        <div
          className={styles.cursor}
          style={{ transform: `translateX(${clamp(cursorX / perPixel, 0, plotWidth)}px)` }}
        />
        <div className={styles.away} style={{ width: Math.max(0, start) }} />
        <div className={styles.away} style={{ left: start + width, right: 0 }} />
        <div
          className={styles.window}
          role="slider"
          tabIndex={0}
          aria-label={t('timeline.window')}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round((100 * left) / Math.max(1, whole - plotWidth))}
          aria-valuetext={t('timeline.window-at', { percent: Math.round((100 * left) / Math.max(1, whole)) })}
          style={{ transform: `translateX(${start}px)`, width }}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  );
}

function gripAt(x: number, start: number, width: number, fitted: boolean): Grip {
  if (!fitted && width < 3 * EDGE) return 'window';
  if (Math.abs(x - start) <= EDGE) return 'start';
  return Math.abs(x - start - width) <= EDGE ? 'end' : 'window';
}

const HEIGHT = 22;

/** It changes with the run alone, not with what part is seen. */
const Density = memo(function Density({ trace, axis, width }: { trace: Trace; axis: Axis; width: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette(canvas);
  const source = useMemo(() => ({ trace, axis, width }), [trace, axis, width]);
  const settled = useSettled(source, SETTLES_AFTER_MS, (was) => was.width > 0 && was.trace.end.seq >= 0);
  const density = useMemo(
    () => densityOf(settled.trace, settled.axis, fittingScale(settled.axis, settled.width), settled.width),
    [settled],
  );
  useCanvas(canvas, (surface) => drawDensity(surface, density, HEIGHT), {
    width,
    height: HEIGHT,
    palette,
    origin: { x: 0, y: 0 },
  });
  return <canvas ref={canvas} className={styles.density} style={{ width, height: HEIGHT }} aria-hidden />;
});
