/** From what happened to words in the reader's language. */
import type { i18n, TFunction } from 'i18next';
import { formatSeconds } from '../../base/time';
import { tell } from '../../i18n/simulator';
import type { Outcome, SubjectId } from '../../protocol/events';
import type { Happening, Telling } from '../../trace/happening';
import type { EndState, Span, Track } from '../../trace/model';
import { trackTitle } from '../shared/track-title';

/** The names of all tracks, as people read them. */
export type Titles = ReadonlyMap<SubjectId, string>;

export function titlesOf(t: TFunction, tracks: readonly Track[]): Titles {
  return new Map(tracks.map((track) => [track.id, trackTitle(t, track)]));
}

/** Whose doing it is; what no track does is the program's. */
export function whoText(t: TFunction, { who }: Happening, titles: Titles): string {
  return (who === null ? undefined : titles.get(who)) ?? t('text.the-run');
}

/** A message by a name that is only known as one of many: i18next's types want each with its own placeholders. */
type Say = (key: `telling.${Telling}` | `sentence.${Telling}`, values: Values) => string;
type Values = Readonly<Record<string, string | number>>;

/** What happened, to stand beside a name in a table: `wakes: its sleep is over`. */
export function phraseText(i18n: i18n, happening: Happening): string {
  return (i18n.t as Say)(`telling.${happening.told}`, valuesOf(i18n, happening));
}

/**
 * The same as a sentence: `coffee wakes: its sleep is over.`
 * @param previous the sentence before it in the same paragraph; of the same subject it is gone on with.
 */
export function sentenceText(i18n: i18n, happening: Happening, previous: Happening | null, titles: Titles): string {
  const goesOn = previous !== null && happening.who !== null && previous.who === happening.who;
  const values = { ...valuesOf(i18n, happening), who: whoText(i18n.t, happening, titles) };
  // A message that has no such form falls back to the one with the name.
  return (i18n.t as Say)(`sentence.${happening.told}`, goesOn ? { ...values, context: 'same' } : values);
}

function valuesOf(i18n: i18n, { told, values }: Happening): Values {
  if (told === 'run-ends') return { outcome: i18n.t(`outcome.${values.outcome as Outcome}`) };
  // The simulator's own sentences; why it ended the run is also written to stderr.
  if (told === 'explains' || told === 'complains') return { ...values, text: tell(i18n, String(values.text)).text };
  return values;
}

/** A stretch of one state: `waiting 0.000–1.000 s: sleep 1.0`. */
export function intervalText(t: TFunction, { state, label: whole, start, end }: Span): string {
  // An idle worker waits for a job, and its label says no more.
  const label = state === 'idle' ? '' : whole;
  const name = state === 'iteration' ? t('timeline.iteration-state') : t(`state.${state}`);
  const values = { state: name, from: formatSeconds(start.t), to: formatSeconds(end.t), label };
  if (start.t === end.t) return t(label ? 'text.interval-moment-labelled' : 'text.interval-moment', values);
  return t(label ? 'text.interval-labelled' : 'text.interval', values);
}

export function endingText(t: TFunction, { end }: Track): string {
  if (!end) return t('text.not-ended');
  const values = { state: t(`state.${end.state satisfies EndState}`), time: formatSeconds(end.at.t), label: end.label };
  return t(end.label && end.label !== 'None' ? 'text.ended-with' : 'text.ended', values);
}
