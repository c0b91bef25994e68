/** What the simulator says beside a program's own words: hints, and what has become of outdated parts of asyncio. */
import type { EventOf, TraceEvent } from '../protocol/events';

export interface Advice {
  readonly code: string;
  readonly message: string;
  readonly line: number | null;
  /** The program uses what asyncio has deprecated or removed. */
  readonly outdated: boolean;
}

const OUTDATED = 'compat-';
const HINT = 'hint-';

/** Whether a diagnostic is advice; the others explain why the simulator ended the run (docs/trace-format.md). */
export function isAdvice({ code }: EventOf<'diagnostic'>): boolean {
  return code.startsWith(OUTDATED) || code.startsWith(HINT);
}

/** The advice of a run, in the order in which it was given. */
export function adviceOf(events: readonly TraceEvent[]): readonly Advice[] {
  return events.flatMap((event) =>
    event.kind === 'diagnostic' && isAdvice(event)
      ? [
          {
            code: event.code,
            message: event.message,
            line: event.line ?? null,
            outdated: event.code.startsWith(OUTDATED),
          },
        ]
      : [],
  );
}
