/** Playing a run: the cursor goes on by itself. */
import { between, toSeconds } from '../base/time';
import type { TraceEvent } from '../protocol/events';
import { cursorMoved } from '../store/changes';
import { selectPosition, selectTrace } from '../store/selectors';
import type { State } from '../store/state';
import { useStore } from '../store/store';
import { stepTarget } from '../trace/navigation';
import type { Action } from './action';

/** How long an event stays at least: long enough to be seen. */
const EVENT_MS = 160;
/** The longest wait that is played; an hour of virtual time is not sat out. */
const LONGEST_MS = 1500;
/** One virtual second takes this long. */
const SECOND_MS = 700;

let timer: ReturnType<typeof setTimeout> | null = null;

const canPlay = (state: State) => (state.run?.events.length ?? 0) > 0;

export const play: Action = {
  id: 'play',
  keys: { binding: 'Space', scope: 'timeline' },
  enabled: (state) => canPlay(state) && !state.playing,
  perform: () => {
    useStore.setState((state) => {
      const atEnd = selectPosition(state) >= (state.run?.events.length ?? 0) - 1;
      return { playing: true, ...(atEnd && cursorMoved(state, 0)) };
    });
    schedule();
  },
};

export const pause: Action = {
  id: 'pause',
  keys: { binding: 'Space', scope: 'timeline' },
  enabled: (state) => state.playing,
  perform: () => useStore.setState({ playing: false }),
};

/** How long to stay at `from` before going to `to`, in milliseconds. */
export function stay(events: readonly TraceEvent[], from: number, to: number): number {
  const [start, end] = [events[from]?.t, events[to]?.t];
  if (start === undefined || end === undefined) return EVENT_MS;
  return Math.min(LONGEST_MS, EVENT_MS + toSeconds(between(start, end)) * SECOND_MS);
}

/** Sets the timer for the next step; whatever ended playing in the meantime is noticed when it goes off. */
function schedule(): void {
  if (timer !== null) clearTimeout(timer);
  const state = useStore.getState();
  const trace = selectTrace(state);
  const from = selectPosition(state);
  const to = stepTarget(trace, from, 'event', 'next').seq;
  timer = setTimeout(() => advance(to), stay(trace.events, from, to));
}

function advance(to: number): void {
  timer = null;
  if (!useStore.getState().playing) return;
  useStore.setState((state) => cursorMoved(state, to));
  if (useStore.getState().cursor === null) useStore.setState({ playing: false });
  else schedule();
}
