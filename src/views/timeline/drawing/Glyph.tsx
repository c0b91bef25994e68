import type { EndState, InstantKind } from '../../../trace/model';
import styles from './Glyph.module.css';

interface Shape {
  readonly outline: string;
  /** Drawn on it. */
  readonly detail?: string;
}

const CIRCLE = 'M0 -6A6 6 0 1 0 0 6A6 6 0 1 0 0 -6Z';
const SQUARE = 'M-5.5 -5.5H5.5V5.5H-5.5Z';
const TRIANGLE = 'M-5 -4H5L0 5Z';

/** Around 0 0, some twelve pixels wide. Each has a shape of its own; those that matter most are filled. */
const SHAPES: Readonly<Record<InstantKind | EndState, Shape>> = {
  created: { outline: 'M0 -3.5A3.5 3.5 0 1 0 0 3.5A3.5 3.5 0 1 0 0 -3.5Z' },
  output: { outline: 'M-5 -4H5V2.5H0L-3 5.5V2.5H-5Z' },
  'cancel-requested': { outline: TRIANGLE },
  'cancel-delivered': { outline: TRIANGLE },
  'cancel-swallowed': { outline: TRIANGLE, detail: 'M-5 5L5 -4' },
  exception: { outline: 'M0 -7L2 -2L7 0L2 2L0 7L-2 2L-7 0L-2 -2Z' },
  warning: { outline: 'M0 -5.5L5.5 4.5H-5.5Z', detail: 'M0 -2V1M0 2.8V2.9' },
  diagnostic: { outline: SQUARE, detail: 'M0 -3V0.5M0 2.8V2.9' },
  finished: { outline: CIRCLE, detail: 'M-2.8 0L-0.8 2.2L3 -2' },
  failed: { outline: SQUARE, detail: 'M-2.5 -2.5L2.5 2.5M2.5 -2.5L-2.5 2.5' },
  cancelled: { outline: CIRCLE, detail: 'M-3 0H3' },
};

interface Props {
  readonly kind: InstantKind | EndState;
  readonly x?: number;
  readonly y?: number;
}

/** The mark of an instant or of an end. */
export function Glyph({ kind, x = 0, y = 0 }: Props) {
  const { outline, detail } = SHAPES[kind];
  return (
    <g className={`${styles.glyph} ${styles[kind]}`} data-glyph={kind} transform={`translate(${x} ${y})`}>
      <path className={styles.outline} d={outline} />
      {detail && <path className={styles.detail} d={detail} />}
    </g>
  );
}
