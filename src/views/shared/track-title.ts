import type { TFunction } from 'i18next';
import type { Track } from '../../trace/model';

/** What a track is called; the loop and the main thread have names in the reader's language. */
export function trackTitle(t: TFunction, track: Pick<Track, 'kind' | 'title'>): string {
  if (track.kind === 'loop') return track.title.replace('event loop', t('timeline.loop'));
  return track.title === 'MainThread' ? t('timeline.main-thread') : track.title;
}
