/** The messages of the embed door, as docs/embedding.md tells them, and how those from outside are read. */
import { LONGEST_RUN } from '../../base/time';
import type { Outcome, TraceEvent } from '../../protocol/events';
import { DEFAULT_LIMITS, type Limits, type RunError, type RunRequest } from '../../protocol/messages';

export const VERSION = 1;

/** Names a run; the parent's own, given back in every answer. */
export type RunId = string | number;

export type TraceChoice = 'none' | 'events' | 'chrome';

/** What a parent can ask, read and completed. */
export type Asked =
  | { readonly type: 'run'; readonly id: RunId; readonly request: RunRequest; readonly trace: TraceChoice }
  | { readonly type: 'stop'; readonly id: RunId }
  /** A run that cannot be run: the sentence says why. */
  | { readonly type: 'refused'; readonly id: RunId; readonly reason: string };

/** What the door answers. */
export type Answer =
  | { readonly source: 'loopscope'; readonly type: 'ready'; readonly version: number }
  | {
      readonly source: 'loopscope';
      readonly type: 'output';
      readonly id: RunId;
      readonly stream: 'stdout' | 'stderr';
      readonly text: string;
    }
  | Result;

export interface Result {
  readonly source: 'loopscope';
  readonly type: 'result';
  readonly id: RunId;
  readonly outcome: Outcome;
  readonly stdout: string;
  readonly stderr: string;
  readonly error: RunError | null;
  readonly exitCode: number | null;
  readonly virtualSeconds: number;
  readonly trace: readonly TraceEvent[] | object | null;
  /** One sentence where the outcome is not the program's own doing. */
  readonly explanation: string | null;
}

/** Reads a message. Null for one that is not meant for this door, or that nobody could be answered. */
export function readMessage(data: unknown): Asked | null {
  if (!isRecord(data) || data.target !== 'loopscope') return null;
  const { type, id } = data;
  if (typeof id !== 'string' && typeof id !== 'number') return null;
  if (type === 'stop') return { type, id };
  if (type !== 'run') return null;
  try {
    return { type, id, ...readRun(data) };
  } catch (error) {
    if (error instanceof Refusal) return { type: 'refused', id, reason: error.message };
    throw error;
  }
}

class Refusal extends Error {}

function readRun(data: Record<string, unknown>): { request: RunRequest; trace: TraceChoice } {
  const { code, files = {}, options = {} } = data;
  if (typeof code !== 'string') throw new Refusal('`code` must be a string.');
  if (!isTexts(files)) throw new Refusal('`files` must map file names to strings.');
  if (!isRecord(options)) throw new Refusal('`options` must be an object.');
  const { trace = 'none', seed = 0, compat = false, preempt = false, interruptAt, limits = {} } = options;
  if (trace !== 'none' && trace !== 'events' && trace !== 'chrome') {
    throw new Refusal("`options.trace` must be 'none', 'events' or 'chrome'.");
  }
  if (!Number.isSafeInteger(seed)) throw new Refusal('`options.seed` must be a whole number.');
  if (typeof compat !== 'boolean') throw new Refusal('`options.compat` must be true or false.');
  if (typeof preempt !== 'boolean') throw new Refusal('`options.preempt` must be true or false.');
  if (interruptAt !== undefined && !isInstant(interruptAt)) {
    throw new Refusal('`options.interruptAt` must be a number of seconds, 0 or more.');
  }
  const request = {
    code,
    files,
    options: {
      record: trace !== 'none',
      seed: seed as number,
      compat,
      preempt,
      ...(interruptAt === undefined ? {} : { interruptAt }),
      limits: readLimits(limits),
    },
  };
  return { request, trace };
}

function readLimits(given: unknown): Limits {
  if (!isRecord(given)) throw new Refusal('`options.limits` must be an object.');
  const limits: Record<keyof Limits, number> = { ...DEFAULT_LIMITS };
  for (const name of Object.keys(limits) as (keyof Limits)[]) {
    const value = given[name];
    if (value === undefined) continue;
    if (typeof value !== 'number' || !(value > 0))
      throw new Refusal(`\`options.limits.${name}\` must be a number above 0.`);
    limits[name] = Math.min(value, Number.MAX_SAFE_INTEGER);
  }
  limits.virtualSeconds = Math.min(limits.virtualSeconds, LONGEST_RUN);
  return limits;
}

/** An instant that virtual time can reach. */
function isInstant(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= LONGEST_RUN;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
}
