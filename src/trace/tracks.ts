/**
 * From events to tracks: which spans and instants each event begins, ends or marks.
 */
import { between, formatLength } from '../base/time';
import type { EventOf, SubjectId, TraceEvent, WaitTarget } from '../protocol/events';
import { BlockEvents } from './block-events';
import { errorText } from './error-text';
import { describeInstant } from './instants';
import type { EndState, Position, Track } from './model';
import { nameWait } from './primitive-name';
import { type Holder, MAIN_THREAD, type ProgramState } from './program-state';
import { lineOf } from './task-state';
import { inOrder } from './track-order';
import { type SpanDetails, TrackWriter } from './track-writer';
import { WorkerJobs } from './worker-jobs';

/** What `asyncio.Runner.close` runs as tasks (Lib/asyncio/runners.py). */
const HOUSEKEEPING: ReadonlySet<string> = new Set([
  'BaseEventLoop.shutdown_asyncgens',
  'BaseEventLoop.shutdown_default_executor',
]);

export class TracksWriter {
  private readonly writers = new Map<SubjectId, TrackWriter>();
  private readonly state: ProgramState;
  private at: Position;
  private previous: Position;
  private loops = 0;
  /** The loop that ran last. */
  private lastLoop: TrackWriter | null = null;
  /** By thread: the loop that was shown as held last. */
  private readonly heldLoops = new Map<SubjectId, TrackWriter>();

  /** Names of the primitives that have one. */
  private readonly primitives = new Map<SubjectId, string>();
  private readonly jobs = new WorkerJobs(this.writers);
  private readonly blocks = new BlockEvents(this.writers);

  /** `state` is the state right after each event that `add` is given. */
  constructor(state: ProgramState, start: Position) {
    this.state = state;
    this.at = start;
    this.previous = start;
  }

  add(event: TraceEvent, at: Position): void {
    this.previous = this.at;
    this.at = at;
    this.addLoopEvent(event);
    this.addTaskEvent(event);
    this.addThreadEvent(event);
    this.jobs.add(event, at);
    this.blocks.add(event, at);
    if (event.kind === 'primitive-created' && event.name !== null) this.primitives.set(event.primitive, event.name);
    this.addInstant(event);
  }

  /** The tracks so far, in order. */
  snapshot(): Track[] {
    const end = this.at;
    return inOrder([...this.writers.values()]).map((writer) => writer.snapshot(end));
  }

  /** The track on which something happens that names no subject: the task or loop that runs, else the thread. */
  trackIdOf(event: TraceEvent): SubjectId {
    if ('task' in event && event.task !== undefined) return event.task;
    const thread = event.thread ?? MAIN_THREAD;
    const holder = this.state.holder(thread);
    if (holder) return holder.task ?? holder.loop;
    return thread;
  }

  private addLoopEvent(event: TraceEvent): void {
    switch (event.kind) {
      case 'loop-created':
        this.loops += 1;
        this.open(
          'loop',
          event.loop,
          'event loop',
          this.loops === 1 ? 'event loop' : `event loop ${this.loops}`,
          event.loop,
        );
        break;
      case 'iteration-started': {
        const loop = this.writers.get(event.loop);
        if (!loop) break;
        loop.visible = true;
        this.lastLoop = loop;
        // Between two iterations at one instant the loop didn't wait.
        if (loop.lane.state === 'idle' && loop.lane.since?.t === event.t) loop.lane.drop();
        loop.lane.begin('iteration', this.at, { label: String(event.iteration) });
        break;
      }
      case 'iteration-ended':
        this.writers.get(event.loop)?.lane.begin('idle', this.at);
        break;
      case 'handle-started':
      case 'handle-ended':
        this.showHolder(event.thread);
        break;
      case 'loop-closed': {
        const loop = this.writers.get(event.loop);
        if (loop?.lane.state === 'idle') loop.lane.drop();
        this.finish(event.loop, 'finished');
        break;
      }
    }
  }

  private addTaskEvent(event: TraceEvent): void {
    switch (event.kind) {
      case 'task-created':
        this.openTask(event);
        this.writers.get(event.task)?.lane.begin('ready', this.at);
        break;
      case 'task-renamed':
        this.writers.get(event.task)?.rename(event.name);
        break;
      case 'step-started':
        this.writers.get(event.task)?.lane.begin('running', this.at, lineDetails(event.line));
        this.showHolder(event.thread);
        break;
      case 'step-ended':
        this.showHolder(event.thread);
        break;
      case 'task-yielded':
        this.writers.get(event.task)?.lane.begin('ready', this.at, {
          chain: event.chain,
          ...lineDetails(lineOf(event.chain)),
        });
        break;
      case 'task-waiting':
        this.writers.get(event.task)?.lane.begin('waiting', this.at, {
          label: this.named(event.on).label,
          on: event.on,
          chain: event.chain,
          ...lineDetails(lineOf(event.chain)),
        });
        break;
      case 'task-wakeup':
        this.writers.get(event.task)?.lane.begin('ready', this.at);
        break;
      case 'task-finished':
        this.finish(event.task, 'finished', event.result);
        break;
      case 'task-failed':
        this.finish(event.task, 'failed', errorText(event.error));
        break;
      case 'task-cancelled':
        this.finish(event.task, 'cancelled');
        break;
    }
  }

  private addThreadEvent(event: TraceEvent): void {
    switch (event.kind) {
      case 'run-started':
        this.open('thread', MAIN_THREAD, 'MainThread', 'MainThread');
        this.writers.get(MAIN_THREAD)?.lane.begin('running', this.at);
        break;
      case 'run-ended':
        this.finish(MAIN_THREAD, event.outcome === 'finished' ? 'finished' : 'failed');
        break;
      case 'thread-started': {
        this.open('thread', event.id, event.name, event.name);
        const writer = this.writers.get(event.id);
        if (writer) writer.visible = true;
        writer?.lane.begin('running', this.at, lineDetails(event.line));
        break;
      }
      case 'thread-blocked': {
        const on = this.named(event.on);
        const details = { label: on.label, on, ...lineDetails(event.line) };
        // A worker without a job waits for one: nothing is held up.
        const idle = this.jobs.waitsForOne(event.id, on);
        for (const lane of this.lanesHeldBy(event.id)) lane.begin(idle ? 'idle' : 'blocked', this.at, details);
        break;
      }
      case 'thread-resumed':
        for (const lane of this.lanesHeldBy(event.id)) lane.begin('running', this.at, this.jobDetails(event.id));
        this.showHolder(event.id);
        break;
      case 'thread-ended':
        this.finish(event.id, event.error ? 'failed' : 'finished', event.error ? errorText(event.error) : '');
        break;
      case 'clock-advanced':
        this.advance(event);
        break;
    }
  }

  /** A worker that goes on goes on with its job; one that holds a loop shows the task instead. */
  private jobDetails(thread: SubjectId): SpanDetails {
    const label = this.state.holder(thread) ? null : this.writers.get(thread)?.job;
    return label ? { label } : {};
  }

  private named(on: WaitTarget): WaitTarget {
    const name = on.id === null ? undefined : this.primitives.get(on.id);
    return name === undefined ? this.state.named(on) : { ...on, label: nameWait(on.label, name) };
  }

  private addInstant(event: TraceEvent): void {
    const instant = describeInstant(event);
    if (!instant) return;
    const writer = this.writers.get(this.trackIdOf(event)) ?? null;
    const printed = event.kind === 'output' && event.stream === 'stdout';
    const shown = printed ? writer : this.withoutMainThread(writer);
    if (!shown) return;
    shown.visible = true;
    shown.mark({ ...instant, at: this.at, ...lineDetails('line' in event ? event.line : undefined) });
  }

  /** An error that leaves `asyncio.run` is no reason to show the main thread: it stands at the loop, where there is one. */
  private withoutMainThread(writer: TrackWriter | null): TrackWriter | null {
    if (writer?.origin.id !== MAIN_THREAD || writer.visible) return writer;
    return this.lastLoop ?? writer;
  }

  /** The clock moved while a thread held on: that stretch is no running, nothing else could happen in it. */
  private advance(event: EventOf<'clock-advanced'>): void {
    const thread = event.thread ?? MAIN_THREAD;
    if (event.reason === 'computing') return;
    if (event.reason === 'idle') {
      this.writers.get(thread)?.lane.interrupt('idle', this.previous, this.at, {});
      return;
    }
    const details = { label: formatLength(between(event.from, event.t)), ...lineDetails(event.line) };
    for (const lane of this.lanesHeldBy(thread)) {
      if (lane.state !== 'blocked') lane.interrupt('blocked', this.previous, this.at, details);
    }
  }

  /** Every lane on which it shows that a thread is held: its own, its running task's, its loop's. */
  private lanesHeldBy(thread: SubjectId) {
    const own = this.writers.get(thread);
    const holder = this.state.holder(thread);
    if (!holder) {
      if (own) own.visible = true;
      return own ? [own.lane] : [];
    }
    const task = holder.task === null ? undefined : this.writers.get(holder.task);
    const loop = this.writers.get(holder.loop);
    return [own?.lane, task?.lane, loop?.held].filter((lane) => lane !== undefined);
  }

  private showHolder(thread: SubjectId = MAIN_THREAD): void {
    const holder = this.state.holder(thread);
    this.heldLoops.get(thread)?.held.end(this.at);
    const loop = holder && this.writers.get(holder.loop);
    if (!loop) return;
    this.heldLoops.set(thread, loop);
    loop.held.begin('running', this.at, this.describeHolder(holder));
  }

  private describeHolder(holder: Holder): SpanDetails {
    if (holder.task === null) return { label: holder.callback };
    return { label: this.state.task(holder.task)?.title ?? '', task: holder.task };
  }

  private open(kind: Track['kind'], id: SubjectId, name: string, title: string, loop: SubjectId | null = null): void {
    const origin = { id, kind, name, title, parent: null, depth: 0, housekeeping: false, loop, created: this.at };
    this.writers.set(id, new TrackWriter(origin));
  }

  private openTask({ task: id, loop, name, coroutine, parent }: EventOf<'task-created'>): void {
    const depth = parent === null ? 0 : (this.writers.get(parent)?.origin.depth ?? -1) + 1;
    const title = this.state.task(id)?.title ?? name;
    const housekeeping = HOUSEKEEPING.has(coroutine);
    this.writers.set(
      id,
      new TrackWriter({ id, kind: 'task', name, title, parent, depth, housekeeping, loop, created: this.at }),
    );
  }

  private finish(id: SubjectId, state: EndState, label = ''): void {
    this.writers.get(id)?.end({ state, label, at: this.at });
  }
}

function lineDetails(line: number | null | undefined): { readonly line?: number } {
  return line === null || line === undefined ? {} : { line };
}
