/** The timeline in words: what tooltips, labels and screen readers say. */
import type { TFunction } from 'i18next';
import { formatSeconds } from '../../../base/time';
import type { QueueTrack, ScopeBar, SpanState, Trace, Track } from '../../../trace/model';
import type { StateAt } from '../../../trace/state-model';
import { trackTitle } from '../../shared/track-title';
import type { Row } from '../rows';

function queueTitle(t: TFunction, { kind, name }: QueueTrack): string {
  return kind === 'jobs'
    ? t('timeline.jobs', { name })
    : t(kind === 'ready' ? 'timeline.ready-queue' : 'timeline.timers');
}

export function rowTitle(t: TFunction, row: Row): string {
  if (row.kind === 'queue') return queueTitle(t, row.queue);
  return row.kind === 'folded' ? t('timeline.tidies-up') : trackTitle(t, row.track);
}

/** `timeout 2.000 s`, `finally`: keywords and class names are the same in every language. */
export function scopeName(t: TFunction, { type, deadline }: ScopeBar): string {
  if (type !== 'timeout' || deadline === null) return type;
  return t('timeline.timeout-until', { time: formatSeconds(deadline) });
}

export function stateName(t: TFunction, state: SpanState): string {
  return state === 'iteration' ? t('timeline.iteration-state') : t(`state.${state}`);
}

/** `waiting: sleep 1.0`. */
export function spanText(t: TFunction, state: SpanState, label: string): string {
  if (state === 'iteration') return t('timeline.iteration', { n: label });
  // An idle worker waits for a job, and its label says no more.
  return label && state !== 'idle'
    ? t('timeline.labelled', { state: stateName(t, state), label })
    : stateName(t, state);
}

/** The instant in one sentence: `1.000 s, main waiting for sleep 1.0`. Of the tasks it names the one to look at. */
export function momentText(t: TFunction, state: StateAt, selected: number | null): string {
  const time = t('timeline.at', { time: formatSeconds(state.position.t) });
  const running = state.tasks.find((task) => task.task === state.running);
  const task = state.tasks.find((candidate) => candidate.task === selected) ?? running ?? state.tasks[0];
  if (!task) return time;
  const blocked = state.holding.find((hold) => hold.task === task.task)?.blocked;
  const doing = blocked
    ? t('timeline.doing-in', { name: task.title, state: t('state.blocked'), target: blocked.on.label })
    : task.on
      ? t('timeline.doing-on', { name: task.title, state: t(`state.${task.state}`), target: task.on.label })
      : t('timeline.doing', { name: task.title, state: t(`state.${task.state}`) });
  return t('timeline.moment', { time, doing });
}

/** The whole picture in words: what took time in each task, and how each ended. */
export function pictureText(t: TFunction, trace: Trace): string {
  const tasks = trace.tracks
    .filter((track) => track.kind !== 'loop' && !track.housekeeping)
    .map((track) => trackText(t, track));
  return [...tasks, t('timeline.picture-end', { time: formatSeconds(trace.end.t) })].join(' ');
}

function trackText(t: TFunction, track: Track): string {
  const long = (track.lanes[0] ?? []).filter((span) => span.end.t > span.start.t && span.state !== 'idle');
  const parts = long.map((span) =>
    t('timeline.picture-span', {
      what: spanText(t, span.state, span.label),
      from: formatSeconds(span.start.t),
      to: formatSeconds(span.end.t),
    }),
  );
  if (track.end && track.kind === 'task') {
    parts.push(
      t('timeline.picture-over', { state: t(`state.${track.end.state}`), time: formatSeconds(track.end.at.t) }),
    );
  }
  return t('timeline.picture-track', { name: trackTitle(t, track), parts: parts.join(t('timeline.and')) });
}
