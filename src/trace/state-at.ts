/**
 * The state at any instant: replayed from the nearest saved state before it.
 */
import { partitionPoint } from '../base/search';
import type { TraceEvent } from '../protocol/events';
import type { Trace } from './model';
import { ProgramState } from './program-state';
import type { StateAt } from './state-model';

/** The state right after event `seq`; never changed once saved. */
export interface Checkpoint {
  readonly seq: number;
  readonly state: ProgramState;
}

/** Replaying so many events takes well under a millisecond. */
const LEAST_DISTANCE = 512;

/** Saves a state now and then while events come in. */
export class CheckpointWriter {
  readonly checkpoints: Checkpoint[] = [];

  /** `state` is the state right after event `seq`. */
  visit(seq: number, state: ProgramState): void {
    // A copy costs as much as the program has tasks, so the larger it is the further apart they lie: the sum stays linear.
    const distance = Math.max(LEAST_DISTANCE, state.size);
    if (seq - (this.checkpoints.at(-1)?.seq ?? -1) < distance) return;
    this.checkpoints.push({ seq, state: new ProgramState(state) });
  }
}

/**
 * Each task's state, the queues and the threads right after event `seq`; `seq` beyond the end means the end. Local
 * variables are told right after the event that they belong to: that event has them already.
 */
export function stateAt(trace: Trace, seq: number): StateAt {
  const { checkpoints } = trace;
  const saved = checkpoints[partitionPoint(checkpoints.length, (i) => (checkpoints[i] as Checkpoint).seq <= seq) - 1];
  const state = new ProgramState(saved?.state);
  const last = Math.min(seq, trace.end.seq);
  for (let i = (saved?.seq ?? -1) + 1; i <= last; i++) state.apply(trace.events[i] as TraceEvent);
  const { position } = state;
  const next = trace.events[last + 1];
  if (last >= 0 && next?.kind === 'task-locals') state.apply(next);
  return { ...state.at(), position };
}
