/** What a run's story is made of: the happenings that `narrate` (narrative.ts) finds, for any language to word. */
import type { Nanoseconds } from '../base/time';
import type { SubjectId } from '../protocol/events';

/** Every message there is; `src/i18n/reports/*.json` has each as a phrase and as a sentence. */
export const TELLINGS = [
  'run-starts',
  'run-ends',
  'iteration',
  'callback',
  'clock-idle',
  'clock-computing',
  'created',
  'created-by',
  'renamed',
  'runs',
  'yields',
  'waits',
  'waits-until',
  'wakes',
  'wakes-sleep',
  'wakes-by',
  'cancel-asked',
  'cancel-asked-by',
  'cancel-delivered',
  'cancel-swallowed',
  'finishes',
  'finishes-with',
  'fails',
  'cancelled',
  'prints',
  'complains',
  'warns',
  'raises',
  'explains',
  'thread-starts',
  'blocks',
  'thread-waits',
  'thread-resumes',
  'thread-ends',
  'thread-fails',
  'scope-enters',
  'scope-enters-until',
  'scope-reschedules',
  'scope-unlimited',
  'scope-leaves',
  'scope-expires',
  'lock-held',
  'lock-free',
  'semaphore-state',
  'queue-state',
  'event-set',
  'event-cleared',
  'barrier-state',
  'job-queued',
  'job-starts',
  'job-ends',
] as const;
export type Telling = (typeof TELLINGS)[number];

/** Something that happened, to be told in any language. */
export interface Happening {
  /** The event; looking at it shows the state right after. */
  readonly seq: number;
  readonly t: Nanoseconds;
  /** The track on which it shows; null for the run as a whole. */
  readonly who: SubjectId | null;
  readonly told: Telling;
  /** What the message leaves open; `count` chooses between singular and plural. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly line: number | null;
  /** The machinery of the loop: in the table, but of no interest to somebody who reads sentences. */
  readonly machinery: boolean;
}
