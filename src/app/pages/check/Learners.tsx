import { Download, Play, Square, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../../actions/save-file';
import type { Curriculum, Language, Outline } from '../../../lesson/lesson';
import { Button } from '../../../views/shared/Button';
import styles from '../course/Course.module.css';
import { csv } from './csv';
import { type Handed, solvedAgain, waiting } from './handed-in';
import type { Judgement } from './judge-answer';
import { LearnerAnswers } from './LearnerAnswers';
import { tableRows } from './table-rows';
import { useJudging } from './use-judging';

interface Props {
  readonly handed: readonly Handed[];
  readonly language: Language;
  readonly curriculum: Curriculum;
  readonly outline: Outline;
  readonly onJudged: (code: string, key: string, judgement: Judgement) => void;
  readonly onClear: () => void;
}

/** Who says to have solved what, and what running their answers again says. */
export function Learners({ handed, language, curriculum, outline, onJudged, onClear }: Props) {
  const { t } = useTranslation();
  const { judged, start, stop } = useJudging(language, onJudged);
  const left = handed.reduce((sum, each) => sum + waiting(each).length, 0);
  const save = () => {
    const day = new Date().toISOString().slice(0, 10);
    saveFile(`loopscope-check-${day}.csv`, new Blob([csv(tableRows(handed, t))], { type: 'text/csv' }));
  };
  const clear = () => {
    stop();
    onClear();
  };
  return (
    <section className={styles.step} aria-labelledby="check-learners">
      <h2 id="check-learners">{t('check.learners')}</h2>
      {handed.length === 0 ? (
        <p className={styles.empty}>{t('check.nobody')}</p>
      ) : (
        <>
          <Table handed={handed} />
          <div className={styles.ways}>
            {judged ? (
              <Button onClick={stop}>
                <Square aria-hidden />
                {t('check.stop')}
              </Button>
            ) : (
              <Button variant="primary" disabled={left === 0} onClick={() => void start(handed)}>
                <Play aria-hidden />
                {t('check.run')}
              </Button>
            )}
            <Button onClick={save}>
              <Download aria-hidden />
              {t('check.csv')}
            </Button>
            <Button variant="quiet" onClick={clear}>
              <Trash2 aria-hidden />
              {t('check.clear')}
            </Button>
          </div>
          <p role="status">
            {judged ? t('check.running', { n: judged.done + 1, count: judged.count }) : left === 0 && t('check.done')}
          </p>
          {handed.map((each) => (
            <LearnerAnswers key={each.code} handed={each} curriculum={curriculum} outline={outline} />
          ))}
        </>
      )}
    </section>
  );
}

function Table({ handed }: { readonly handed: readonly Handed[] }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.scroller} aria-label={t('check.table')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('check.name')}</th>
            <th scope="col">{t('check.course')}</th>
            <th scope="col">{t('check.date')}</th>
            <th scope="col">{t('check.says')}</th>
            <th scope="col">{t('check.again')}</th>
          </tr>
        </thead>
        <tbody>
          {handed.map((each) => (
            <Row key={each.code} handed={each} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ handed }: { readonly handed: Handed }) {
  const { t } = useTranslation();
  const { completion, isWhole, judged } = handed;
  const { name, course, date, answers, open } = completion;
  const solved = Object.keys(answers).length;
  const given = Object.values(answers).filter((answer) => answer !== null).length;
  const ran = Object.keys(judged).length;
  return (
    <tr>
      <th scope="row">
        <bdi>{name || t('check.no-name')}</bdi>
        {!isWhole && <p className={styles.wrong}>{t('check.partly')}</p>}
      </th>
      <td>
        <bdi>{course ?? t('check.all-lessons')}</bdi>
      </td>
      <td>{date || '–'}</td>
      <td>{course === null ? solved : t('check.of', { n: solved, count: solved + open.length })}</td>
      <td>{ran === 0 ? t('check.not-run') : t('check.of', { n: solvedAgain(handed), count: given })}</td>
    </tr>
  );
}
