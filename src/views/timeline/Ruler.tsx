import { partitionPoint } from '../../base/search';
import { formatLength, formatSeconds } from '../../base/time';
import { type Axis, type AxisMoment, ticks } from '../../trace/axis';
import styles from './Ruler.module.css';
import { toPixels, toUnits } from './scale';

export const RULER_HEIGHT = 40;

/** Times stand at least so many pixels apart. */
const TIME_DISTANCE = 62;
/** Gaps and moments narrower than this are not drawn. */
const NARROWEST = 3;
const LETTER_WIDTH = 6;
/** Where the lengths of gaps stand. */
const GAP_LINE = 29;

interface Props {
  readonly axis: Axis;
  readonly scale: number;
  readonly left: number;
  readonly width: number;
}

/**
 * Times, and the lengths of the gaps between moments.
 *
 * ```
 * 0.000 s              1.000 s                  61.000 s
 * ▔▔▔▔▔▔▔▔▔|←── 1 s ──→|▔▔▔▔▔▔▔▔|←╌╌ ≈ 1 min ╌╌→|▔▔▔
 * ```
 */
export function Ruler({ axis, scale, left, width }: Props) {
  const times = ticks(axis, toUnits(left, scale), toUnits(left + width, scale), TIME_DISTANCE / scale);
  const at = (x: number) => toPixels(x, scale) - left;
  return (
    <g>
      <rect className={styles.ground} width={width} height={RULER_HEIGHT} />
      {times.map((tick) => (
        <g key={tick.x}>
          <line className={styles.tick} x1={at(tick.x)} x2={at(tick.x)} y1={4} y2={RULER_HEIGHT} />
          <text className={styles.time} x={at(tick.x) + 4} y={14}>
            {formatSeconds(tick.t)} s
          </text>
        </g>
      ))}
      {axis.mode === 'mixed' &&
        visibleMoments(axis, scale, left, width).map((i) => <Gap key={i} axis={axis} i={i} at={at} />)}
      <line className={styles.edge} x2={width} y1={RULER_HEIGHT - 0.5} y2={RULER_HEIGHT - 0.5} />
    </g>
  );
}

function Gap({ axis, i, at }: { readonly axis: Axis; readonly i: number; readonly at: (x: number) => number }) {
  const moment = axis.moments[i];
  const before = axis.moments[i - 1];
  if (!moment?.gap || !before) return null;
  const [from, to] = [at(before.end), at(moment.start)];
  const text = `${moment.gap.compressed ? '≈ ' : ''}${formatLength(moment.gap.length)}`;
  if (to - from < NARROWEST) return null;
  const labelled = to - from > text.length * LETTER_WIDTH + 10;
  return (
    <g className={styles.gap} data-compressed={moment.gap.compressed || undefined}>
      <path d={`M${from + 1} ${GAP_LINE}H${to - 1}M${from + 0.5} ${GAP_LINE - 4}v8M${to - 0.5} ${GAP_LINE - 4}v8`} />
      {labelled && (
        <text x={(from + to) / 2} y={GAP_LINE + 4}>
          {text}
        </text>
      )}
    </g>
  );
}

/** A quiet ground under each moment, so that one sees where time stands still; lines at round times in `time` mode. */
export function Grid({ axis, scale, left, width, height }: Props & { readonly height: number }) {
  const at = (x: number) => toPixels(x, scale) - left;
  if (axis.mode === 'time') {
    const times = ticks(axis, toUnits(left, scale), toUnits(left + width, scale), TIME_DISTANCE / scale);
    return times.map((tick) => (
      <line key={tick.x} className={styles.tick} x1={at(tick.x)} x2={at(tick.x)} y2={height} />
    ));
  }
  return visibleMoments(axis, scale, left, width).map((i) => {
    const { start, end } = axis.moments[i] as AxisMoment;
    return (
      <rect
        key={i}
        className={styles.moment}
        x={at(start)}
        width={Math.max(1, (end - start) * scale)}
        height={height}
      />
    );
  });
}

/** Moments in view that are wide enough to be seen, or have such a gap before them; each by its index. */
function visibleMoments(axis: Axis, scale: number, left: number, width: number): number[] {
  const { moments } = axis;
  const [from, to] = [toUnits(left, scale), toUnits(left + width, scale)];
  const least = NARROWEST / scale;
  const found: number[] = [];
  for (let i = partitionPoint(moments.length, (n) => (moments[n] as AxisMoment).end < from); i < moments.length; i++) {
    const moment = moments[i] as AxisMoment;
    const gapStart = moments[i - 1]?.end ?? 0;
    if (gapStart > to) break;
    if (moment.end - moment.start >= least || moment.start - gapStart >= least) found.push(i);
  }
  return found;
}
