import { ListChecks } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer } from '../../actions/exercise';
import type { WrongAnswer } from '../../lesson/exercise';
import { outputLines } from '../../trace/output-lines';
import { buildTrace } from '../../trace/trace-builder';
import { Button } from '../shared/Button';
import type { Work } from './ExerciseWork';
import styles from './ExerciseWork.module.css';
import { exerciseKey } from './open-answer';
import { Prose } from './Prose';
import { SortableList } from './SortableList';
import { moved, shuffled } from './shuffled';
import { useRecording } from './use-recording';
import { Told } from './Verdict';

/** The reader puts the lines that a program will print in order, before it has run. */
export function OrderWork(work: Work) {
  const golden = useRecording(work.loadRecording);
  const lines = useMemo(
    () => (golden ? outputLines(buildTrace(golden.events).outputs).map(({ text }) => text) : null),
    [golden],
  );
  if (!golden || !lines) return null;
  return (
    <Ordering work={work} lines={lines}>
      {work.renderTimeline(golden)}
    </Ordering>
  );
}

interface Props {
  readonly work: Work;
  /** As the program prints them. */
  readonly lines: readonly string[];
  /** Shown once the order is right. */
  readonly children: React.ReactNode;
}

function Ordering({ work: { slug, exercise }, lines, children }: Props) {
  const { t } = useTranslation();
  const [order, setOrder] = useState(() =>
    shuffled(
      lines.map((_, i) => i),
      exercise.id,
    ),
  );
  const [given, setGiven] = useState<readonly string[] | null>(null);
  const texts = order.map((i) => lines[i] ?? '');
  const right = given?.every((line, i) => line === lines[i]) ?? false;
  const check = (): void => {
    setGiven(texts);
    answer(
      exerciseKey(slug, exercise),
      texts.join('\n'),
      texts.every((line, i) => line === lines[i]),
    );
  };
  const move = (from: number, to: number): void => {
    setOrder(moved(order, from, to));
    setGiven(null);
  };
  return (
    <>
      <SortableList
        label={t('exercise.lines')}
        items={order.map((line, i) => ({
          id: `line-${line}`,
          text: lines[line] ?? '',
          right: given ? lines[line] === lines[i] : null,
        }))}
        onMove={move}
      />
      <div className={styles.buttons}>
        <Button variant="primary" onClick={check}>
          <ListChecks aria-hidden />
          {t('action.check-answer')}
        </Button>
      </div>
      {given && (
        <Told key={given.join('\n')} solved={right}>
          {right ? children : <WrongOrder given={given} lines={lines} wrong={exercise.wrong} />}
        </Told>
      )}
    </>
  );
}

interface WrongOrderProps {
  readonly given: readonly string[];
  readonly lines: readonly string[];
  readonly wrong: readonly WrongAnswer[];
}

/** Up to where the order is right, and what was misunderstood where that was foreseen. */
function WrongOrder({ given, lines, wrong }: WrongOrderProps) {
  const { t } = useTranslation();
  const right = given.findIndex((line, i) => line !== lines[i]);
  const foreseen = wrong.find(({ sign }) => Array.isArray(sign) && sign.every((line, i) => line === given[i]));
  return (
    <>
      <p>{t('exercise.right-up-to', { count: right })}</p>
      {foreseen && <Prose blocks={foreseen.message} />}
    </>
  );
}
