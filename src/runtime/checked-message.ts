/**
 * Whether what came from a worker is a message as `messages.ts` declares it. A program that has taken the simulator
 * apart can make the worker say things of its own: the rest of the page never sees them.
 */
import type { FromWorker, RunError, RunResult } from '../protocol/messages';

type Fields<T> = { readonly [Key in keyof T]-?: (value: unknown) => boolean };

const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => Number.isFinite(value);
const orNull =
  (is: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === null || is(value);
const oneOf =
  (...texts: readonly string[]) =>
  (value: unknown): boolean =>
    texts.includes(value as string);

const ERROR: Fields<RunError> = { type: isText, message: isText, line: orNull(isNumber), traceback: isText };

const RESULT: Fields<RunResult> = {
  outcome: oneOf('finished', 'failed', 'deadlock', 'stopped', 'limit', 'crashed'),
  error: orNull((value) => has(value, ERROR)),
  exitCode: orNull(isNumber),
  end: isNumber,
  explanation: orNull(isText),
};

const MESSAGES: { readonly [Type in FromWorker['type']]: Fields<Omit<Extract<FromWorker, { type: Type }>, 'type'>> } = {
  ready: { stackSwitching: (value) => typeof value === 'boolean' },
  'boot-failed': { message: isText },
  output: { stream: oneOf('stdout', 'stderr'), text: isText },
  events: { batch: (value) => value instanceof ArrayBuffer, strings: isText },
  heartbeat: { now: isNumber },
  overrun: {},
  ended: { result: (value) => has(value, RESULT) },
  crashed: { message: isText },
  spent: {},
};

/** Takes anything; true if it is a message from a worker, whole and of the declared types. */
export function isFromWorker(value: unknown): value is FromWorker {
  if (!isObject(value) || typeof value.type !== 'string' || !Object.hasOwn(MESSAGES, value.type)) return false;
  return has(value, MESSAGES[value.type as FromWorker['type']]);
}

function has(value: unknown, fields: Readonly<Record<string, (value: unknown) => boolean>>): boolean {
  return isObject(value) && Object.entries(fields).every(([name, is]) => is(value[name]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
