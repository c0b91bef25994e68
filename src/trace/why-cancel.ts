/** What became of a request to cancel a task, and how a task came to its end. */
import { actorTerm, codeTerm, type Fact, fact, instantTerm, placeTerm, taskTerm } from './facts';
import type { CancelAt, TaskAt } from './state-model';
import { isOver, type Lookup } from './waits';

export function cancelFacts(task: TaskAt, lookup: Lookup): Fact[] {
  const shielded = shieldedFrom(task, lookup);
  const { cancel } = task;
  if (!cancel || cancel.takenBack || task.state === 'cancelled') return shielded;
  return [...shielded, ...ofRequest(task, cancel)];
}

/** How a task ended. */
export function endFacts(task: TaskAt): Fact[] {
  const terms = { who: taskTerm(task.task), at: instantTerm(task.since) };
  switch (task.state) {
    case 'finished':
      return [fact('finished', { ...terms, result: codeTerm(task.result ?? 'None') })];
    case 'failed': {
      const { type, message } = task.error ?? { type: '', message: '' };
      return [fact('failed', { ...terms, error: codeTerm(message ? `${type}: ${message}` : type) })];
    }
    case 'cancelled': {
      if (task.cancel?.beforeStart) return [fact('cancelled-unstarted', terms)];
      if (task.cancel?.by == null) return [fact('cancelled', terms)];
      const { by, requested, line } = task.cancel;
      const asked = { by: taskTerm(by), requested: instantTerm(requested), place: placeTerm(line) };
      return [fact('cancelled-by', { ...terms, ...asked })];
    }
    default:
      return [];
  }
}

function ofRequest(task: TaskAt, cancel: CancelAt): Fact[] {
  const { requested, by, delivered, missed, swallowed, during } = cancel;
  const who = taskTerm(task.task);
  const asked = { who, requested: instantTerm(requested) };
  if (swallowed) {
    const line = swallowed.line ?? task.line;
    return [fact('cancel-swallowed', { ...asked, at: instantTerm(swallowed.at), place: placeTerm(line) })];
  }
  if (missed) {
    const target = during?.kind === 'task' && during.id !== null ? actorTerm({ kind: 'task', id: during.id }) : null;
    return [fact('cancel-lost', { ...asked, target: target ?? codeTerm(during?.label ?? 'await') })];
  }
  if (isOver(task)) return [];
  if (delivered) return ofDelivered(task, cancel);
  if (cancel.beforeStart) return [fact('cancel-before-start', asked)];
  const place = placeTerm(cancel.line);
  if (by === null) return [fact('cancel-pending', { ...asked, place })];
  return [fact('cancel-pending-by', { ...asked, place, by: taskTerm(by) })];
}

/** CancelledError was thrown in, and the task still lives. */
function ofDelivered(task: TaskAt, { delivered }: CancelAt): Fact[] {
  if (!delivered) return [];
  const terms = { who: taskTerm(task.task), at: instantTerm(delivered), place: placeTerm(task.line) };
  const within = task.chain.findLast((link) => link.within !== undefined)?.within;
  if (within === 'finally') return [fact('cancel-cleaning', terms)];
  if (within === 'except') return [fact('cancel-handling', terms)];
  return [fact('cancel-delivered', terms)];
}

/** Somebody who awaited the task through `shield` was asked to cancel: the request did not get through. */
function shieldedFrom(task: TaskAt, { state }: Lookup): Fact[] {
  if (isOver(task)) return [];
  const asked = state.tasks.filter(
    ({ cancel }) => cancel?.during?.label === 'shield' && cancel.during.id === task.task,
  );
  return asked.flatMap(({ task: other, cancel }) =>
    cancel
      ? [fact('shielded-from', { who: taskTerm(task.task), other: taskTerm(other), at: instantTerm(cancel.requested) })]
      : [],
  );
}
