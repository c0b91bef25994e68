import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clamp } from '../../base/geometry';
import { formatSeconds } from '../../base/time';
import type { Happening } from '../../trace/happening';
import { Pager } from './Pager';
import styles from './TextView.module.css';
import type { Page } from './use-page';
import { phraseText, type Titles, whoText } from './words';

interface Props {
  readonly happenings: readonly Happening[];
  readonly titles: Titles;
  readonly page: Page;
  /** The row at the cursor; -1 before the first. */
  readonly current: number;
  readonly onCursor: (seq: number) => void;
}

/**
 * What happened, a row each. The times are buttons that move the cursor, and one stop for the Tab key: arrow keys go from
 * row to row, Page Up and Page Down from page to page.
 */
export function TimeTable({ happenings, titles, page, current, onCursor }: Props) {
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  /** The row to which the keys have gone. */
  const [active, setActive] = useState<number | null>(null);
  const onPage = (row: number | null) => row !== null && row >= page.first && row < page.beyond;
  const tabStop = onPage(active) ? active : onPage(current) ? current : page.first;

  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    body.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`)?.focus();
    wanted.current = null;
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = Number((event.target as HTMLElement).dataset.row ?? Number.NaN);
    const next = Number.isNaN(row) ? null : rowAfter(event.key, row, page);
    if (next === null) return;
    event.preventDefault();
    wanted.current = next;
    setActive(next);
    if (!onPage(next)) page.turnTo(next);
  };

  return (
    <>
      <table className={styles.table} aria-rowcount={happenings.length + 1}>
        <caption className="visually-hidden">{t('text.by-time-caption')}</caption>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t('text.time')}</th>
            <th scope="col">{t('text.who')}</th>
            <th scope="col">{t('text.what')}</th>
            <th scope="col">{t('text.line')}</th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {happenings.slice(page.first, page.beyond).map((happening, i) => (
            <Row
              key={happening.seq}
              happening={happening}
              titles={titles}
              row={page.first + i}
              current={page.first + i === current}
              tabStop={page.first + i === tabStop}
              onCursor={onCursor}
            />
          ))}
        </tbody>
      </table>
      <Pager page={page} />
    </>
  );
}

/** Where a key leads from a row, or null where it leads nowhere. */
function rowAfter(key: string, row: number, { first, beyond, all }: Page): number | null {
  const last = all - 1;
  switch (key) {
    case 'ArrowUp':
      return clamp(row - 1, 0, last);
    case 'ArrowDown':
      return clamp(row + 1, 0, last);
    case 'PageUp':
      return clamp(row - (beyond - first), 0, last);
    case 'PageDown':
      return clamp(row + (beyond - first), 0, last);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

interface RowProps {
  readonly happening: Happening;
  readonly titles: Titles;
  readonly row: number;
  readonly current: boolean;
  readonly tabStop: boolean;
  readonly onCursor: (seq: number) => void;
}

function Row({ happening, titles, row, current, tabStop, onCursor }: RowProps) {
  const { t, i18n } = useTranslation();
  const time = formatSeconds(happening.t);
  return (
    // The button in it is for the keys; the whole row is only a larger target.
    <tr
      aria-rowindex={row + 2}
      aria-current={current ? 'true' : undefined}
      data-told={happening.told}
      data-machinery={happening.machinery || undefined}
      onClick={() => getSelection()?.isCollapsed !== false && onCursor(happening.seq)}
    >
      <th scope="row">
        <button
          type="button"
          className={styles.time}
          tabIndex={tabStop ? 0 : -1}
          data-row={row}
          aria-label={t('text.look-at', { time })}
        >
          {time}
        </button>
      </th>
      <td className={styles.who}>{whoText(t, happening, titles)}</td>
      <td className={styles.what}>{phraseText(i18n, happening)}</td>
      <td className={styles.line}>{happening.line}</td>
    </tr>
  );
}
