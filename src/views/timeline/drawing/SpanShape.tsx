import type { SpanState } from '../../../trace/model';
import styles from './SpanShape.module.css';

/** How much of its row a span fills: what runs is tall, what waits is low, so that states differ in shape as well. */
const SHARE: Readonly<Record<SpanState, number>> = {
  running: 1,
  blocked: 1,
  iteration: 0.7,
  ready: 0.66,
  waiting: 0.66,
  idle: 0.14,
};

/** The states that are drawn with a pattern over their colour. */
const PATTERNED: readonly SpanState[] = ['ready', 'waiting', 'blocked'];

/** Where a span of that state stands in a row, from top to bottom. */
export function spanBox(state: SpanState, y: number, height: number): { readonly y: number; readonly height: number } {
  const own = Math.max(2, height * SHARE[state]);
  return { y: y + (height - own) / 2, height: own };
}

/** The class with a state's colours, for shapes drawn otherwise. */
export function spanClass(state: SpanState): string | undefined {
  return styles[state];
}

interface Props {
  readonly state: SpanState;
  /** In pixels, or in percent of the picture's width. */
  readonly x: number | string;
  readonly width: number | string;
  /** The row's extent; the span fills its share of it. */
  readonly y: number;
  readonly height: number;
  /** The prefix given to SpanPatterns in the same document. */
  readonly patterns: string;
  /** Where it goes on beyond what is known, its end is left open. */
  readonly open?: boolean;
}

/** One span: colour, pattern and shape of its state. */
export function SpanShape({ state, x, width, y, height, patterns, open = false }: Props) {
  const box = { x, width, ...spanBox(state, y, height) };
  return (
    <g className={styles[state]} data-state={state} data-open={open || undefined}>
      <rect className={styles.fill} {...box} rx={state === 'idle' ? 0 : 2} />
      {PATTERNED.includes(state) && (
        <rect className={styles.pattern} {...box} rx={2} fill={`url(#${patterns}${state})`} />
      )}
    </g>
  );
}

/** The patterns of all states; once a picture, with a prefix that no other picture of the page has. */
export function SpanPatterns({ prefix }: { readonly prefix: string }) {
  return (
    <defs>
      <pattern
        id={`${prefix}waiting`}
        className={styles.waiting}
        width={6}
        height={6}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line className={styles.thin} y2={6} />
      </pattern>
      <pattern id={`${prefix}ready`} className={styles.ready} width={5} height={5} patternUnits="userSpaceOnUse">
        <circle className={styles.dot} cx={1.5} cy={1.5} r={0.9} />
      </pattern>
      <pattern
        id={`${prefix}blocked`}
        className={styles.blocked}
        width={7}
        height={7}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path className={styles.thick} d="M0 0V7M0 0H7" />
      </pattern>
    </defs>
  );
}
