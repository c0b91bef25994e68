import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubjectId } from '../../protocol/events';
import type { Lane, Span, Track } from '../../trace/model';
import { Pager } from './Pager';
import styles from './TextView.module.css';
import type { Page } from './use-page';
import { endingText, intervalText, type Titles } from './words';

interface Props {
  /** Tasks and threads. */
  readonly tracks: readonly Track[];
  readonly titles: Titles;
  readonly page: Page;
  /** `seq` of the event whose aftermath is shown. */
  readonly cursor: number;
  readonly selected: SubjectId | null;
  readonly onSelect: (task: SubjectId | null) => void;
}

/** What each task and thread did: its states with their times, and how it ended. */
export function TaskTable({ tracks, titles, page, cursor, selected, onSelect }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <table className={`${styles.table} ${styles.tasks}`} aria-rowcount={tracks.length + 1}>
        <caption className="visually-hidden">{t('text.by-task-caption')}</caption>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t('text.task')}</th>
            <th scope="col">{t('text.parent')}</th>
            <th scope="col" className={styles.states}>
              {t('text.states')}
            </th>
            <th scope="col">{t('text.ending')}</th>
          </tr>
        </thead>
        <tbody>
          {tracks.slice(page.first, page.beyond).map((track, i) => (
            <tr key={track.id} aria-rowindex={page.first + i + 2} data-told-task={track.title}>
              <th scope="row">
                <button
                  type="button"
                  className={styles.task}
                  style={{ paddingInlineStart: `${Math.min(track.depth, 8) * 0.75}em` }}
                  aria-pressed={track.id === selected}
                  onClick={() => onSelect(track.id === selected ? null : track.id)}
                >
                  {titles.get(track.id)}
                </button>
              </th>
              <td>{(track.parent !== null && titles.get(track.parent)) || t('text.no-parent')}</td>
              <td>
                <Intervals lane={track.lanes[0] ?? NO_SPANS} cursor={cursor} />
              </td>
              <td className={styles.ending}>{endingText(t, track)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pager page={page} />
    </>
  );
}

const NO_SPANS: Lane = [];
/** A task that runs a thousand times would fill pages: the rest is told when it is asked for. */
const MOST_INTERVALS = 12;

function Intervals({ lane, cursor }: { readonly lane: Lane; readonly cursor: number }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? lane : lane.slice(0, MOST_INTERVALS);
  return (
    <ul className={styles.intervals}>
      {shown.map((span) => (
        <li key={span.start.seq} data-state={span.state} aria-current={isAt(span, cursor) ? 'true' : undefined}>
          {intervalText(t, span)}
        </li>
      ))}
      {shown.length < lane.length && (
        <li>
          <button type="button" className={styles.more} onClick={() => setAll(true)}>
            {t('text.more-intervals', { count: lane.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  );
}

function isAt({ start, end, open }: Span, cursor: number): boolean {
  return start.seq <= cursor && (cursor < end.seq || (open && cursor <= end.seq));
}
