/** Which events begin, end or change a block or a cancellation, and of which task (blocks.ts). */
import type { SubjectId, TraceEvent } from '../protocol/events';
import type { BlocksWriter } from './blocks';
import type { Position } from './model';
import type { TrackWriter } from './track-writer';

export class BlockEvents {
  private readonly scopeTasks = new Map<SubjectId, SubjectId>();
  private readonly writers: ReadonlyMap<SubjectId, TrackWriter>;

  constructor(writers: ReadonlyMap<SubjectId, TrackWriter>) {
    this.writers = writers;
  }

  add(event: TraceEvent, at: Position): void {
    switch (event.kind) {
      case 'scope-entered':
        this.scopeTasks.set(event.scope, event.task);
        this.of(event.task)?.enter(event, at);
        break;
      case 'scope-rescheduled':
        this.of(this.scopeTasks.get(event.scope))?.reschedule(event.scope, event.deadline);
        break;
      case 'scope-left':
        this.of(this.scopeTasks.get(event.scope))?.leave(event.scope, event.outcome, at);
        this.scopeTasks.delete(event.scope);
        break;
      case 'step-started':
        this.of(event.task)?.startStep(at);
        break;
      case 'task-waiting':
      case 'task-yielded':
        this.of(event.task)?.suspend(event.chain, at);
        break;
      case 'cancel-requested':
        this.of(event.task)?.request(at);
        break;
      case 'cancel-delivered':
        this.of(event.task)?.deliver(at);
        break;
      case 'cancel-swallowed':
        this.of(event.task)?.swallow(at);
        break;
    }
  }

  private of(task: SubjectId | undefined): BlocksWriter | undefined {
    return task === undefined ? undefined : this.writers.get(task)?.blocks;
  }
}
