import { useTranslation } from 'react-i18next';
import type { Curriculum, Language } from '../../../lesson/lesson';
import { totalOf } from '../../../lesson/timing';
import { useAddress } from '../../../views/shared/href';
import { useOverview } from './load';
import styles from './TeachPage.module.css';
import { Rule, rangeText } from './Timing';

interface Props {
  readonly language: Language;
  readonly curriculum: Curriculum;
}

const TOOLS = ['course', 'check', 'own'] as const;

/** The pages that a teacher works with. */
function Tools() {
  const { t } = useTranslation();
  const { linkTo } = useAddress();
  return (
    <section className={styles.part} aria-labelledby="tools">
      <h2 id="tools">{t('teach.tools')}</h2>
      <ul className={styles.pages}>
        {TOOLS.map((kind) => (
          <li key={kind}>
            <a href={linkTo({ page: { kind } })}>{t(`teach.to-${kind}`)}</a>
            <p>{t(`teach.to-${kind}-hint`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All lessons by chapter, with what each takes. */
export function Overview({ language, curriculum }: Props) {
  const { t } = useTranslation();
  const { linkTo } = useAddress();
  const overview = useOverview(language);
  return (
    <>
      <header>
        <h1 tabIndex={-1}>{t('teach.title')}</h1>
        <p>{t('teach.lead')}</p>
      </header>
      <Tools />
      {curriculum.chapters.map(({ id, title, lessons }, n) => {
        const takes = lessons.flatMap(({ slug }) => overview[slug] ?? []);
        return (
          <section key={id} aria-labelledby={`chapter-${id}`}>
            <h2 id={`chapter-${id}`}>
              <span className={styles.nth}>{t('lesson.chapter', { n })}</span> {title}
            </h2>
            <div className={`${styles.table} ${styles.overview}`}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('teach.lesson')}</th>
                    <th scope="col">{t('teach.minutes')}</th>
                    <th scope="col">{t('teach.programs')}</th>
                    <th scope="col">{t('teach.predictions')}</th>
                    <th scope="col">{t('teach.exercises')}</th>
                  </tr>
                </thead>
                <tbody>
                  {lessons.map((lesson) => {
                    const one = overview[lesson.slug];
                    return (
                      <tr key={lesson.slug}>
                        <th scope="row">
                          <a href={linkTo({ page: { kind: 'teach', slug: lesson.slug } })}>{lesson.title}</a>
                        </th>
                        <td className={styles.range}>{one && rangeText(one.minutes)}</td>
                        <td>{one?.programs}</td>
                        <td>{one?.predictions}</td>
                        <td>{one?.exercises}</td>
                      </tr>
                    );
                  })}
                </tbody>
                <tfoot>
                  <tr>
                    <th scope="row">{t('teach.chapter-total')}</th>
                    <td className={styles.range}>{rangeText(totalOf(takes.map((one) => one.minutes)))}</td>
                    {(['programs', 'predictions', 'exercises'] as const).map((what) => (
                      <td key={what}>{takes.reduce((all, one) => all + one[what], 0)}</td>
                    ))}
                  </tr>
                </tfoot>
              </table>
            </div>
          </section>
        );
      })}
      <Rule />
    </>
  );
}
