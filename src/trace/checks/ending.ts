/** Checks of how and when a program ends. */
import { fromSeconds } from '../../base/time';
import type { CheckOf } from '../../protocol/checks';
import type { RunError } from '../../protocol/messages';
import type { Fault } from './finding';
import type { Attempt } from './judge';
import { secondsOf } from './words';

export const endingChecks = {
  finishes(_: CheckOf<'finishes'>, { result, trace }: Attempt): Fault | null {
    const { outcome, error, explanation } = result;
    if (outcome === 'finished') return null;
    if (outcome === 'deadlock') return { code: 'deadlocked', values: {}, at: trace.end };
    // What the simulator calls an error of its own was no exception of the program's.
    if (error === null || explanation !== null) {
      return { code: 'cut-off', values: { why: explanation ?? outcome }, at: trace.end };
    }
    return { code: 'failed', values: { error: textOf(error), line: error.line ?? 0 }, at: trace.end };
  },

  fails({ error: wanted }: CheckOf<'fails'>, { result, trace }: Attempt): Fault | null {
    const { error } = result;
    if (error === null) return { code: 'no-error', values: { wanted }, at: trace.end };
    if (error.type === wanted) return null;
    return { code: 'other-error', values: { wanted, error: error.type, line: error.line ?? 0 }, at: trace.end };
  },

  ends({ by, notBefore }: CheckOf<'ends'>, { result, trace }: Attempt): Fault | null {
    const end = secondsOf(result.end);
    if (by !== undefined && result.end > fromSeconds(by)) {
      return { code: 'late', values: { end, by }, at: trace.end };
    }
    if (notBefore !== undefined && result.end < fromSeconds(notBefore)) {
      return { code: 'early', values: { end, notBefore }, at: trace.end };
    }
    return null;
  },
};

/** As the last line of the traceback has it. Its full stop would stand in the middle of the sentence that is made of it. */
function textOf({ type, message }: RunError): string {
  return message === '' ? type : `${type}: ${message.replace(/\.$/, '')}`;
}
