/** Why a task that could run doesn't, and how one that runs may hold up the others. */
import { between } from '../base/time';
import {
  actorsTerm,
  codeTerm,
  countTerm,
  type Fact,
  fact,
  instantTerm,
  lengthTerm,
  placeTerm,
  taskTerm,
} from './facts';
import type { Trace } from './model';
import type { Actor, TaskAt } from './state-model';
import type { Lookup } from './waits';
import { blockEnd, spanBefore } from './why-later';
import { heldBy, type Reason, reasonOfWait } from './why-waiting';

export function reasonOfRunning(trace: Trace, task: TaskAt, lookup: Lookup): Reason {
  const who = taskTerm(task.task);
  const hold = lookup.holdOf(task.task);
  if (!hold?.blocked) {
    const running = fact('running', { who, since: instantTerm(task.since), place: placeTerm(task.line) });
    if (!hold || hold.computed === 0) return { facts: [running], next: null };
    return { facts: [running, fact('computes', { who, length: lengthTerm(hold.computed) })], next: null };
  }
  const { on, since, line } = hold.blocked;
  const facts = [fact('blocks', { who, call: codeTerm(on.label), since: instantTerm(since), place: placeTerm(line) })];
  const end = blockEnd(trace, hold.thread, lookup.state.position.seq);
  if (end) facts.push(fact('blocks-until', { until: instantTerm(end) }));
  const actor: Actor = { kind: 'task', id: task.task };
  if (lookup.target(actor, on).kind === 'unknown') return { facts, next: null };
  const reason = reasonOfWait({ actor, on, since, line }, lookup);
  return { facts: [...facts, ...reason.facts], next: reason.next };
}

export function reasonOfReady(trace: Trace, task: TaskAt, lookup: Lookup): Reason {
  const { state } = lookup;
  const who = taskTerm(task.task);
  const facts = [sinceWhen(trace, task)];
  const own = state.ready.find((handle) => handle.task === task.task);
  const queue = state.ready.filter((handle) => handle.loop === own?.loop);
  const hold = state.holding.find((candidate) => candidate.loop === own?.loop && candidate.task !== task.task);
  if (hold) facts.push(heldBy(hold));
  const waited = between(task.since.t, state.position.t);
  if (hold && waited > 0) facts.push(fact('starved', { who, length: lengthTerm(waited) }));
  if (!own) return { facts, next: null };
  const before = queue.slice(0, queue.indexOf(own));
  const tasks = before.flatMap((handle): Actor[] => (handle.task === null ? [] : [{ kind: 'task', id: handle.task }]));
  const count = countTerm(before.length);
  if (before.length === 0) facts.push(fact('next-in-queue', { who }));
  else if (tasks.length === 0) facts.push(fact('behind-callbacks', { who, count }));
  else facts.push(fact('place-in-queue', { who, count, before: actorsTerm(tasks) }));
  return { facts, next: null };
}

/** Since when, and by what, a task has been ready. */
function sinceWhen(trace: Trace, task: TaskAt): Fact {
  const who = taskTerm(task.task);
  const since = instantTerm(task.since);
  const place = placeTerm(task.line);
  if (!task.started) return fact('new', { who, since });
  const before = spanBefore(trace, task.task, task.since.seq);
  if (before?.state !== 'waiting') return fact('yielded', { who, since, place });
  return fact('ready', { who, since, call: codeTerm(before.label), place });
}
