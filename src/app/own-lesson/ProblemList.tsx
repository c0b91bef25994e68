import { useTranslation } from 'react-i18next';
import type { OwnProblem } from '../../lesson/own-lesson';
import styles from './ProblemList.module.css';

/** A file full of them is a file of another kind. */
const MOST = 30;

/** What was not understood, with its lines; in English, as all that is said to authors. */
export function ProblemList({ problems }: { readonly problems: readonly OwnProblem[] }) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {problems.slice(0, MOST).map(({ line, reason }) => (
        <li key={`${line} ${reason}`}>
          {line !== null && <span className={styles.line}>{t('own.line', { line })}</span>}{' '}
          <span lang="en">{withCode(reason)}</span>
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
