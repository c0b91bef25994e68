/**
 * A run in words, as data: what happened, one after another. The words themselves are the interface's
 * (`src/i18n/reports`): each `told` names a message, `values` are what it leaves open.
 *
 * ```
 * seq  t      who      told          values                 line
 * 12   0.000  coffee   prints        text: pouring          5
 * 16   0.000  coffee   waits-until   target: sleep 1.0 …    6
 * 21   1.000  coffee   wakes-sleep
 * ```
 * What only prepares or repeats another event (a handle on its way to the ready queue, the end of a step) is not told.
 */
import { between, formatLength, formatSeconds } from '../base/time';
import type { EventOf, SubjectId, TraceEvent, WaitTarget } from '../protocol/events';
import { errorText } from './error-text';
import type { Happening } from './happening';
import type { Trace, Track } from './model';
import { MAIN_THREAD } from './program-state';
import { lineOf } from './task-state';

/** All that happened, in order. */
export function narrate(trace: Trace): Happening[] {
  const narrator = new Narrator(trace.tracks);
  return trace.events.flatMap((event) => narrator.tell(event) ?? []);
}

type What = Pick<Happening, 'told'> & Partial<Pick<Happening, 'who' | 'values' | 'line' | 'machinery'>>;

class Narrator {
  private readonly titles: ReadonlyMap<SubjectId, string>;
  private readonly shown: ReadonlySet<SubjectId>;
  private readonly loop: SubjectId | null;
  /** What each task waits for, or waited for last. */
  private readonly waits = new Map<SubjectId, WaitTarget>();
  private readonly callbacks = new Map<SubjectId, string>();
  private readonly primitives = new Map<SubjectId, EventOf<'primitive-created'>>();
  private readonly scopes = new Map<SubjectId, { readonly task: SubjectId; readonly type: string }>();
  private readonly jobs = new Map<SubjectId, { readonly callable: string; readonly task: SubjectId | null }>();
  /** By thread, the tasks whose steps run: an eager one within its creator's. */
  private readonly running = new Map<SubjectId, SubjectId[]>();

  constructor(tracks: readonly Track[]) {
    this.titles = new Map(tracks.map((track) => [track.id, track.title]));
    this.shown = new Set(tracks.map((track) => track.id));
    this.loop = tracks.find((track) => track.kind === 'loop')?.id ?? null;
  }

  tell(event: TraceEvent): Happening | null {
    const what = this.ofRun(event) ?? this.ofTask(event) ?? this.ofThread(event) ?? this.ofTools(event);
    if (!what) return null;
    const line = what.line ?? ('line' in event ? event.line : undefined) ?? null;
    return { seq: event.seq, t: event.t, who: null, values: {}, machinery: false, ...what, line };
  }

  private ofRun(event: TraceEvent): What | null {
    switch (event.kind) {
      case 'run-started':
        return { told: 'run-starts', values: { python: event.python } };
      case 'run-ended':
        return { told: 'run-ends', values: { outcome: event.outcome } };
      case 'iteration-started': {
        const values = { n: String(event.iteration), count: event.ready.length };
        return { told: 'iteration', who: event.loop, values, machinery: true };
      }
      case 'handle-scheduled':
      case 'timer-set':
        this.callbacks.set(event.handle, event.callback);
        return null;
      case 'handle-started': {
        const values = { callback: this.callbacks.get(event.handle) ?? '' };
        return { told: 'callback', who: this.loop, values, machinery: true };
      }
      case 'clock-advanced':
        return this.clock(event);
      case 'output':
        return { told: event.stream === 'stdout' ? 'prints' : 'complains', ...this.doer(event), ...textOf(event.text) };
      case 'warning':
        return { told: 'warns', ...this.doer(event), ...textOf(`${event.category}: ${event.message}`) };
      case 'exception':
        return { told: 'raises', ...this.doer(event), ...textOf(errorText(event.error)) };
      case 'diagnostic':
        return { told: 'explains', ...textOf(event.message) };
      default:
        return null;
    }
  }

  /** A blocking call is told by the thread that it blocks. */
  private clock(event: EventOf<'clock-advanced'>): What | null {
    if (event.reason === 'blocking') return null;
    const values = { from: formatSeconds(event.from), length: formatLength(between(event.from, event.t)) };
    if (event.reason === 'idle') return { told: 'clock-idle', who: this.loop, values };
    return { told: 'clock-computing', ...this.doer(event), values };
  }

  private ofTask(event: TraceEvent): What | null {
    switch (event.kind) {
      case 'task-created': {
        if (event.parent === null) return { told: 'created', who: event.task };
        return { told: 'created-by', who: event.task, values: { by: this.title(event.parent) } };
      }
      case 'task-renamed':
        return { told: 'renamed', who: event.task, values: { name: event.name } };
      case 'step-started':
        this.runningIn(event).push(event.task);
        return { told: 'runs', who: event.task };
      case 'step-ended':
        this.runningIn(event).pop();
        return null;
      case 'task-yielded':
        return { told: 'yields', who: event.task, line: lineOf(event.chain) };
      case 'task-waiting':
        this.waits.set(event.task, event.on);
        return { ...this.waiting(event.on), who: event.task, line: lineOf(event.chain) };
      case 'task-wakeup':
        return { ...this.wakeup(event), who: event.task };
      case 'cancel-requested':
        if (event.by === null) return { told: 'cancel-asked', who: event.task };
        return { told: 'cancel-asked-by', who: event.task, values: { by: this.title(event.by) } };
      case 'cancel-delivered':
      case 'cancel-swallowed':
        return { told: event.kind, who: event.task };
      case 'task-finished':
        if (event.result === 'None') return { told: 'finishes', who: event.task };
        return { told: 'finishes-with', who: event.task, values: { result: event.result } };
      case 'task-failed':
        return { told: 'fails', who: event.task, values: { error: errorText(event.error) } };
      case 'task-cancelled':
        return { told: 'cancelled', who: event.task };
      default:
        return null;
    }
  }

  private waiting(on: WaitTarget): What {
    const target = this.nameOf(on);
    if (on.until === undefined) return { told: 'waits', values: { target } };
    return { told: 'waits-until', values: { target, until: formatSeconds(on.until) } };
  }

  private wakeup(event: EventOf<'task-wakeup'>): What {
    const on = this.waits.get(event.task);
    if (on?.kind === 'sleep') return { told: 'wakes-sleep' };
    const target = on ? this.nameOf(on) : '';
    const waker = this.runningIn(event).at(-1);
    // Whoever ends while it is awaited wakes by ending; the target says so already.
    if (waker === undefined || waker === event.by) return { told: 'wakes', values: { target } };
    return { told: 'wakes-by', values: { target, by: this.title(waker) } };
  }

  private ofThread(event: TraceEvent): What | null {
    switch (event.kind) {
      case 'thread-started':
        return { told: 'thread-starts', who: event.id };
      case 'thread-blocked': {
        const values = { target: this.nameOf(event.on) };
        const task = this.runningIn({ thread: event.id }).at(-1);
        if (task !== undefined) return { told: 'blocks', who: task, values };
        return { told: 'thread-waits', who: this.trackOf(event.id), values };
      }
      case 'thread-resumed': {
        const task = this.runningIn({ thread: event.id }).at(-1);
        return { told: 'thread-resumes', who: task ?? this.trackOf(event.id) };
      }
      case 'thread-ended':
        if (!event.error) return { told: 'thread-ends', who: event.id };
        return { told: 'thread-fails', who: event.id, values: { error: errorText(event.error) } };
      default:
        return null;
    }
  }

  /** Scopes, primitives and the jobs of pools. */
  private ofTools(event: TraceEvent): What | null {
    switch (event.kind) {
      case 'primitive-created':
        this.primitives.set(event.primitive, event);
        return null;
      case 'primitive-changed':
        return this.primitive(event);
      case 'scope-entered': {
        this.scopes.set(event.scope, { task: event.task, type: event.type });
        const values = { scope: event.type, until: event.deadline === null ? '' : formatSeconds(event.deadline) };
        return { told: event.deadline === null ? 'scope-enters' : 'scope-enters-until', who: event.task, values };
      }
      case 'scope-rescheduled': {
        if (event.deadline === null) return { told: 'scope-unlimited', ...this.scope(event.scope) };
        return {
          told: 'scope-reschedules',
          ...this.scope(event.scope, { until: formatSeconds(event.deadline) }),
        };
      }
      case 'scope-left':
        return { told: event.outcome === 'expired' ? 'scope-expires' : 'scope-leaves', ...this.scope(event.scope) };
      case 'job-queued': {
        this.jobs.set(event.job, { callable: event.callable, task: event.task ?? null });
        return { told: 'job-queued', ...this.doer(event), values: { job: event.callable, pool: event.poolName } };
      }
      case 'job-started':
        return { told: 'job-starts', who: this.trackOf(event.id), values: this.job(event.job) };
      case 'job-ended':
        return { told: 'job-ends', who: this.jobs.get(event.job)?.task ?? null, values: this.job(event.job) };
      default:
        return null;
    }
  }

  private primitive(event: EventOf<'primitive-changed'>): What | null {
    const { type = '', name = null } = this.primitives.get(event.primitive) ?? {};
    const { size, set, value, holders } = event.state;
    const doer = this.doer(event);
    const values = { name: name ? `${type} ${name}` : type };
    if (size !== undefined) return { told: 'queue-state', ...doer, values: { ...values, n: String(size) } };
    if (set !== undefined) return { told: set ? 'event-set' : 'event-cleared', ...doer, values };
    if (value !== undefined) {
      const told = type === 'Barrier' ? 'barrier-state' : 'semaphore-state';
      return { told, ...doer, values: { ...values, n: String(value) } };
    }
    if (!holders) return null;
    const names = holders.map((holder) => this.title('task' in holder ? holder.task : holder.thread)).join(', ');
    if (names === '') return { told: 'lock-free', ...doer, values };
    return { told: 'lock-held', ...doer, values: { ...values, holders: names } };
  }

  private scope(id: SubjectId, values: Readonly<Record<string, string>> = {}): Pick<What, 'who' | 'values'> {
    const scope = this.scopes.get(id);
    return { who: scope?.task ?? null, values: { scope: scope?.type ?? '', ...values } };
  }

  private job(id: SubjectId): Readonly<Record<string, string>> {
    return { job: this.jobs.get(id)?.callable ?? '' };
  }

  private title(id: SubjectId): string {
    return this.titles.get(id) ?? '';
  }

  private nameOf(on: WaitTarget): string {
    return (on.kind === 'task' && on.id !== null ? this.titles.get(on.id) : undefined) ?? on.label;
  }

  private runningIn({ thread = MAIN_THREAD }: Pick<TraceEvent, 'thread'>): SubjectId[] {
    const tasks = this.running.get(thread) ?? [];
    this.running.set(thread, tasks);
    return tasks;
  }

  /** Whose doing an event is: of the task that it names or that runs, else of the thread, where that has a track. */
  private doer(event: Pick<TraceEvent, 'thread'> & { readonly task?: SubjectId }): Pick<What, 'who'> {
    return { who: event.task ?? this.runningIn(event).at(-1) ?? this.trackOf(event.thread ?? MAIN_THREAD) };
  }

  /** A thread that has no track of its own is the run itself. */
  private trackOf(thread: SubjectId): SubjectId | null {
    return this.shown.has(thread) ? thread : null;
  }
}

function textOf(text: string): Pick<What, 'values'> {
  return { values: { text: text.replace(/\n$/, '') } };
}
