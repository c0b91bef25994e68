import type { i18n } from 'i18next';
import { CircleCheck, CircleX, ScanSearch } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showFinding } from '../../actions/exercise';
import { tell } from '../../i18n/simulator';
import type { WrongAnswer } from '../../lesson/exercise';
import type { ExerciseKey } from '../../store/state';
import { useStore } from '../../store/store';
import { type Finding, fits, type Sign } from '../../trace/checks/finding';
import { Button } from '../shared/Button';
import { Prose } from './Prose';
import styles from './Verdict.module.css';

interface Props {
  readonly exerciseKey: ExerciseKey;
  readonly wrong: readonly WrongAnswer[];
  /** What the reader began with: as long as it stands there, nobody has misunderstood anything yet. */
  readonly starter?: string;
}

/** What is said of an answer that is a program. Only the first finding: the others often follow from it. */
export function Verdict({ exerciseKey, wrong, starter }: Props) {
  const { t, i18n } = useTranslation();
  const judging = useStore((state) => state.judging === exerciseKey);
  const verdict = useStore((state) => (state.verdict?.exercise === exerciseKey ? state.verdict : null));
  // Said before the reader came to this page, or came back to it.
  const [old] = useState(verdict);
  if (judging) {
    return (
      <output className={styles.judging} aria-live="polite">
        {t('exercise.judging')}
      </output>
    );
  }
  if (!verdict) return null;
  const isOld = verdict === old;
  if (verdict.solved) {
    return (
      <Told solved old={isOld}>
        {t('exercise.solved-now')}
      </Told>
    );
  }
  const [finding] = verdict.findings;
  if (!finding) return null;
  const foreseen = verdict.answer === starter ? undefined : wrong.find(({ sign }) => fits(sign as Sign, finding));
  return (
    <Told solved={false} old={isOld}>
      <p className={styles.finding}>
        {sentenceOf(i18n, finding)}
        {verdict.seed !== null && ` ${t('exercise.with-seed', { seed: verdict.seed })}`}
      </p>
      {finding.at !== null && (
        <Button onClick={() => showFinding(finding)}>
          <ScanSearch aria-hidden />
          {t('exercise.show')}
        </Button>
      )}
      {foreseen && <Prose blocks={foreseen.message} />}
    </Told>
  );
}

interface ToldProps {
  readonly solved: boolean;
  /** Nobody waits for it: it stands there again, and takes neither focus nor view. */
  readonly old?: boolean;
  readonly children: ReactNode;
}

/**
 * The frame of what is said. It takes the focus, so that a screen reader reads it, and comes into view: on a phone the
 * button that was pressed may be the last thing on the screen.
 */
export function Told({ solved, old = false, children }: ToldProps) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDivElement>(null);
  const asked = useRef(!old);
  useEffect(() => {
    if (!asked.current) return;
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={ref} className={styles.told} data-solved={solved} tabIndex={-1} role="status">
      <p className={styles.outcome}>
        {solved ? <CircleCheck aria-hidden /> : <CircleX aria-hidden />}
        {t(solved ? 'exercise.right' : 'exercise.not-yet')}
      </p>
      {children}
    </div>
  );
}

/** What the program did, in one sentence. */
function sentenceOf(i18n: i18n, { code, values }: Finding): string {
  // Too many keys for the types to follow: which places each has is for its judge to fill.
  const key: string = `finding.${code}`;
  // Some things happen in no line of the program; the sentences that name a line have another form for them.
  const context = values.line === 0 ? 'nowhere' : undefined;
  const why = values.why === undefined ? undefined : tell(i18n, String(values.why)).text;
  return i18n.t(key as 'finding.line-missing', { ...values, why, context } as object as { line: string });
}
