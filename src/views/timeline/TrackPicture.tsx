import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { partitionPoint } from '../../base/search';
import { type Axis, xOf } from '../../trace/axis';
import type { Instant, Lane, SpanState } from '../../trace/model';
import { spanText } from './drawing/describe';
import { Glyph } from './drawing/Glyph';
import { SpanShape, spanBox, spanClass } from './drawing/SpanShape';
import { letterWidth, textWidth } from './drawing/text-width';
import { END_OFFSET } from './hit';
import type { LaneBox, Row } from './rows';
import { toPixels } from './scale';
import styles from './TrackPicture.module.css';
import { type Bar, type Sliver, visibleBars } from './visible-bars';

interface Props {
  readonly row: Row;
  readonly axis: Axis;
  readonly scale: number;
  readonly left: number;
  readonly width: number;
  readonly patterns: string;
  readonly selected: boolean;
}

/** Marks nearer than so many pixels hide one another: the first stands for all. */
const MARK_DISTANCE = 5;

/** A track's lanes and marks. It is drawn again only when what it shows has changed. */
export const TrackPicture = memo(function TrackPicture(props: Props) {
  const { row, axis, scale, left, width, selected } = props;
  const { track, height } = row;
  const at = (seq: number) => toPixels(xOf(axis, seq), scale) - left;
  return (
    <g data-track={track.title}>
      {selected && <rect className={styles.selected} width={width} height={height} />}
      {track.lanes.map((lane, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a track's lanes never change places.
        <LanePicture key={i} {...props} lane={lane} box={row.lanes[i] ?? { y: 0, height }} />
      ))}
      {visibleInstants(track.instants, axis, scale, left, width).map((instant) => (
        <Glyph key={instant.at.seq} kind={instant.kind} x={at(instant.at.seq)} y={markHeight(row)} />
      ))}
      {track.end && track.kind === 'task' && (
        <Glyph kind={track.end.state} x={at(track.end.at.seq) + END_OFFSET} y={height / 2} />
      )}
    </g>
  );
});

/** Marks stand at the top of the bar, so that its label is read. */
function markHeight(row: Row): number {
  return (row.lanes[0]?.y ?? 0) + 1;
}

function LanePicture({ lane, box, axis, scale, left, width, patterns }: Props & { lane: Lane; box: LaneBox }) {
  const { bars, slivers } = visibleBars(lane, axis, scale, left - 4, left + width + 4);
  return (
    <>
      {bars.map((bar) => (
        <SpanShape
          key={bar.span.start.seq}
          state={bar.span.state}
          {...clipped(bar, left, width)}
          {...box}
          patterns={patterns}
          open={bar.span.open}
        />
      ))}
      {[...slivers.reduce(byState, new Map<SpanState, Sliver[]>())].map(([state, group]) => (
        <path
          key={state}
          className={`${spanClass(state)} ${styles.sliver}`}
          d={sliverPath(group, left, spanBox(state, box.y, box.height))}
        />
      ))}
      {bars.map((bar) => (
        <Label key={bar.span.start.seq} bar={bar} {...clipped(bar, left, width)} box={box} />
      ))}
    </>
  );
}

/** A bar cut to what is in view: very long shapes are drawn slowly, and lose their patterns. */
function clipped({ x, width }: Bar, left: number, viewWidth: number): { readonly x: number; readonly width: number } {
  const start = Math.max(x - left, -8);
  return { x: start, width: Math.max(1, Math.min(x - left + width, viewWidth + 8) - start) };
}

function byState(groups: Map<SpanState, Sliver[]>, sliver: Sliver): Map<SpanState, Sliver[]> {
  const group = groups.get(sliver.state);
  if (group) group.push(sliver);
  else groups.set(sliver.state, [sliver]);
  return groups;
}

function sliverPath(slivers: readonly Sliver[], left: number, box: LaneBox): string {
  return slivers.map((s) => `M${(s.x - left).toFixed(1)} ${box.y}h${s.width}v${box.height}h-${s.width}z`).join('');
}

interface LabelProps {
  readonly bar: Bar;
  readonly x: number;
  readonly width: number;
  readonly box: LaneBox;
}

function Label({ bar, x, width, box }: LabelProps) {
  const { t } = useTranslation();
  const { state, label } = bar.span;
  const tells = label !== '' && state !== 'blocked' && state !== 'ready';
  const text = tells ? cutToWidth(label, width - 10) : wholeOrNothing(spanText(t, state, label), width - 10);
  if (text === '' || state === 'idle') return null;
  return (
    <text
      className={`${styles.label} ${spanClass(state)}`}
      data-small={box.height < 16 || undefined}
      x={Math.max(0, x) + 5}
      y={box.y + box.height / 2}
    >
      {text}
    </text>
  );
}

/** As much of a text as fits; nothing where not even a few letters do. */
function cutToWidth(text: string, width: number): string {
  let used = 0;
  for (const [i, letter] of [...text].entries()) {
    used += letterWidth(letter);
    if (used <= width) continue;
    return i > 4 ? `${text.slice(0, i - 1)}…` : '';
  }
  return text;
}

/** The name of a state says nothing when cut. */
function wholeOrNothing(text: string, width: number): string {
  return textWidth(text) <= width ? text : '';
}

function visibleInstants(
  instants: readonly Instant[],
  axis: Axis,
  scale: number,
  left: number,
  width: number,
): Instant[] {
  const pixelOf = (i: number) => toPixels(xOf(axis, instants[i]?.at.seq ?? 0), scale);
  const found: Instant[] = [];
  let i = partitionPoint(instants.length, (n) => pixelOf(n) < left - 8);
  while (i < instants.length && pixelOf(i) <= left + width + 8) {
    found.push(instants[i] as Instant);
    const next = pixelOf(i) + MARK_DISTANCE;
    const from = i + 1;
    i = from + partitionPoint(instants.length - from, (n) => pixelOf(from + n) < next);
  }
  return found;
}
