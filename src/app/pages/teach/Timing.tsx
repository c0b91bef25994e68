import { useTranslation } from 'react-i18next';
import type { Guide } from '../../../lesson/teaching';
import { type Minutes, PACE } from '../../../lesson/timing';
import { Html } from '../../../views/lesson/Html';
import styles from './TeachPage.module.css';

/** A range as a column of minutes has it: `19–40`. */
export function rangeText({ least, most }: Minutes): string {
  return least === most ? String(most) : `${least}–${most}`;
}

/** How long the lesson takes a class, part by part. */
export function TimingTable({ guide: { timing, programs, predictions, exercises } }: { readonly guide: Guide }) {
  const { t } = useTranslation();
  return (
    <div className={styles.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('teach.part')}</th>
            <th scope="col">{t('teach.minutes')}</th>
          </tr>
        </thead>
        <tbody>
          <Part name={t('teach.reading')} range={timing.reading} />
          {programs.length > 0 && (
            <Part name={t('teach.programs-count', { count: programs.length })} range={timing.programs} />
          )}
          {predictions.length > 0 && (
            <Part name={t('teach.predictions-count', { count: predictions.length })} range={timing.predictions} />
          )}
          {exercises.map(({ id, title, minutes: range }) => (
            <tr key={id}>
              <th scope="row">
                {t('teach.exercise')}
                <Html as="span" html={title} />
              </th>
              <td className={styles.range}>{rangeText(range)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <Part name={t('teach.total')} range={timing.total} />
        </tfoot>
      </table>
    </div>
  );
}

function Part({ name, range }: { readonly name: string; readonly range: Minutes }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={styles.range}>{rangeText(range)}</td>
    </tr>
  );
}

/** That it is an estimate, and by which rule. */
export function Rule() {
  const { t } = useTranslation();
  const { words, characters, program, line, prediction, exercise } = PACE;
  const kinds = [exercise.order, exercise.arrange, exercise.repair, exercise.hurry, exercise.write];
  const [order, arrange, repair, hurry, write] = kinds.map(({ quick, thorough }) => `${quick}–${thorough}`);
  return (
    <details className={styles.rule} open>
      <summary>{t('teach.rule-title')}</summary>
      <ul>
        <li>{t('teach.rule-range')}</li>
        <li>
          {t('teach.rule-reading', {
            words: words.quick,
            wordsAloud: words.thorough,
            characters: characters.quick,
            charactersAloud: characters.thorough,
          })}
        </li>
        <li>
          {t('teach.rule-programs', {
            program: `${program.quick}–${program.thorough}`,
            line: `${line.quick}–${line.thorough}`,
            prediction: `${prediction.quick}–${prediction.thorough}`,
          })}
        </li>
        <li>{t('teach.rule-exercises', { order, arrange, repair, hurry, write })}</li>
      </ul>
    </details>
  );
}
