/**
 * *Why isn't it running?* For any task or thread at any instant: what it awaits, since when, who would have to act, what
 * holds the loop, and, since the run is recorded whole, what came of it. Data; the words are the views'.
 *
 * ```
 * A  waits for Lock left, held by B  ─▶  B  sleeps until 3.0 s                       a chain of reasons
 * A  waits for Lock left, held by B  ─▶  B  waits for Lock right, held by A  ─▶ A    a deadlock
 * ```
 */
import { actorsTerm, actorTerm, countTerm, deadlineTerm, type Fact, fact, instantTerm, placeTerm } from './facts';
import type { Trace } from './model';
import type { Actor, StateAt, TaskAt } from './state-model';
import { actorKey, type WaitGraph, waitGraph } from './wait-graph';
import { isSame, Lookup } from './waits';
import { cancelFacts, endFacts } from './why-cancel';
import { laterFacts } from './why-later';
import { reasonOfReady, reasonOfRunning } from './why-ready';
import { timeoutFacts } from './why-timeout';
import { type Reason, reasonOfWait } from './why-waiting';

/** A chain of reasons is followed so far; longer ones are shown by the wait graph. */
const LONGEST = 5;

/** The reason for what a task or a thread does, or does not do, at the instant of `state`, in order of reading. */
export function why(trace: Trace, state: StateAt, actor: Actor, graph: WaitGraph = waitGraph(state)): readonly Fact[] {
  const lookup = new Lookup(state);
  const chain = follow(trace, actor, lookup);
  const circle = circleFacts(chain.passed, graph, lookup);
  const task = actor.kind === 'task' ? lookup.task(actor.id) : undefined;
  if (!task) return [...chain.facts, ...circle];
  return [
    ...chain.facts,
    ...circle,
    ...timeoutFacts(task, lookup),
    ...cancelFacts(task, lookup),
    ...laterFacts(trace, task),
  ];
}

/** What the whole program does, for who has selected nothing. */
export function overview(trace: Trace, state: StateAt, graph: WaitGraph = waitGraph(state)): readonly Fact[] {
  const alive = state.tasks.filter((task) => task.state === 'ready' || task.state === 'waiting');
  const actors = (of: readonly TaskAt[]) => of.map((task): Actor => ({ kind: 'task', id: task.task }));
  const ready = actors(
    inQueueOrder(
      state,
      alive.filter((task) => task.state === 'ready'),
    ),
  );
  const waiting = actors(alive.filter((task) => task.state === 'waiting'));
  const lookup = new Lookup(state);
  const running = state.tasks.filter((task) => task.state === 'running');
  if (state.tasks.length === 0) return [fact('none-yet')];
  if (alive.length + running.length === 0) return [fact('all-over', { count: countTerm(state.tasks.length) })];
  const facts: Fact[] = running.flatMap((task) => reasonOfRunning(trace, task, lookup).facts);
  if (running.length === 0) facts.push(fact('nobody-runs'));
  if (ready.length > 0) facts.push(fact('who-is-ready', { actors: actorsTerm(ready), count: countTerm(ready.length) }));
  if (waiting.length > 0) {
    facts.push(fact('who-waits', { actors: actorsTerm(waiting), count: countTerm(waiting.length) }));
  }
  const [timer] = state.timers;
  if (running.length === 0 && ready.length === 0 && timer) {
    facts.push(fact('next-timer', { at: deadlineTerm(timer.deadline) }));
  }
  return [...facts, ...graph.cycles.flatMap((cycle) => deadlockFacts(actorsIn(cycle), lookup))];
}

/** Asks on from one to the next, until somebody waits for nobody, or the chain comes back. */
function follow(trace: Trace, start: Actor, lookup: Lookup): { readonly facts: Fact[]; readonly passed: Actor[] } {
  const facts: Fact[] = [];
  const passed: Actor[] = [];
  for (let actor: Actor | null = start; actor && passed.length < LONGEST; ) {
    const reason: Reason = reasonOf(trace, actor, lookup);
    facts.push(...reason.facts);
    passed.push(actor);
    const { next } = reason;
    actor = next && !passed.some((known) => isSame(known, next)) ? next : null;
  }
  return { facts, passed };
}

function reasonOf(trace: Trace, actor: Actor, lookup: Lookup): Reason {
  if (actor.kind === 'thread') return reasonOfThread(trace, actor, lookup);
  const task = lookup.task(actor.id);
  if (!task) return { facts: [], next: null };
  const { state, on, since, line } = task;
  if (state === 'running') return reasonOfRunning(trace, task, lookup);
  if (state === 'ready') return reasonOfReady(trace, task, lookup);
  if (state === 'waiting' && on) return reasonOfWait({ actor, on, since, line }, lookup);
  return { facts: endFacts(task), next: null };
}

function reasonOfThread(trace: Trace, actor: Actor, lookup: Lookup): Reason {
  const thread = lookup.thread(actor.id);
  if (!thread) return { facts: [], next: null };
  const { state, on, since, line } = thread;
  const who = actorTerm(actor);
  if (state === 'ended') return { facts: [fact('thread-ended', { who, at: instantTerm(since) })], next: null };
  // What blocks within a step is told by its task.
  const hold = lookup.state.holding.find((candidate) => candidate.thread === actor.id && candidate.task !== null);
  const task = hold && lookup.task(hold.task);
  if (task) return reasonOfRunning(trace, task, lookup);
  if (state === 'running') return { facts: [fact('thread-runs', { who, place: placeTerm(line) })], next: null };
  if (state === 'idle') return { facts: [fact('thread-idle', { who, since: instantTerm(since) })], next: null };
  if (!on) return { facts: [], next: null };
  return reasonOfWait({ actor, on, since, line }, lookup);
}

function circleFacts(passed: readonly Actor[], graph: WaitGraph, lookup: Lookup): Fact[] {
  const cycle = graph.cycles.find((keys) => passed.some((actor) => keys.includes(actorKey(actor))));
  return cycle ? deadlockFacts(actorsIn(cycle), lookup) : [];
}

function deadlockFacts(members: readonly Actor[], lookup: Lookup): Fact[] {
  const [only] = members;
  const deadlines = members.flatMap((member) =>
    member.kind === 'task' ? lookup.scopesOf(member.id).flatMap(({ deadline }) => deadline ?? []) : [],
  );
  const terms = { members: actorsTerm(members), count: countTerm(members.length) };
  if (deadlines.length > 0) {
    const first = deadlines.reduce((a, b) => (a < b ? a : b));
    return [fact('deadlock-until', { ...terms, at: deadlineTerm(first) })];
  }
  return [members.length === 1 && only ? fact('deadlock-self', { who: actorTerm(only) }) : fact('deadlock', terms)];
}

/** The tasks and threads among a graph's nodes, in order of creation. */
function actorsIn(keys: readonly string[]): Actor[] {
  return keys
    .flatMap((key): Actor[] => {
      const [kind, id] = key.split(' ');
      return kind === 'task' || kind === 'thread' ? [{ kind, id: Number(id) }] : [];
    })
    .sort((a, b) => a.kind.localeCompare(b.kind) || a.id - b.id);
}

function inQueueOrder(state: StateAt, ready: readonly TaskAt[]): TaskAt[] {
  const places = new Map(state.ready.flatMap((handle, i) => (handle.task === null ? [] : [[handle.task, i] as const])));
  return [...ready].sort((a, b) => (places.get(a.task) ?? Infinity) - (places.get(b.task) ?? Infinity));
}
