/** Checks of tasks, scopes, threads and primitives: how many there were, and what became of them. */
import type { Amount, CheckOf } from '../../protocol/checks';
import type { EventOf, TraceEvent } from '../../protocol/events';
import type { Trace, Track } from '../model';
import { isNamed } from './calls';
import type { Fault, FindingCode } from './finding';
import type { Attempt } from './judge';
import { titleOf } from './words';

export const subjectChecks = {
  tasks({ of, ...amount }: CheckOf<'tasks'>, { trace }: Attempt): Fault | null {
    const created = trace.events.filter(
      (event): event is EventOf<'task-created'> =>
        event.kind === 'task-created' &&
        (of === undefined ? event.parent !== null : isNamed(event.coroutine, of)) &&
        !isHousekeeping(trace, event),
    );
    return count(amount, created, 'too-few-tasks', 'too-many-tasks', { of: of ?? '' }, trace);
  },

  'nothing-left'(_: CheckOf<'nothing-left'>, { trace }: Attempt): Fault | null {
    const open = trace.tracks.find((track) => track.kind === 'task' && track.end === null);
    if (open) return { code: 'task-left', values: { task: open.title, line: 0 }, at: trace.end, task: open.id };
    for (const event of trace.events) {
      if (event.kind !== 'diagnostic') continue;
      const code = LEFT_BEHIND[event.code];
      const at = { seq: event.seq, t: event.t };
      if (code) return { code, values: { task: '', line: event.line ?? 0 }, at };
    }
    return null;
  },

  cancelled({ of, ...amount }: CheckOf<'cancelled'>, { trace }: Attempt): Fault | null {
    const named = new Set(
      trace.events.flatMap((event) =>
        event.kind === 'task-created' && isNamed(event.coroutine, of) ? [event.task] : [],
      ),
    );
    const ends = trace.events.filter((event) => event.kind === 'task-cancelled' && named.has(event.task));
    return count(amount, ends, 'too-few-cancelled', 'too-many-cancelled', { of }, trace);
  },

  'none-swallowed'(_: CheckOf<'none-swallowed'>, { trace }: Attempt): Fault | null {
    const event = trace.events.find(({ kind }) => kind === 'cancel-swallowed');
    if (event?.kind !== 'cancel-swallowed') return null;
    const values = { task: titleOf(trace, event.task), line: event.line ?? 0 };
    return { code: 'swallowed', values, at: { seq: event.seq, t: event.t }, task: event.task };
  },

  scopes({ type, ...amount }: CheckOf<'scopes'>, { trace }: Attempt): Fault | null {
    const entered = trace.events.filter((event) => event.kind === 'scope-entered' && event.type === type);
    return count(amount, entered, 'too-few-scopes', 'too-many-scopes', { type }, trace);
  },

  threads({ check: _, ...amount }: CheckOf<'threads'>, { trace }: Attempt): Fault | null {
    const started = trace.events.filter((event) => event.kind === 'thread-started');
    return count(amount, started, 'too-few-threads', 'too-many-threads', {}, trace);
  },

  primitives({ type, ...amount }: CheckOf<'primitives'>, { trace }: Attempt): Fault | null {
    const created = trace.events.filter((event) => event.kind === 'primitive-created' && event.type === type);
    return count(amount, created, 'too-few-primitives', 'too-many-primitives', { type }, trace);
  },
};

/** What the simulator says of things that nobody took care of (docs/trace-format.md). */
const LEFT_BEHIND: Readonly<Record<string, FindingCode>> = {
  'hint-forgotten-task': 'task-left',
  'hint-never-awaited': 'never-awaited',
  'hint-gather-not-awaited': 'never-awaited',
  'hint-error-not-retrieved': 'error-not-retrieved',
};

/** Points at the first one too many; at the end, where some are missing. */
function count(
  { exactly, atLeast = exactly, atMost = exactly }: Amount,
  found: readonly TraceEvent[],
  tooFew: FindingCode,
  tooMany: FindingCode,
  values: Fault['values'],
  trace: Trace,
): Fault | null {
  const n = found.length;
  if (atLeast !== undefined && n < atLeast) {
    return { code: tooFew, values: { ...values, n, wanted: atLeast }, at: trace.end };
  }
  const extra = atMost === undefined ? undefined : found[atMost];
  if (!extra) return null;
  return { code: tooMany, values: { ...values, n, wanted: atMost ?? 0 }, at: { seq: extra.seq, t: extra.t } };
}

function isHousekeeping(trace: Trace, { task }: EventOf<'task-created'>): boolean {
  const track: Track | undefined = trace.tracks.find(({ kind, id }) => kind === 'task' && id === task);
  return track?.housekeeping ?? false;
}
