/** Breakpoints, as data: where playing stops, and what "next breakpoint" leads to. breakpoint-hits.ts finds them in a trace. */

/** What can be waited for in a task's life, by the kind of the event. */
export const TASK_EVENTS = [
  'task-waiting',
  'task-wakeup',
  'step-started',
  'task-failed',
  'cancel-delivered',
  'cancel-requested',
  'cancel-swallowed',
  'task-finished',
  'task-created',
] as const;
export type TaskEvent = (typeof TASK_EVENTS)[number];

export type Condition =
  /** A line of the program ran. */
  | { readonly kind: 'line'; readonly line: number }
  /** It happened to the task of that title, or to any. */
  | { readonly kind: TaskEvent; readonly task: string | null }
  /** Somebody must wait for the primitive of that name (primitiveName), or for any. */
  | { readonly kind: 'contended'; readonly primitive: string | null }
  /** The ready queue becomes longer than so many handles. */
  | { readonly kind: 'queue-longer'; readonly than: number }
  /** A blocking call holds the main thread, and so the loop. */
  | { readonly kind: 'loop-blocked' };

export interface Breakpoint {
  /** Unique within a program. */
  readonly id: number;
  readonly enabled: boolean;
  readonly when: Condition;
}

/** Whether two conditions are the same. */
export function sameCondition(a: Condition, b: Condition): boolean {
  const fields = new Map<string, unknown>(Object.entries(a));
  const others = Object.entries(b);
  return fields.size === others.length && others.every(([name, value]) => fields.get(name) === value);
}

/** Whether what was read from somewhere is a breakpoint. */
export function isBreakpoint(value: unknown): value is Breakpoint {
  if (!isRecord(value) || !isCount(value.id) || typeof value.enabled !== 'boolean' || !isRecord(value.when))
    return false;
  const { kind, line, task, primitive, than } = value.when;
  switch (kind) {
    case 'line':
      return isCount(line) && line > 0;
    case 'contended':
      return isName(primitive);
    case 'queue-longer':
      return isCount(than);
    case 'loop-blocked':
      return true;
    default:
      return TASK_EVENTS.some((each) => each === kind) && isName(task);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isName(value: unknown): boolean {
  return value === null || typeof value === 'string';
}
