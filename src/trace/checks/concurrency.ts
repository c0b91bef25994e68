/** Checks of what goes on at the same time, and of who keeps the loop from it. */
import { between, fromSeconds, type Nanoseconds } from '../../base/time';
import type { CheckOf } from '../../protocol/checks';
import type { SubjectId } from '../../protocol/events';
import type { Position, Trace } from '../model';
import { type Call, callsOf, largestCrowd } from './calls';
import type { Fault } from './finding';
import type { Attempt } from './judge';
import { secondsOf } from './words';

export const concurrencyChecks = {
  together({ of, atLeast }: CheckOf<'together'>, { trace }: Attempt): Fault | null {
    const calls = callsOf(trace, of);
    const crowd = largestCrowd(calls);
    if (crowd && crowd.count >= atLeast) return null;
    if (calls.length === 0) return { code: 'never-called', values: { of }, at: trace.end };
    const [first, second] = calls;
    if (crowd?.count === 1 && first && second) return oneAfterAnother(of, first, second);
    const values = { of, most: crowd?.count ?? 0, atLeast };
    return { code: 'too-few-at-once', values, at: crowd?.since ?? trace.end };
  },

  'at-most'({ of, limit }: CheckOf<'at-most'>, { trace }: Attempt): Fault | null {
    const crowd = largestCrowd(callsOf(trace, of));
    if (!crowd || crowd.count <= limit) return null;
    return {
      code: 'too-many-at-once',
      values: { of, most: crowd.count, limit, time: secondsOf(crowd.since.t) },
      at: crowd.since,
    };
  },

  'loop-free'({ longest }: CheckOf<'loop-free'>, { trace }: Attempt): Fault | null {
    const hold = longestHold(trace);
    if (!hold || hold.length <= fromSeconds(longest)) return null;
    const values = { held: secondsOf(hold.length), line: hold.line, time: secondsOf(hold.at.t) };
    return { code: 'loop-held', values, at: hold.at, task: hold.task };
  },
};

function oneAfterAnother(of: string, first: Call, second: Call): Fault {
  return {
    code: 'one-after-another',
    values: { of, began: secondsOf(second.start.t), ended: secondsOf(first.end.t) },
    at: second.start,
    task: second.task,
  };
}

/** A stretch of time in which somebody held the loop. */
interface Hold {
  readonly at: Position;
  readonly length: Nanoseconds;
  /** 0 where no line of the program is known. */
  readonly line: number;
  readonly task: SubjectId | null;
}

/** The longest step of a task, or callback, in which the clock moved: by a blocking call or by computing. */
function longestHold(trace: Trace): Hold | null {
  let longest: Hold | null = null;
  let start: Position | null = null;
  let task: SubjectId | null = null;
  let line = 0;
  for (const event of trace.events) {
    if ((event.thread ?? 0) !== 0) continue;
    switch (event.kind) {
      case 'step-started':
      case 'handle-started':
        start = { seq: event.seq, t: event.t };
        task = event.kind === 'step-started' ? event.task : null;
        line = 0;
        break;
      case 'thread-blocked':
      case 'clock-advanced':
        line ||= event.line ?? 0;
        break;
      case 'step-ended':
      case 'handle-ended': {
        if (start === null) break;
        const length = between(start.t, event.t);
        if (length > (longest?.length ?? 0)) longest = { at: start, length, line, task };
        start = null;
        break;
      }
    }
  }
  return longest;
}
