/**
 * Tracks while they grow. A snapshot shares nothing that still changes.
 */
import type { SubjectId } from '../protocol/events';
import { BlocksWriter } from './blocks';
import type { Instant, Lane, Position, Span, SpanState, Track, TrackEnd, TrackKind } from './model';

/** Written once, when it begins, and completed when it ends: a long run has a span for every few events. */
type OpenSpan = { -readonly [K in keyof Span]: Span[K] };

/** What a span says besides its state and extent. */
export type SpanDetails = Omit<Span, 'state' | 'start' | 'end' | 'open' | 'label'> & { readonly label?: string };

export class LaneWriter {
  private readonly closed: Span[] = [];
  private current: OpenSpan | null = null;

  get state(): SpanState | null {
    return this.current?.state ?? null;
  }

  get since(): Position | null {
    return this.current?.start ?? null;
  }

  /** Ends the span that is open, if one is, and opens the next. */
  begin(state: SpanState, start: Position, details: SpanDetails = {}): void {
    this.end(start);
    this.current = { state, start, end: start, open: true, label: '', ...details };
  }

  end(end: Position): void {
    const span = this.current;
    this.current = null;
    if (!span || end.seq <= span.start.seq) return;
    span.end = end;
    span.open = false;
    this.closed.push(span);
  }

  /** Adds to what the open span says. */
  amend(details: Partial<SpanDetails>): void {
    if (this.current) Object.assign(this.current, details);
  }

  /** Forgets the open span. */
  drop(): void {
    this.current = null;
  }

  /** Opens again what an interruption from `start` to `end` cut in two. */
  interrupt(state: SpanState, start: Position, end: Position, details: SpanDetails): void {
    const interrupted = this.current;
    this.begin(state, start, details);
    this.end(end);
    if (interrupted) this.current = { ...interrupted, start: end, end, open: true };
  }

  snapshot(end: Position): Lane {
    if (!this.current || end.seq <= this.current.start.seq) return this.closed.slice();
    return this.closed.concat({ ...this.current, end });
  }
}

/** What is known of a track from its beginning. */
export interface TrackOrigin {
  readonly id: SubjectId;
  readonly kind: TrackKind;
  readonly name: string;
  readonly title: string;
  readonly parent: SubjectId | null;
  readonly depth: number;
  readonly housekeeping: boolean;
  readonly loop: SubjectId | null;
  readonly created: Position;
}

export class TrackWriter {
  readonly lane = new LaneWriter();
  /** Who holds the loop; loops only. */
  readonly held = new LaneWriter();
  readonly blocks = new BlocksWriter();
  /** Of a thread: the pool that it works for, and the job that it has. */
  pool: SubjectId | null = null;
  job: string | null = null;
  private readonly instants: Instant[] = [];
  private ended: TrackEnd | null = null;
  private finalSnapshot: Track | null = null;
  readonly origin: TrackOrigin;
  private name: string;
  private title: string;
  /** Whether there is anything to see on it. */
  visible: boolean;

  constructor(origin: TrackOrigin) {
    this.origin = origin;
    this.name = origin.name;
    this.title = origin.title;
    this.visible = origin.kind === 'task';
  }

  rename(name: string): void {
    this.finalSnapshot = null;
    this.name = name;
    this.title = name;
  }

  mark(instant: Instant): void {
    this.finalSnapshot = null;
    this.instants.push(instant);
  }

  end(end: TrackEnd): void {
    this.lane.end(end.at);
    this.held.end(end.at);
    this.blocks.end(end.state, end.at);
    this.ended = end;
  }

  snapshot(end: Position): Track {
    if (this.finalSnapshot) return this.finalSnapshot;
    const lanes = this.origin.kind === 'loop' ? [this.lane, this.held] : [this.lane];
    const track: Track = {
      ...this.origin,
      name: this.name,
      title: this.title,
      pool: this.pool,
      end: this.ended,
      lanes: lanes.map((lane) => lane.snapshot(end)),
      instants: this.instants.slice(),
      ...this.blocks.snapshot(end),
    };
    if (this.ended) this.finalSnapshot = track;
    return track;
  }
}
