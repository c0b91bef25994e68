import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { between, formatSeconds } from '../../base/time';
import type { Lane, Span } from '../../trace/model';
import { rowTitle, spanText } from './drawing/describe';
import { RULER_HEIGHT } from './drawing/draw-ruler';
import { barBox } from './drawing/draw-track';
import type { Part } from './drawing/part';
import styles from './Markup.module.css';
import { type LaneBox, type Row, rowsBetween } from './rows';
import { useSettled } from './use-settled';
import { visibleBars } from './visible-bars';

interface Props extends Part {
  readonly rows: readonly Row[];
}

/** As long as the picture moves, its markup needs only to move along. */
const SETTLES_AFTER_MS = 120;

/** More elements than this cost time and help nobody; the text view has all. */
const MOST = 500;

/**
 * The bars in view once more, as elements that can be pointed at, searched and read aloud; nothing of it is seen. It is made
 * anew when the picture has come to rest.
 */
export function Markup(props: Props) {
  const { rows, axis, scale, left, top, width, height, t } = props;
  const part = useMemo(
    () => ({ rows, axis, scale, left, top, width, height, t }),
    [rows, axis, scale, left, top, width, height, t],
  );
  const settled = useSettled(part, SETTLES_AFTER_MS, (was) => was.width > 0 && was.axis.places.length > 0);
  const same = settled.scale === scale && settled.axis === axis && settled.rows === rows;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a title would be its tooltip; each row and bar has a name.
    <svg className={styles.markup} width={width} height={height} style={{ top: RULER_HEIGHT }}>
      <g visibility={same ? undefined : 'hidden'} transform={`translate(${settled.left - left} ${settled.top - top})`}>
        <Rows {...settled} />
      </g>
    </svg>
  );
}

const Rows = memo(function Rows({ rows, ...part }: Props) {
  const { top, height } = part;
  let left = MOST;
  return rowsBetween(rows, top, top + height).map((row) => {
    const bars = left > 0 ? barsOf(row, part).slice(0, left) : [];
    left -= bars.length;
    return <MarkedRow key={row.id} row={row} bars={bars} part={part} />;
  });
});

interface MarkedBar {
  readonly span: Span;
  readonly box: ReturnType<typeof barBox>;
}

function MarkedRow({
  row,
  bars,
  part,
}: {
  readonly row: Row;
  readonly bars: readonly MarkedBar[];
  readonly part: Part;
}) {
  const { t } = useTranslation();
  return (
    <g
      data-track={nameOf(row)}
      role={bars.length > 0 ? 'list' : undefined}
      aria-label={bars.length > 0 ? rowTitle(t, row) : undefined}
      transform={`translate(0 ${row.y - part.top})`}
    >
      <rect className={styles.ground} width={part.width} height={row.height} />
      {bars.map(({ span, box }, i) => (
        // biome-ignore lint/a11y/useSemanticElements lint/a11y/noInteractiveElementToNoninteractiveRole: SVG has no lists.
        <g
          // biome-ignore lint/suspicious/noArrayIndexKey: all are made anew at once.
          key={i}
          role="listitem"
          data-state={span.state}
          data-label={span.label}
          aria-label={sentence(t, span)}
        >
          <rect className={styles.bar} {...box} />
          {span.label !== '' && span.state !== 'idle' && (
            <text x={box.x + 5} y={box.y + box.height / 2 + 4} className={styles.label}>
              {span.label}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

/** What a script finds it by, in any language. */
function nameOf(row: Row): string {
  if (row.kind === 'track') return row.track.title;
  if (row.kind === 'folded') return 'asyncio.run';
  return row.queue.kind === 'jobs' ? row.queue.name : row.queue.kind;
}

/** `waiting: sleep 1.0, from 0.000 to 1.000 s`. */
function sentence(t: Part['t'], { state, label, start, end }: Span): string {
  const what = spanText(t, state, label);
  const [from, to] = [formatSeconds(start.t), formatSeconds(end.t)];
  if (between(start.t, end.t) === 0) return `${what}, ${t('timeline.moment-only', { time: from })}`;
  return t('timeline.picture-span', { what, from, to });
}

function barsOf(row: Row, { axis, scale, left, width }: Part): MarkedBar[] {
  const lanesOf: readonly Lane[] =
    row.kind === 'track'
      ? row.track.lanes
      : row.kind === 'queue'
        ? row.queue.lanes
        : row.tracks.flatMap((t) => t.lanes);
  return lanesOf.flatMap((lane, i) => {
    const place = (row.lanes[i] ?? row.lanes[0]) as LaneBox;
    return visibleBars(lane, axis, scale, left, left + width).bars.map((bar) => ({
      span: bar.span,
      box: barBox(bar, place, { left, width }),
    }));
  });
}
