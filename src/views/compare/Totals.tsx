import { useTranslation } from 'react-i18next';
import { formatSeconds, type Nanoseconds } from '../../base/time';
import type { Totals as RunTotals } from '../../trace/comparison';
import styles from './Compare.module.css';

type Figure = keyof RunTotals;

const ROWS: readonly { readonly figure: Figure; readonly name: RowName; readonly seconds: boolean }[] = [
  { figure: 'time', name: 'time', seconds: true },
  { figure: 'tasks', name: 'tasks', seconds: false },
  { figure: 'longestHold', name: 'longest-hold', seconds: true },
  { figure: 'waiting', name: 'waiting', seconds: true },
  { figure: 'outputLines', name: 'output-lines', seconds: false },
  { figure: 'errors', name: 'errors', seconds: false },
];
type RowName = 'time' | 'tasks' | 'longest-hold' | 'waiting' | 'output-lines' | 'errors';

/** What both runs come to, side by side. */
export function Totals({ a, b }: { readonly a: RunTotals; readonly b: RunTotals }) {
  const { t } = useTranslation();
  return (
    <table className={styles.totals}>
      <caption className={styles.caption}>{t('compare.totals')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('compare.run-a')}</th>
          <th scope="col">{t('compare.run-b')}</th>
          <th scope="col">{t('compare.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(({ figure, name, seconds }) => {
          const show = (value: number) => (seconds ? `${formatSeconds(value as Nanoseconds)} s` : String(value));
          const difference = b[figure] - a[figure];
          return (
            <tr key={figure} data-figure={name}>
              <th scope="row">{t(`compare.${name}`)}</th>
              <td>{show(a[figure])}</td>
              <td>{show(b[figure])}</td>
              <td>{difference === 0 ? t('compare.same') : <strong>{signed(difference, show)}</strong>}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** With a true minus, as wide as the plus. */
function signed(difference: number, show: (value: number) => string): string {
  return `${difference > 0 ? '+' : '−'}${show(Math.abs(difference))}`;
}
