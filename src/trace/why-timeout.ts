/** Which timeout will end a task's wait, and which of several comes first. */
import { between, type Nanoseconds } from '../base/time';
import { countTerm, deadlineTerm, type Fact, fact, lengthTerm, placeTerm, taskTerm } from './facts';
import type { ScopeAt, TaskAt } from './state-model';
import type { Lookup } from './waits';

type Timeout = ScopeAt & { readonly deadline: Nanoseconds };

export function timeoutFacts(task: TaskAt, lookup: Lookup): Fact[] {
  const timeouts = lookup.scopesOf(task.task).filter((scope): scope is Timeout => scope.deadline !== null);
  const innermost = timeouts.at(-1);
  // Of two due at one instant the inner one was scheduled last, so the outer one fires first.
  const first = timeouts.reduce<Timeout | undefined>((a, b) => (a && a.deadline <= b.deadline ? a : b), undefined);
  if (!innermost || !first) return [];
  const left = Math.max(0, between(lookup.state.position.t, first.deadline)) as Nanoseconds;
  const terms = {
    who: taskTerm(task.task),
    at: deadlineTerm(first.deadline),
    left: lengthTerm(left),
    place: placeTerm(first.line),
  };
  if (timeouts.length === 1) return [fact('timeout', terms)];
  const others = { ...terms, count: countTerm(timeouts.length) };
  if (first === innermost) return [fact('timeout-first-inner', others)];
  const inner = { inner: deadlineTerm(innermost.deadline), innerPlace: placeTerm(innermost.line) };
  return [fact('timeout-first-outer', { ...others, ...inner })];
}
