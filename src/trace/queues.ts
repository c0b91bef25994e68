/**
 * Queues over the run: how long each was after every event, and which timers and jobs stood in it.
 *
 * ```
 * ready queue   ▁▁▂▂▁▁▁▃▃▂▁       its length
 * timers        ├─ clock ────┤     one by one, in as many lanes as there are at once …
 *               ├ tea ┤├ tea ┤
 *               ▃▅▇▇▇▅▃▁           … or only their number
 * ```
 */
import type { EventOf, SubjectId, TraceEvent } from '../protocol/events';
import { GrowingColumn } from './growing-column';
import type { Position, QueueTrack, StepChart } from './model';
import type { ProgramState } from './program-state';
import { LaneWriter, type SpanDetails } from './track-writer';

/** More timers or jobs at once can't be told apart on the picture. */
const MOST_LANES = 5;

/** What `asyncio.sleep` sets its timer for (Lib/asyncio/futures.py): the task says more. */
const SLEEPS = /set_result_unless_cancelled$/;

class StepsWriter {
  private readonly seqs = new GrowingColumn();
  private readonly values = new GrowingColumn();
  private most = 0;
  current = 0;

  change(by: number, { seq }: Position): void {
    this.current += by;
    this.most = Math.max(this.most, this.current);
    this.seqs.push(seq);
    this.values.push(this.current);
  }

  snapshot(): StepChart {
    return { seqs: this.seqs.view(), values: this.values.view(), most: this.most };
  }
}

/** A queue and what stands in it, each in a lane of its own while it does. */
class QueueWriter {
  readonly steps = new StepsWriter();
  private readonly lanes: LaneWriter[] = [];
  private readonly laneOf = new Map<SubjectId, LaneWriter>();
  private readonly free: LaneWriter[] = [];
  private crowded = false;
  private readonly origin: Omit<QueueTrack, 'length' | 'lanes'>;

  constructor(origin: Omit<QueueTrack, 'length' | 'lanes'>) {
    this.origin = origin;
  }

  enter(member: SubjectId, state: 'timer' | 'queued', at: Position, details: SpanDetails): void {
    this.steps.change(1, at);
    if (this.crowded) return;
    const lane = this.free.shift() ?? this.newLane();
    if (!lane) return;
    lane.begin(state, at, details);
    this.laneOf.set(member, lane);
  }

  leave(member: SubjectId, at: Position, cancelled = false): void {
    this.steps.change(-1, at);
    const lane = this.laneOf.get(member);
    this.laneOf.delete(member);
    if (!lane) return;
    if (cancelled) lane.amend({ cancelled });
    lane.end(at);
    this.free.push(lane);
    this.free.sort((a, b) => this.lanes.indexOf(a) - this.lanes.indexOf(b));
  }

  snapshot(end: Position): QueueTrack {
    const lanes = this.crowded ? [] : this.lanes.map((lane) => lane.snapshot(end));
    return { ...this.origin, length: this.steps.snapshot(), lanes };
  }

  private newLane(): LaneWriter | null {
    if (this.lanes.length === MOST_LANES) {
      this.crowded = true;
      return null;
    }
    const lane = new LaneWriter();
    this.lanes.push(lane);
    return lane;
  }
}

interface Handle {
  readonly loop: SubjectId;
  readonly task: SubjectId | null;
  readonly timer: boolean;
}

export class QueuesWriter {
  private readonly queues = new Map<string, QueueWriter>();
  /** Handles that stand in a ready queue or among the timers. */
  private readonly handles = new Map<SubjectId, Handle>();
  /** By task: the handle of its next step. */
  private readonly steps = new Map<SubjectId, SubjectId>();
  private readonly jobs = new Map<SubjectId, QueueWriter>();
  private readonly state: ProgramState;

  constructor(state: ProgramState) {
    this.state = state;
  }

  add(event: TraceEvent, at: Position): void {
    switch (event.kind) {
      case 'handle-scheduled':
        this.makeReady(event.handle, event.loop, event.task ?? null, at);
        break;
      case 'timer-set':
        this.setTimer(event, at);
        break;
      case 'timer-fired': {
        const timer = this.takeOut(event.handle, at);
        if (timer) this.makeReady(event.handle, timer.loop, null, at);
        break;
      }
      case 'timer-cancelled':
      case 'handle-cancelled':
        this.takeOut(event.handle, at, true);
        break;
      case 'handle-started':
        this.takeOut(event.handle, at);
        break;
      case 'step-started': {
        const handle = this.steps.get(event.task);
        this.steps.delete(event.task);
        if (handle !== undefined) this.takeOut(handle, at);
        break;
      }
      case 'loop-closed':
        for (const [handle, { loop }] of this.handles) if (loop === event.loop) this.takeOut(handle, at, true);
        break;
      case 'job-queued': {
        const pool = this.queue('jobs', event.pool, event.poolName);
        this.jobs.set(event.job, pool);
        pool.enter(event.job, 'queued', at, { label: event.callable, ...(event.line ? { line: event.line } : {}) });
        break;
      }
      case 'job-started':
        this.endWait(event.job, at);
        break;
      case 'job-ended':
        this.endWait(event.job, at, true);
        break;
    }
  }

  snapshot(end: Position): QueueTrack[] {
    const ordered = [...this.queues.values()].map((queue) => queue.snapshot(end));
    return ordered.filter((queue) => queue.length.most > 0);
  }

  private makeReady(handle: SubjectId, loop: SubjectId, task: SubjectId | null, at: Position): void {
    this.handles.set(handle, { loop, task, timer: false });
    if (task !== null) this.steps.set(task, handle);
    this.queue('ready', loop).steps.change(1, at);
  }

  private setTimer({ handle, loop, callback, deadline, task, line }: EventOf<'timer-set'>, at: Position): void {
    this.handles.set(handle, { loop, task: null, timer: true });
    const title = task === undefined ? undefined : this.state.task(task)?.title;
    const label = title !== undefined && SLEEPS.test(callback) ? title : callback;
    const on = { kind: 'sleep', id: null, label: callback, until: deadline } as const;
    this.queue('timers', loop).enter(handle, 'timer', at, { label, on, ...(line === undefined ? {} : { line }) });
  }

  private takeOut(id: SubjectId, at: Position, cancelled = false): Handle | null {
    const handle = this.handles.get(id);
    if (!handle) return null;
    this.handles.delete(id);
    if (handle.task !== null && this.steps.get(handle.task) === id) this.steps.delete(handle.task);
    if (handle.timer) this.queue('timers', handle.loop).leave(id, at, cancelled);
    else this.queue('ready', handle.loop).steps.change(-1, at);
    return handle;
  }

  private endWait(job: SubjectId, at: Position, cancelled = false): void {
    this.jobs.get(job)?.leave(job, at, cancelled);
    this.jobs.delete(job);
  }

  private queue(kind: QueueTrack['kind'], owner: SubjectId, name = ''): QueueWriter {
    const key = `${kind} ${owner}`;
    const known = this.queues.get(key);
    if (known) return known;
    const queue = new QueueWriter({ id: -1 - this.queues.size, kind, owner, name });
    this.queues.set(key, queue);
    return queue;
  }
}
