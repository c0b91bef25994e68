/** Playing a run: the cursor goes on by itself, at the reader's speed, up to the next breakpoint. */
import { selectHits } from '../store/breakpoint-selectors';
import { cursorMoved } from '../store/changes';
import type { State } from '../store/state';
import { useStore } from '../store/store';
import { selectPosition, selectTrace } from '../store/trace-selectors';
import { findIn } from '../trace/jumps';
import { PLAY_RATES, type PlaySpeed } from '../trace/play-speed';
import { nextTime, playSchedule, stopAt, timeOf } from '../trace/playing';
import type { Action } from './action';

/** No picture is shown for less. */
const FRAME_MS = 16;

let timer: ReturnType<typeof setTimeout> | null = null;
/** Where in the schedule playing began, and when: what is shown follows from the time since then, whatever a timer does. */
let began = { at: 0, time: 0 };

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
    begin();
  },
};

export const pause: Action = {
  id: 'pause',
  keys: { binding: 'Space', scope: 'timeline' },
  enabled: (state) => state.playing,
  perform: () => useStore.setState({ playing: false }),
};

/** Plays at another speed, from now on. */
export function setSpeed(speed: PlaySpeed): void {
  useStore.setState({ speed });
  if (useStore.getState().playing) begin();
}

function changeSpeed(id: 'faster' | 'slower', binding: string, by: 1 | -1): Action {
  const changed = ({ speed: { unit, rate } }: State) => PLAY_RATES[unit][PLAY_RATES[unit].indexOf(rate) + by];
  return {
    id,
    keys: { binding, scope: 'outside-text' },
    enabled: (state) => changed(state) !== undefined,
    perform: () => {
      const state = useStore.getState();
      const rate = changed(state);
      if (rate !== undefined) setSpeed({ ...state.speed, rate });
    },
  };
}

export const faster = changeSpeed('faster', '>', 1);
export const slower = changeSpeed('slower', '<', -1);

function begin(): void {
  const state = useStore.getState();
  const schedule = playSchedule(selectTrace(state), state.speed.unit);
  began = { at: performance.now(), time: timeOf(schedule, selectPosition(state)) };
  wait(state);
}

/** Sets the timer for the next stop; whatever ended playing in the meantime is noticed when it goes off. */
function wait(state: State): void {
  if (timer !== null) clearTimeout(timer);
  const due = nextTime(playSchedule(selectTrace(state), state.speed.unit), selectPosition(state));
  timer = setTimeout(advance, Math.max(FRAME_MS, ((due ?? 0) - playedTime(state)) / state.speed.rate));
}

function playedTime({ speed }: State): number {
  return began.time + (performance.now() - began.at) * speed.rate;
}

function advance(): void {
  timer = null;
  const state = useStore.getState();
  if (!state.playing) return;
  const position = selectPosition(state);
  const due = stopAt(playSchedule(selectTrace(state), state.speed.unit), playedTime(state));
  const breakpoint = findIn(selectHits(state).all, position, 'next');
  const stops = breakpoint !== null && breakpoint <= due;
  useStore.setState((now) => cursorMoved(now, stops ? breakpoint : Math.max(position, due)));
  const after = useStore.getState();
  if (stops || after.cursor === null) useStore.setState({ playing: false });
  else wait(after);
}
