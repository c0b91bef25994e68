/**
 * The arrows between tracks: who created, woke, cancelled and awaits whom.
 */
import type { SubjectId, TraceEvent } from '../protocol/events';
import type { Flow, Position } from './model';

type Point = Flow['from'];

export class FlowsWriter {
  readonly flows: Flow[] = [];
  /** Where each future or task was done: what a later wakeup comes from. */
  private readonly done = new Map<SubjectId, Point>();

  /** `track` is where the event happens (TracksWriter.trackIdOf). */
  add(event: TraceEvent, at: Position, track: SubjectId): void {
    switch (event.kind) {
      case 'task-created':
        if (event.parent !== null) this.draw('created', { track: event.parent, at }, { track: event.task, at });
        break;
      case 'future-resolved':
        this.done.set(event.future, { track, at });
        break;
      case 'task-finished':
      case 'task-failed':
      case 'task-cancelled':
        this.done.set(event.task, { track: event.task, at });
        break;
      case 'task-wakeup': {
        const source = event.by === null ? undefined : this.done.get(event.by);
        if (source) this.draw('wakeup', source, { track: event.task, at });
        break;
      }
      case 'task-waiting':
        if (event.on.kind === 'task' && event.on.id !== null) {
          this.draw('awaited-by', { track: event.on.id, at }, { track: event.task, at });
        }
        break;
      case 'cancel-requested':
        if (event.by !== null) this.draw('cancel', { track: event.by, at }, { track: event.task, at });
        break;
    }
  }

  private draw(kind: Flow['kind'], from: Point, to: Point): void {
    if (from.track !== to.track) this.flows.push({ kind, from, to });
  }
}
