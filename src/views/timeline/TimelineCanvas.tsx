import { memo, useRef } from 'react';
import { RULER_HEIGHT } from './drawing/draw-ruler';
import { drawTimeline, type Picture } from './drawing/draw-timeline';
import styles from './TimelineView.module.css';
import { useCanvas } from './use-canvas';
import { usePalette } from './use-palette';

/** The picture itself; Markup lies over it and says the same. */
export const TimelineCanvas = memo(function TimelineCanvas(picture: Picture) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette(canvas);
  const { width, height, left, top } = picture;
  useCanvas(canvas, (surface) => drawTimeline(surface, picture), {
    width,
    height: height + RULER_HEIGHT,
    palette,
    origin: { x: -left, y: -top },
  });
  return <canvas ref={canvas} className={styles.canvas} style={{ width, height: height + RULER_HEIGHT }} aria-hidden />;
});
