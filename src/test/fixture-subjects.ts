/**
 * The sentences of a trace fixture about primitives, local variables, scopes and jobs:
 *
 * | line | meaning |
 * |---|---|
 * | `Lock bank is created`, `Queue jobs is created: size 0, limit 5`, `threading Lock bank is created` | a primitive (asyncio's where no library is named) and its state |
 * | `bank changes: held by A and thread W`, `bank changes: free`, `gate changes: set`, `jobs changes: size 2, unfinished 3, shutdown` | its whole state from now on |
 * | `X has n = 3, name = 'tea'`, `X has n = 3 / item = 'tea'` | local variables, from the outermost coroutine inwards |
 * | `X enters timeout T until 3.0`, `X enters TaskGroup T`, `T is rescheduled for 4.0`, `T is left expired` | a scope (or finished, failed, cancelled) |
 * | `job J is queued by X in pool P of 2`, `job J starts in W`, `job J ends with result` | the work of a pool's threads (or with exception, cancelled) |
 */
import { fromSeconds, type Nanoseconds } from '../base/time';
import type { EventOf, Holder, PrimitiveState, SubjectId } from '../protocol/events';
import type { FixtureWriter } from './fixture-writer';
import type { Rule } from './trace-fixture';

const TYPES = 'Lock|RLock|Condition|Event|Semaphore|BoundedSemaphore|Barrier|Queue|LifoQueue|PriorityQueue|SimpleQueue';

export const SUBJECT_RULES: readonly Rule[] = [
  [
    new RegExp(`^(?:(asyncio|threading|queue) )?(${TYPES}) (\\S+) is created(?:: (.+))?$`),
    (w, library, type, name, state) => createPrimitive(w, library, type, name, state),
  ],
  [
    /^(\S+) changes: (.+)$/,
    (w, name, state) => w.emit('primitive-changed', { primitive: w.id(name), state: readState(w, state) }),
  ],
  [
    /^(\S+) has (.+ = .+)$/,
    (w, task, values) => w.emit('task-locals', { task: w.id(task), frames: readLocals(values) }),
  ],
  [
    /^(\S+) enters timeout (\S+)(?: until (\S+))?$/,
    (w, task, name, when) => enterScope(w, task, 'timeout', name, when),
  ],
  [/^(\S+) enters TaskGroup (\S+)$/, (w, task, name) => enterScope(w, task, 'TaskGroup', name)],
  [
    /^(\S+) is rescheduled for (\S+)$/,
    (w, name, when) => w.emit('scope-rescheduled', { scope: w.id(name), deadline: seconds(when) }),
  ],
  [
    /^(\S+) is left (finished|expired|failed|cancelled)$/,
    (w, name, outcome) =>
      w.emit('scope-left', { scope: w.id(name), outcome: outcome as EventOf<'scope-left'>['outcome'] }),
  ],
  [
    /^job (\S+) is queued by (\S+) in pool (\S+) of (\d+)$/,
    (w, job, task, pool, workers) => queueJob(w, job, task, pool, Number(workers)),
  ],
  [/^job (\S+) starts in (\S+)$/, (w, job, thread) => w.emit('job-started', { job: jobId(w, job), id: w.id(thread) })],
  [
    /^job (\S+) ends (?:with )?(result|exception|cancelled)$/,
    (w, job, state) => w.emit('job-ended', { job: jobId(w, job), state: state as EventOf<'job-ended'>['state'] }),
  ],
];

function createPrimitive(w: FixtureWriter, library = 'asyncio', type = '', name = '', state = stateOf(type)): void {
  w.emit('primitive-created', {
    primitive: w.id(name),
    library: library as EventOf<'primitive-created'>['library'],
    type,
    name,
    state: readState(w, state),
  });
}

const FREE: PrimitiveState = { holders: [] };

/** What a new one of this type says where the fixture says nothing. */
function stateOf(type: string): string {
  if (type === 'Event') return 'not set';
  if (type === 'Barrier') return 'value 0';
  return type.endsWith('Queue') ? 'size 0' : 'free';
}

function readState(w: FixtureWriter, text = ''): PrimitiveState {
  let state: PrimitiveState = {};
  for (const part of text.split(', ')) {
    const [, holders] = /^held by (.+)$/.exec(part) ?? [];
    const [, field, value] = /^(value|limit|size|unfinished) (\d+)$/.exec(part) ?? [];
    if (part === 'free') state = { ...state, ...FREE };
    else if (part === 'set' || part === 'not set') state = { ...state, set: part === 'set' };
    else if (part === 'shutdown') state = { ...state, shutdown: true };
    else if (holders) state = { ...state, holders: holders.split(' and ').map((holder) => readHolder(w, holder)) };
    else if (field) state = { ...state, [field]: Number(value) };
    else throw new Error(`not the state of a primitive: ${part}`);
  }
  return state;
}

function readHolder(w: FixtureWriter, text: string): Holder {
  const [, thread] = /^thread (\S+)$/.exec(text) ?? [];
  if (thread === undefined) return { task: w.id(text) };
  return { thread: thread === 'main' ? 0 : w.id(thread) };
}

function readLocals(text = ''): EventOf<'task-locals'>['frames'] {
  return text.split(' / ').map((frame, link) => ({
    link,
    values: Object.fromEntries(
      frame.split(', ').map((assignment) => {
        const [name = '', value = ''] = assignment.split(' = ');
        return [name, value];
      }),
    ),
  }));
}

function enterScope(w: FixtureWriter, task = '', type: 'timeout' | 'TaskGroup', name = '', when?: string): void {
  const deadline = when === undefined ? null : seconds(when);
  w.emit('scope-entered', { scope: w.id(name), task: w.id(task), type, deadline });
}

function queueJob(w: FixtureWriter, job = '', task = '', pool = '', workers: number): void {
  w.emit('job-queued', {
    job: jobId(w, job),
    pool: w.id(`pool ${pool}`),
    poolName: pool,
    workers,
    callable: job,
    task: w.id(task),
  });
}

function jobId(w: FixtureWriter, job = ''): SubjectId {
  return w.id(`job ${job}`);
}

function seconds(text = ''): Nanoseconds {
  return fromSeconds(Number(text));
}
