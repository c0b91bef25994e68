/** What a task or a thread waits for, who has it, and who would have to act: the heart of *why isn't it running?* */
import { between, type Nanoseconds } from '../base/time';
import type { WaitTarget } from '../protocol/events';
import {
  actorsTerm,
  actorTerm,
  codeTerm,
  countTerm,
  deadlineTerm,
  type Fact,
  fact,
  instantTerm,
  lengthTerm,
  placeTerm,
  primitiveTerm,
  type Term,
} from './facts';
import type { Position } from './model';
import type { Actor, HoldAt, JobAt, PoolAt, PrimitiveAt } from './state-model';
import { holdersOf, isOver, isSame, type Lookup, type Target } from './waits';

/** One link of a chain of reasons: the facts, and whom to ask next. */
export interface Reason {
  readonly facts: readonly Fact[];
  readonly next: Actor | null;
}

/** Who waits, for what, since when and where. */
export interface Wait {
  readonly actor: Actor;
  readonly on: WaitTarget;
  readonly since: Position;
  readonly line: number | null;
}

/** A lock is a convoy when so many stand in line for it while its holder itself waits. */
const CONVOY = 2;

export function reasonOfWait(wait: Wait, lookup: Lookup): Reason {
  const target = lookup.target(wait.actor, wait.on);
  const { facts, next } = reasonOfTarget(wait, target, lookup);
  const { until } = wait.on;
  // A sleep's end is told with it.
  if (until === undefined || wait.on.kind === 'sleep') return { facts, next };
  return { facts: [...facts, fact('awaits-until', { until: deadlineTerm(until) })], next };
}

function reasonOfTarget(wait: Wait, target: Target, lookup: Lookup): Reason {
  switch (target.kind) {
    case 'task': {
      const next: Actor = { kind: 'task', id: target.task.task };
      const kind = target.shielded ? 'awaits-shield' : 'awaits-task';
      return { facts: [awaits(kind, wait, { target: actorTerm(next) })], next };
    }
    case 'tasks':
      return reasonOfSeveral(
        wait,
        target.tasks.map((task) => ({ kind: 'task', id: task.task })),
      );
    case 'thread': {
      const next: Actor = { kind: 'thread', id: target.thread.thread };
      return { facts: [awaits('awaits-thread', wait, { target: actorTerm(next) })], next };
    }
    case 'job':
      return reasonOfJob(wait, target.job, target.pool);
    case 'primitive':
      return reasonOfPrimitive(wait, target.primitive, lookup);
    case 'unknown':
      return { facts: unexplained(wait, lookup), next: null };
  }
}

function unexplained(wait: Wait, lookup: Lookup): readonly Fact[] {
  const { kind, label, until } = wait.on;
  if (kind === 'sleep' && until !== undefined) return asleep(wait, until, lookup);
  if (kind === 'future') return [awaits('awaits-future', wait)];
  return [awaits('awaits-other', wait, { call: codeTerm(label) })];
}

/** A timer fires only when the loop gets to it: whoever blocks the thread delays every sleeper. */
function asleep(wait: Wait, until: Nanoseconds, { state }: Lookup): Fact[] {
  const left = between(state.position.t, until);
  const terms = { call: codeTerm(wait.on.label), until: deadlineTerm(until) };
  const hold =
    wait.actor.kind === 'task' ? state.holding.find(({ blocked, computed }) => blocked || computed > 0) : null;
  if (left >= 0 && !hold?.blocked) return [awaits('sleeps', wait, { ...terms, left: lengthTerm(left) })];
  const facts =
    left >= 0
      ? [awaits('sleeps', wait, { ...terms, left: lengthTerm(left) })]
      : [awaits('sleeps-overdue', wait, { ...terms, late: lengthTerm(between(until, state.position.t)) })];
  return hold ? [...facts, heldBy(hold)] : facts;
}

/** What keeps a loop from running anybody else. */
export function heldBy({ task, callback, since, blocked, computed }: HoldAt): Fact {
  const holder = task === null ? codeTerm(callback) : actorTerm({ kind: 'task', id: task });
  if (blocked) {
    const terms = { holder, call: codeTerm(blocked.on.label), since: instantTerm(blocked.since) };
    return fact('held-by-call', { ...terms, place: placeTerm(blocked.line) });
  }
  if (computed > 0) return fact('held-by-computing', { holder, length: lengthTerm(computed) });
  return fact(task === null ? 'held-by-callback' : 'held-by-step', { holder, since: instantTerm(since) });
}

function reasonOfSeveral(wait: Wait, tasks: readonly Actor[]): Reason {
  const terms = { call: codeTerm(wait.on.label), targets: actorsTerm(tasks), count: countTerm(tasks.length) };
  return { facts: [awaits('awaits-tasks', wait, terms)], next: tasks.length === 1 ? (tasks[0] ?? null) : null };
}

function reasonOfJob(wait: Wait, job: JobAt, pool: PoolAt): Reason {
  const name = codeTerm(job.callable);
  if (job.running) {
    const next: Actor = { kind: 'thread', id: job.running.thread };
    const terms = { job: name, thread: actorTerm(next), begun: instantTerm(job.running.since) };
    return { facts: [awaits('awaits-running-job', wait, terms)], next };
  }
  const running = pool.jobs.filter((other) => other.running);
  const ahead = pool.jobs.filter((other) => !other.running && other.queued.seq < job.queued.seq).length;
  const terms = { job: name, pool: codeTerm(pool.name), workers: countTerm(pool.workers), ahead: countTerm(ahead) };
  const worker = running[0]?.running?.thread;
  const next: Actor | null = worker === undefined ? null : { kind: 'thread', id: worker };
  const facts = [awaits('awaits-queued-job', wait, terms)];
  const workers = running.flatMap((other): Actor[] =>
    other.running ? [{ kind: 'thread', id: other.running.thread }] : [],
  );
  const calls = [...new Set(running.map((other) => other.callable))].join(', ');
  if (workers.length > 0) facts.push(fact('pool-busy', { workers: actorsTerm(workers), jobs: codeTerm(calls) }));
  return { facts, next };
}

function reasonOfPrimitive(wait: Wait, primitive: PrimitiveAt, lookup: Lookup): Reason {
  const { state } = primitive;
  const it = primitiveTerm(primitive.primitive);
  switch (wait.on.kind) {
    case 'lock':
      return reasonOfLock(wait, primitive, lookup);
    case 'semaphore': {
      const holders = holdersOf(primitive);
      const terms = { it, holders: actorsTerm(holders), count: countTerm(state.limit ?? holders.length) };
      if (holders.length === 0) return { facts: [awaits('awaits-free-lock', wait, { it })], next: null };
      return {
        facts: [awaits('awaits-permit', wait, terms), ...lineBefore(wait, primitive)],
        next: holders[0] ?? null,
      };
    }
    case 'queue':
      return reasonOfQueue(wait, primitive, lookup);
    case 'event':
      return { facts: [awaits('awaits-event', wait, { it })], next: null };
    case 'condition':
      return { facts: [awaits('awaits-condition', wait, { it })], next: null };
    case 'barrier': {
      const terms = { it, arrived: countTerm(state.value ?? 0), limit: countTerm(state.limit ?? 0) };
      return { facts: [awaits('awaits-barrier', wait, terms)], next: null };
    }
    default:
      return { facts: [awaits('awaits-other', wait, { call: codeTerm(wait.on.label) })], next: null };
  }
}

function reasonOfLock(wait: Wait, lock: PrimitiveAt, lookup: Lookup): Reason {
  const it = primitiveTerm(lock.primitive);
  const [holder] = holdersOf(lock);
  if (!holder) return { facts: [awaits('awaits-free-lock', wait, { it })], next: null };
  const facts = [awaits('awaits-lock', wait, { it, holder: actorTerm(holder) }), ...lineBefore(wait, lock)];
  if (lock.waiters.length >= CONVOY && lookup.waitOf(holder)) {
    facts.push(fact('convoy', { it, holder: actorTerm(holder), count: countTerm(lock.waiters.length) }));
  }
  return { facts, next: holder };
}

function reasonOfQueue(wait: Wait, queue: PrimitiveAt, lookup: Lookup): Reason {
  const { size = 0, limit = 0, unfinished = 0 } = queue.state;
  const it = primitiveTerm(queue.primitive);
  if (wait.on.label.endsWith('.join')) {
    return { facts: [awaits('awaits-join', wait, { it, count: countTerm(unfinished) })], next: null };
  }
  const puts = wait.on.label.endsWith('.put');
  const last = puts ? queue.taken : queue.put;
  const told = puts
    ? awaits('awaits-room', wait, { it, size: countTerm(size), limit: countTerm(limit) })
    : awaits('awaits-item', wait, { it });
  const facts = [told, ...lineBefore(wait, queue)];
  if (!last) return { facts: [...facts, fact(puts ? 'never-taken' : 'never-put', { it })], next: null };
  const terms = { it, who: actorTerm(last.by), at: instantTerm(last.at) };
  facts.push(fact(puts ? 'last-taken' : 'last-put', terms));
  const itself = isSame(last.by, wait.actor);
  return { facts, next: itself || isOverActor(last.by, lookup) ? null : last.by };
}

function isOverActor(actor: Actor, lookup: Lookup): boolean {
  if (actor.kind === 'thread') return lookup.thread(actor.id)?.state === 'ended';
  const task = lookup.task(actor.id);
  return task === undefined || isOver(task);
}

/** Those who have waited longer in the same line. */
function lineBefore(wait: Wait, { waiters }: PrimitiveAt): Fact[] {
  const place = waiters.findIndex((waiter) => isSame(waiter.actor, wait.actor));
  const before = waiters.slice(0, Math.max(0, place)).filter((waiter) => waiter.call === wait.on.label);
  if (before.length === 0) return [];
  const actors = before.map((waiter) => waiter.actor);
  return [
    fact('line-before', { who: actorTerm(wait.actor), count: countTerm(actors.length), before: actorsTerm(actors) }),
  ];
}

function awaits(kind: Fact['kind'], wait: Wait, terms: Readonly<Record<string, Term>> = {}): Fact {
  const common = { who: actorTerm(wait.actor), since: instantTerm(wait.since), place: placeTerm(wait.line) };
  return fact(kind, { ...common, ...terms });
}
