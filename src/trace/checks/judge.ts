/** Judges a run by what it did: each check of an exercise against the trace and the result. */
import type { Check, CheckName, CheckOf } from '../../protocol/checks';
import type { RunResult } from '../../protocol/messages';
import type { Trace } from '../model';
import { concurrencyChecks } from './concurrency';
import { endingChecks } from './ending';
import type { Fault, Finding } from './finding';
import { outputChecks } from './output';
import { subjectChecks } from './subjects';

/** A run that is over, recorded. */
export interface Attempt {
  readonly trace: Trace;
  readonly result: RunResult;
}

type Judges = { readonly [K in CheckName]: (check: CheckOf<K>, attempt: Attempt) => Fault | null };

const JUDGES: Judges = { ...endingChecks, ...outputChecks, ...concurrencyChecks, ...subjectChecks };

/** What is wrong with a run, in the order of the checks; empty where it passes all of them. */
export function judge(checks: readonly Check[], attempt: Attempt): Finding[] {
  return checks.flatMap((check) => {
    const fault = judgeOne(check, attempt);
    return fault ? [{ at: null, task: null, ...fault, check: check.check }] : [];
  });
}

function judgeOne<K extends CheckName>(check: CheckOf<K>, attempt: Attempt): Fault | null {
  return JUDGES[check.check](check, attempt);
}
