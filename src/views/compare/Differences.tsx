import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSeconds } from '../../base/time';
import type { Comparison, Pair } from '../../trace/comparison';
import type { Span, Track } from '../../trace/model';
import { trackTitle } from '../shared/track-title';
import styles from './Compare.module.css';

/** More tasks than a person goes through one by one. */
const MOST_TASKS = 30;
const MOST_SPANS = 4;

/** In words: which tasks only one run has, and which spans of the others differ. */
export function Differences({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation();
  const differing = useMemo(() => comparison.pairs.filter((pair) => differs(pair, comparison)), [comparison]);
  return (
    <section className={styles.differences} aria-labelledby="compare-differences">
      <h3 className={styles.caption} id="compare-differences">
        {t('compare.differences')}
      </h3>
      {differing.length === 0 && <p>{t('compare.no-differences')}</p>}
      <ul>
        {differing.slice(0, MOST_TASKS).map((pair) => (
          <li key={`${pair.a?.id} ${pair.b?.id}`}>
            <PairText pair={pair} comparison={comparison} />
          </li>
        ))}
      </ul>
      {differing.length > MOST_TASKS && <p>{t('compare.more', { count: differing.length - MOST_TASKS })}</p>}
    </section>
  );
}

function PairText({ pair: { a, b }, comparison }: { readonly pair: Pair; readonly comparison: Comparison }) {
  const { t } = useTranslation();
  const task = trackTitle(t, (a ?? b) as Track);
  if (!a || !b) return t('compare.only', { task, run: t(a ? 'compare.run-a' : 'compare.run-b') });
  const spans = (track: Track, own: ReadonlySet<Span>) => lasting(track, own).slice(0, MOST_SPANS);
  const texts = (track: Track, own: ReadonlySet<Span>, run: string) =>
    spans(track, own).map(({ state, label, start, end }) =>
      t('compare.span', {
        run,
        state: t(`state.${state === 'iteration' ? 'running' : state}`),
        label,
        from: formatSeconds(start.t),
        to: formatSeconds(end.t),
      }),
    );
  const parts = [...texts(a, comparison.differing.a, 'A'), ...texts(b, comparison.differing.b, 'B')];
  return t('compare.differs', { task, parts: parts.join(t('compare.and')) });
}

/** The loop's track says what those of the tasks say; only what takes time is worth a line. */
function differs({ a, b }: Pair, { differing }: Comparison): boolean {
  const kind = (a ?? b)?.kind;
  if (kind === 'loop' || a?.housekeeping || b?.housekeeping) return false;
  if (!a || !b) return true;
  return lasting(a, differing.a).length + lasting(b, differing.b).length > 0;
}

function lasting(track: Track, differing: ReadonlySet<Span>): Span[] {
  return (track.lanes[0] ?? []).filter((span) => differing.has(span) && span.end.t > span.start.t);
}
