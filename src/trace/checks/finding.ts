/** What a check found wrong. */
import type { CheckName } from '../../protocol/checks';
import type { SubjectId } from '../../protocol/events';
import type { Position } from '../model';

/**
 * What the program did instead. The text is the interface's message `check.<code>` with `values` in it: names, lines,
 * counts; seconds are written out (`1.5`).
 */
export interface Finding {
  readonly check: CheckName;
  readonly code: FindingCode;
  readonly values: Readonly<Record<string, string | number>>;
  /** Where on the timeline it shows, if anywhere. */
  readonly at: Position | null;
  readonly task: SubjectId | null;
}

export type FindingCode =
  | 'failed'
  | 'deadlocked'
  | 'cut-off'
  | 'no-error'
  | 'other-error'
  | 'late'
  | 'early'
  | 'line-missing'
  | 'line-too-many'
  | 'line-differs'
  | 'line-early'
  | 'line-unwanted'
  | 'never-called'
  | 'one-after-another'
  | 'too-few-at-once'
  | 'too-many-at-once'
  | 'too-few-tasks'
  | 'too-many-tasks'
  | 'loop-held'
  | 'task-left'
  | 'never-awaited'
  | 'error-not-retrieved'
  | 'too-few-cancelled'
  | 'too-many-cancelled'
  | 'swallowed'
  | 'too-few-scopes'
  | 'too-many-scopes'
  | 'too-few-threads'
  | 'too-many-threads'
  | 'too-few-primitives'
  | 'too-many-primitives';

/**
 * How a foreseen wrong answer is recognised by its first finding: by the code, or, as programs fail for many reasons, by the
 * beginning of the error with which it `failed`.
 */
export type Sign = string | { readonly failed: string };

export function fits(sign: Sign, { code, values }: Pick<Finding, 'code' | 'values'>): boolean {
  if (typeof sign === 'string') return sign === code;
  return code === 'failed' && String(values.error).startsWith(sign.failed);
}

/** What a check returns: everything but its own name. Null where the run passes. */
export type Fault = Omit<Finding, 'check' | 'at' | 'task'> & Partial<Pick<Finding, 'at' | 'task'>>;
