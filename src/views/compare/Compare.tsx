import { X } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { endComparison, moveComparedCursor } from '../../actions/compare';
import { selectTask } from '../../actions/cursor';
import { type Nanoseconds, START } from '../../base/time';
import type { SubjectId } from '../../protocol/events';
import { type ComparedRuns, fileName, selectComparedRuns, selectComparedTime } from '../../store/comparison';
import { useStore } from '../../store/store';
import type { Span, Trace } from '../../trace/model';
import { positionAt } from '../../trace/navigation';
import { stateAt } from '../../trace/state-at';
import type { StateAt } from '../../trace/state-model';
import { ActionButton } from '../shared/ActionButton';
import styles from './Compare.module.css';
import { Differences } from './Differences';
import { Totals } from './Totals';

/** One of the two pictures, as plain data. */
export interface RunInSight {
  readonly label: string;
  readonly trace: Trace;
  readonly cursor: number;
  readonly state: StateAt;
  readonly selected: SubjectId | null;
  readonly differing: ReadonlySet<Span>;
  readonly onCursor: (seq: number) => void;
  readonly onSelect: (task: SubjectId | null) => void;
}

interface Props {
  /** Draws both; the page gives it, because views don't know each other. */
  readonly renderPair: (runs: readonly [RunInSight, RunInSight], tools: ReactNode) => ReactNode;
}

/** Two runs one above the other, what differs between them, and what both come to. */
export function Compare({ renderPair }: Props) {
  const compared = useStore(selectComparedRuns);
  return compared && <Runs compared={compared} renderPair={renderPair} />;
}

function Runs({ compared: { a, b, comparison }, renderPair }: Props & { readonly compared: ComparedRuns }) {
  const { t } = useTranslation();
  const time = useStore(selectComparedTime);
  const other = useStore((state) => state.comparison);
  const name = useStore(fileName);
  const selection = useStore((state) => state.selection?.task ?? null);
  const [inA, inB] = useMemo(() => [instantOf(a, time), instantOf(b, time)], [a, b, time]);
  const pairs = useMemo(() => counterparts(comparison.pairs), [comparison.pairs]);
  const runA: RunInSight = {
    label: t(other?.kept ? 'compare.before-kept' : 'compare.before', { name: other?.run.name ?? '' }),
    trace: a,
    ...inA,
    selected: selection === null ? null : (pairs.inA.get(selection) ?? null),
    differing: comparison.differing.a,
    onCursor: (seq) => moveComparedCursor(a.events[Math.max(0, seq)]?.t ?? START),
    // The selection is a task of the run in sight: a task that only the other has can't be selected.
    onSelect: (task) => selectTask(task === null ? null : (pairs.inB.get(task) ?? null)),
  };
  const runB: RunInSight = {
    label: t('compare.after', { name }),
    trace: b,
    ...inB,
    selected: selection,
    differing: comparison.differing.b,
    onCursor: (seq) => moveComparedCursor(b.events[Math.max(0, seq)]?.t ?? START),
    onSelect: selectTask,
  };
  const tools = <ActionButton action={endComparison} icon={<X aria-hidden />} variant="secondary" />;
  return (
    <section className={styles.compare} aria-label={t('compare.label')}>
      {renderPair([runA, runB], tools)}
      <p className={styles.marks}>
        <span className={styles.sign} aria-hidden>
          ≠
        </span>{' '}
        {t('compare.marks')}
      </p>
      <div className={styles.figures}>
        <Totals a={comparison.totals.a} b={comparison.totals.b} />
        <Differences comparison={comparison} />
      </div>
    </section>
  );
}

function instantOf(trace: Trace, time: Nanoseconds): Pick<RunInSight, 'cursor' | 'state'> {
  const { seq } = positionAt(trace, time);
  const state = stateAt(trace, seq);
  // Nothing need happen at that time in this run, and it may be over: it is the time looked at all the same.
  return { cursor: seq, state: { ...state, position: { seq, t: time } } };
}

/** From a task of one run to its counterpart in the other. */
function counterparts(pairs: ComparedRuns['comparison']['pairs']) {
  const inA = new Map<SubjectId, SubjectId>();
  const inB = new Map<SubjectId, SubjectId>();
  for (const { a, b } of pairs) {
    if (!a || !b) continue;
    inA.set(b.id, a.id);
    inB.set(a.id, b.id);
  }
  return { inA, inB };
}
