/**
 * The stretches in which a thread held its event loop: a blocking call, or computing that takes time.
 */
import type { SubjectId, TraceEvent } from '../protocol/events';
import type { Freeze, Position } from './model';
import { type Holder, MAIN_THREAD, type ProgramState } from './program-state';

type OpenFreeze = { -readonly [K in keyof Freeze]: Freeze[K] };

export class FreezesWriter {
  private readonly closed: Freeze[] = [];
  /** By thread: the blocking call in which it stands. */
  private readonly open = new Map<SubjectId, OpenFreeze>();
  private readonly state: ProgramState;
  private previous: Position;

  /** `state` is the state right after each event that `add` is given. */
  constructor(state: ProgramState, start: Position) {
    this.state = state;
    this.previous = start;
  }

  add(event: TraceEvent, at: Position): void {
    switch (event.kind) {
      case 'thread-blocked': {
        const holder = this.state.holder(event.id);
        if (holder) this.open.set(event.id, { ...freezeOf(holder, 'blocking', event.on.label), start: at, end: at });
        break;
      }
      case 'thread-resumed':
        this.close(event.id, at);
        break;
      case 'clock-advanced':
        if (event.reason !== 'idle') this.hold(event.thread ?? MAIN_THREAD, event.reason, at);
        break;
    }
    this.previous = at;
  }

  snapshot(end: Position): Freeze[] {
    const open = [...this.open.values()].filter((freeze) => end.t > freeze.start.t).map((f) => ({ ...f, end }));
    return [...this.closed, ...open];
  }

  private hold(thread: SubjectId, reason: Freeze['reason'], at: Position): void {
    const holder = this.state.holder(thread);
    if (!holder || this.open.has(thread)) return;
    const last = this.closed.at(-1) as OpenFreeze | undefined;
    // Computing is charged bit by bit.
    const goesOn = last?.reason === reason && last.task === holder.task && last.end.t === this.previous.t;
    if (goesOn && last.loop === holder.loop) this.closed[this.closed.length - 1] = { ...last, end: at };
    else this.closed.push({ ...freezeOf(holder, reason, ''), start: this.previous, end: at });
  }

  private close(thread: SubjectId, at: Position): void {
    const freeze = this.open.get(thread);
    this.open.delete(thread);
    if (freeze && at.t > freeze.start.t) this.closed.push({ ...freeze, end: at });
  }
}

function freezeOf({ loop, task }: Holder, reason: Freeze['reason'], label: string) {
  return { loop, task, reason, label };
}
