import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLength, formatSeconds } from '../../base/time';
import { type Axis, buildAxis, type Tick, ticks, xOf } from '../../trace/axis';
import type { Span, SpanState, Trace, Track } from '../../trace/model';
import { Button } from '../shared/Button';
import { trackTitle } from '../shared/track-title';
import { useEarlyClick } from '../shared/use-early-click';
import { pictureText, spanText } from './drawing/describe';
import { Glyph } from './drawing/Glyph';
import { SpanPatterns, SpanShape, spanClass } from './drawing/SpanShape';
import { spanBox } from './drawing/spans';
import { textWidth } from './drawing/text-width';
import styles from './MiniTimeline.module.css';

interface Props {
  readonly trace: Trace;
  /** For paper, on which nobody can ask for the rest. */
  readonly whole?: boolean;
}

const ROW = 30;
const BAR = 22;
const RULER = 22;
/** Room at the right for the mark of an end, in percent of the width. */
const MARGIN = 4;
/**
 * The picture's width is not known. What a span waits for is written where it fits at the usual width, and is cut off on a
 * narrower page; the name of a state, which says nothing when cut, only where it fits on a phone.
 */
const WIDTH = { usual: 520, phone: 240 };
/** A time nearer to the right edge than so many percent is written to the left of its tick. */
const LAST_TICKS = 84;
/** Ticks are at least so many percent of the axis apart. */
const TICK_DISTANCE = 16;
/** What a time takes of the picture's width, in percent. */
const TIME_ROOM = { usual: 15, phone: 25 };
/** Letters for which the column of names has room, each level of depth taking one, and how many a longer name's end gets. */
const NAME_LENGTH = 19;
const NAME_END = 7;
/** A picture of more tracks than `most` would be taller than a page: it shows the `first` ones until all are asked for. */
const TRACKS = { most: 20, first: 12 };
/** However deep a task stands, its name keeps so many letters. */
const LEAST_LENGTH = 10;

/**
 * The timeline of a recorded run beside prose. A still picture: it is drawn when the page is built, needs no script, and takes
 * the width that it finds, since everything horizontal is in percent.
 */
export function MiniTimeline({ trace, whole = false }: Props) {
  const { t } = useTranslation();
  const patterns = `mini${useId()}`;
  const [unfolded, setUnfolded] = useState(false);
  const fold = useEarlyClick(() => setUnfolded(!unfolded));
  const axis = buildAxis(trace, 'mixed');
  const percent = (x: number) => (axis.width === 0 ? 0 : (x / axis.width) * (100 - MARGIN));
  const all = shownTracks(trace);
  const many = !whole && all.length > TRACKS.most;
  const tracks = many && !unfolded ? all.slice(0, TRACKS.first) : all;
  const height = tracks.length * ROW + RULER;
  if (tracks.length === 0) return null;
  return (
    <>
      <div className={styles.mini} role="img" aria-label={pictureText(t, trace)} data-pagefind-ignore>
        <div className={styles.names} aria-hidden>
          {tracks.map((track) => (
            <span
              key={track.id}
              className={styles.name}
              style={{ height: ROW, paddingInlineStart: `${track.depth * 0.75}em` }}
            >
              {shortened(trackTitle(t, track), Math.max(NAME_LENGTH - track.depth, LEAST_LENGTH))}
            </span>
          ))}
        </div>
        <svg className={styles.picture} width="100%" height={height} aria-hidden>
          <SpanPatterns prefix={patterns} states={statesOf(tracks)} />
          <Grid axis={axis} percent={percent} height={tracks.length * ROW} />
          {trace.freezes.map(({ start, end }) => (
            <rect
              key={start.seq}
              className={styles.frozen}
              x={`${percent(xOf(axis, start.seq))}%`}
              width={`${percent(xOf(axis, end.seq)) - percent(xOf(axis, start.seq))}%`}
              height={tracks.length * ROW}
            />
          ))}
          {tracks.map((track, i) => (
            <Row key={track.id} track={track} y={i * ROW} axis={axis} percent={percent} patterns={patterns} />
          ))}
        </svg>
      </div>
      {many && (
        <p className={styles.more} data-pagefind-ignore>
          {!unfolded && t('timeline.first-tracks', { shown: tracks.length, total: all.length })}
          <span className="needs-script no-print">
            <Button variant="quiet" {...fold}>
              {t(unfolded ? 'timeline.fewer-tracks' : 'timeline.all-tracks')}
            </Button>
          </span>
        </p>
      )}
    </>
  );
}

/** The loop, and what asyncio does to tidy up, are for the large timeline; here the program's tasks say it all. */
function shownTracks(trace: Trace): readonly Track[] {
  const others = trace.tracks.filter((track) => track.kind !== 'loop' && !track.housekeeping && !joinsPool(track));
  return others.length > 0 ? others : trace.tracks;
}

/** The thread in which `loop.shutdown_default_executor` waits for the pool (Lib/asyncio/base_events.py) is named after it. */
function joinsPool({ kind, title }: Track): boolean {
  return kind === 'thread' && title.endsWith('(_do_shutdown)');
}

/** The threads of a pool have names that differ at their end. */
function shortened(name: string, length: number): string {
  return name.length > length ? `${name.slice(0, length - NAME_END - 1)}…${name.slice(-NAME_END)}` : name;
}

/** Only their patterns are needed. */
function statesOf(tracks: readonly Track[]): ReadonlySet<SpanState> {
  return new Set(tracks.flatMap((track) => (track.lanes[0] ?? []).map((span) => span.state)));
}

interface Scale {
  readonly axis: Axis;
  readonly percent: (x: number) => number;
}

function Grid({ axis, percent, height }: Scale & { readonly height: number }) {
  const distance = axis.width * (TICK_DISTANCE / 100);
  const shown = ticks(axis, 0, axis.width, distance);
  const usual = apart(shown, percent, TIME_ROOM.usual);
  const phone = apart(shown, percent, TIME_ROOM.phone);
  return (
    <g>
      {axis.moments.map((moment, i) => (
        <rect
          key={moment.first}
          className={styles.moment}
          x={`${percent(moment.start)}%`}
          width={`${percent(moment.end) - percent(moment.start) + (i === axis.moments.length - 1 ? MARGIN : 0)}%`}
          height={height}
        />
      ))}
      {shown.map((tick) => (
        <g key={tick.x}>
          <line className={styles.tick} x1={`${percent(tick.x)}%`} x2={`${percent(tick.x)}%`} y2={height + 4} />
          {usual.has(tick) && (
            <text
              className={styles.time}
              x={`${percent(tick.x)}%`}
              y={height + 17}
              textAnchor={isAtEnd(percent(tick.x)) ? 'end' : 'start'}
              data-roomy={!phone.has(tick) || undefined}
            >
              {formatSeconds(tick.t)} s
            </text>
          )}
        </g>
      ))}
      {axis.moments.map((moment, i) => {
        const before = axis.moments[i - 1];
        if (!moment.gap?.compressed || !before) return null;
        const middle = (percent(before.end) + percent(moment.start)) / 2;
        return (
          <text key={moment.first} className={styles.gap} x={`${middle}%`} y={height + 17}>
            ≈ {formatLength(moment.gap.length)}
          </text>
        );
      })}
    </g>
  );
}

function isAtEnd(at: number): boolean {
  return at > LAST_TICKS;
}

/** The ticks whose times can be written beside each other, where each needs `room` percent. */
function apart(all: readonly Tick[], percent: Scale['percent'], room: number): ReadonlySet<Tick> {
  const chosen = new Set<Tick>();
  let free = 0;
  for (const tick of all) {
    const at = percent(tick.x);
    const from = isAtEnd(at) ? at - room : at;
    if (from < free) continue;
    chosen.add(tick);
    free = from + room;
  }
  return chosen;
}

interface RowProps extends Scale {
  readonly track: Track;
  readonly y: number;
  readonly patterns: string;
}

function Row({ track, y, axis, percent, patterns }: RowProps) {
  const at = (seq: number) => percent(xOf(axis, seq));
  const top = y + (ROW - BAR) / 2;
  const end = track.end;
  return (
    <g>
      {(track.lanes[0] ?? []).map((span) => (
        <Bar
          key={span.start.seq}
          span={span}
          from={at(span.start.seq)}
          to={at(span.end.seq)}
          y={top}
          patterns={patterns}
        />
      ))}
      {track.scopes.map(({ type, depth, start, end }) => (
        <line
          key={`${type} ${start.seq}`}
          className={styles.scope}
          data-scope={type}
          x1={`${at(start.seq)}%`}
          x2={`${at(end.seq)}%`}
          y1={top + BAR + 1.5 + Math.min(depth, 1) * 3}
          y2={top + BAR + 1.5 + Math.min(depth, 1) * 3}
        />
      ))}
      {track.instants
        .filter((instant) => instant.kind !== 'created')
        .map((instant) => (
          <svg key={instant.at.seq} x={`${at(instant.at.seq)}%`} y={y + 7} overflow="visible" aria-hidden>
            <Glyph kind={instant.kind} />
          </svg>
        ))}
      {end && track.kind === 'task' && (
        <svg x={`${at(end.at.seq)}%`} y={y + ROW / 2} overflow="visible" aria-hidden>
          <Glyph kind={end.state} x={9} />
        </svg>
      )}
    </g>
  );
}

interface BarProps {
  readonly span: Span;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly patterns: string;
}

function Bar({ span, from, to, y, patterns }: BarProps) {
  const { t } = useTranslation();
  const waits = span.state === 'waiting';
  const text = waits ? span.label : spanText(t, span.state, span.label);
  const fits = ((to - from) / 100) * (waits ? WIDTH.usual : WIDTH.phone) > textWidth(text) + 8;
  const place = { x: `${from}%`, width: `${to - from}%` };
  const box = spanBox(span.state, y, BAR);
  return (
    <>
      <SpanShape state={span.state} {...place} y={y} height={BAR} patterns={patterns} open={span.open} />
      {fits && span.state !== 'idle' && (
        // An inner picture cuts off what doesn't fit.
        <svg {...place} y={box.y} height={box.height} className={spanClass(span.state)} aria-hidden>
          <text className={styles.label} x={5} y={box.height / 2}>
            {text}
          </text>
        </svg>
      )}
    </>
  );
}
