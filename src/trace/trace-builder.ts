/**
 * From events to the trace model, batch by batch while the program still runs.
 */
import { START } from '../base/time';
import type { EventOf, TraceEvent } from '../protocol/events';
import { stepWidthOf } from './axis';
import { FlowsWriter } from './flows';
import { FreezesWriter } from './freezes';
import { GrowingColumn } from './growing-column';
import type { Moment, Position, Trace } from './model';
import { ProgramState } from './program-state';
import { QueuesWriter } from './queues';
import { CheckpointWriter } from './state-at';
import { TracksWriter } from './tracks';

/** Before the first event. */
const BEGINNING: Position = { seq: -1, t: START };

export class TraceBuilder {
  private readonly events: TraceEvent[] = [];
  private readonly outputs: EventOf<'output'>[] = [];
  private readonly moments: Moment[] = [];
  private readonly stepWidths = new GrowingColumn();
  private readonly state = new ProgramState();
  private readonly tracks = new TracksWriter(this.state, BEGINNING);
  private readonly queues = new QueuesWriter(this.state);
  private readonly freezes = new FreezesWriter(this.state, BEGINNING);
  private readonly flows = new FlowsWriter();
  private readonly checkpoints = new CheckpointWriter();
  private end: Position = BEGINNING;

  /** How many events it has taken in: also the `seq` of the next. */
  get length(): number {
    return this.events.length;
  }

  /** Takes in the next events, in order and without gaps; each is looked at once. */
  append(events: readonly TraceEvent[]): void {
    for (const event of events) this.add(event);
  }

  /** The trace so far. It doesn't change when more is appended; it costs a copy of the lists, no second look at the events. */
  trace(): Trace {
    return {
      events: this.events.slice(),
      tracks: this.tracks.snapshot(),
      queues: this.queues.snapshot(this.end),
      freezes: this.freezes.snapshot(this.end),
      flows: this.flows.flows.slice(),
      end: this.end,
      outputs: this.outputs.slice(),
      moments: this.moments.slice(),
      stepWidths: this.stepWidths.view(),
      checkpoints: this.checkpoints.checkpoints.slice(),
    };
  }

  private add(event: TraceEvent): void {
    if (event.seq !== this.events.length) {
      throw new RangeError(`event ${event.seq} (${event.kind}) came where ${this.events.length} was due`);
    }
    this.state.apply(event);
    const at = this.state.position;
    const widthBefore = this.stepWidths.last();
    if (event.t !== this.moments.at(-1)?.t) this.moments.push({ t: event.t, first: event.seq, before: widthBefore });
    this.stepWidths.push(widthBefore + stepWidthOf(event));
    this.events.push(event);
    if (event.kind === 'output') this.outputs.push(event);
    this.tracks.add(event, at);
    this.queues.add(event, at);
    this.freezes.add(event, at);
    this.flows.add(event, at, this.tracks.trackIdOf(event));
    this.checkpoints.visit(event.seq, this.state);
    this.end = at;
  }
}

/** The trace of a recorded run. */
export function buildTrace(events: readonly TraceEvent[]): Trace {
  const builder = new TraceBuilder();
  builder.append(events);
  return builder.trace();
}
