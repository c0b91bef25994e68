import { useTranslation } from 'react-i18next';
import type { OwnProblem } from '../../lesson/own-lesson';
import styles from './ProblemList.module.css';

/** A file full of them is a file of another kind. */
const MOST = 30;

/** What was not understood, with its lines. */
export function ProblemList({ problems }: { readonly problems: readonly OwnProblem[] }) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {problems.slice(0, MOST).map(({ file, line, code, values }) => (
        <li key={`${file} ${line} ${code} ${Object.values(values).join(' ')}`}>
          {line !== null && (
            <span className={styles.line}>
              {file === null ? t('own.line', { line }) : t('author.at', { file, line })}
            </span>
          )}{' '}
          {withCode(t(`author.problem.${code}`, values))}
        </li>
      ))}
      {problems.length > MOST && <li>…</li>}
    </ul>
  );
}

/** Code in backticks; the text is the author's in part, and stays text. */
function withCode(text: string) {
  return text.split('`').map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change their order
    index % 2 === 1 ? <code key={index}>{part}</code> : part,
  );
}
