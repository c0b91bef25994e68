import { useTranslation } from 'react-i18next';
import { formatSeconds, type Nanoseconds } from '../../base/time';
import type { Happening } from '../../trace/happening';
import { Pager } from './Pager';
import styles from './TextView.module.css';
import type { Page } from './use-page';
import { sentenceText, type Titles } from './words';

interface Props {
  /** Without the machinery of the loop. */
  readonly happenings: readonly Happening[];
  readonly titles: Titles;
  readonly page: Page;
  readonly current: number;
  readonly onCursor: (seq: number) => void;
}

/** What happened, as sentences, a paragraph for each moment. */
export function Sentences({ happenings, titles, page, current, onCursor }: Props) {
  const { t, i18n } = useTranslation();
  // Chinese puts no space between sentences.
  const space = i18n.language.startsWith('zh') ? '' : ' ';
  const shown = happenings.slice(page.first, page.beyond);
  const here = happenings[current];
  return (
    <>
      <ol className={styles.moments} aria-label={t('text.sentences-label')}>
        {moments(shown).map((moment) => (
          <li key={moment.told[0]?.seq}>
            <button
              type="button"
              className={styles.moment}
              onClick={() => moment.told[0] && onCursor(moment.told[0].seq)}
            >
              {t('text.moment', { time: formatSeconds(moment.t) })}
            </button>
            {space}
            {moment.told.map((happening, i) => (
              <span
                key={happening.seq}
                className={styles.sentence}
                aria-current={happening === here ? 'true' : undefined}
              >
                {sentenceText(i18n, happening, moment.told[i - 1] ?? null, titles)}
                {space}
              </span>
            ))}
          </li>
        ))}
      </ol>
      <Pager page={page} />
    </>
  );
}

/** Grouped by virtual time. */
function moments(happenings: readonly Happening[]): { readonly t: Nanoseconds; readonly told: readonly Happening[] }[] {
  const groups: { readonly t: Nanoseconds; readonly told: Happening[] }[] = [];
  for (const happening of happenings) {
    const last = groups.at(-1);
    if (last?.t === happening.t) last.told.push(happening);
    else groups.push({ t: happening.t, told: [happening] });
  }
  return groups;
}
