import type { SpanState } from '../../../trace/model';
import styles from './SpanShape.module.css';
import { STATE_LOOKS, spanBox } from './spans';
import { PATTERNS } from './surface';

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
      {STATE_LOOKS[state].pattern && (
        <rect className={styles.pattern} {...box} rx={2} fill={`url(#${patterns}${state})`} />
      )}
    </g>
  );
}

/** The patterns of these states; once a picture, with a prefix that no other picture of the page has. */
export function SpanPatterns({ prefix, states }: { readonly prefix: string; readonly states: Iterable<SpanState> }) {
  return (
    <defs>
      {[...states].map((state) => {
        const name = STATE_LOOKS[state].pattern;
        if (!name) return null;
        const { size, path, width, opacity } = PATTERNS[name];
        return (
          <pattern
            key={state}
            id={prefix + state}
            className={styles[state]}
            width={size}
            height={size}
            patternUnits="userSpaceOnUse"
          >
            <path className={styles.line} d={path} strokeWidth={width} strokeOpacity={opacity} />
          </pattern>
        );
      })}
    </defs>
  );
}
