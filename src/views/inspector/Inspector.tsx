import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { selectStateAt } from '../../store/selectors';
import { useStore } from '../../store/store';
import { selectTrace } from '../../store/trace-selectors';
import { selectWaitGraph } from '../../store/why-selectors';
import { namesOf } from '../shared/sentences';
import styles from './Inspector.module.css';
import { ReadyQueue, TimerHeap } from './LoopSections';
import { Pools, Primitives, Scopes, Threads } from './ResourceSections';
import { AwaitChain, Tasks } from './TaskSections';
import { useSelectedTask, Why } from './Why';

const WaitGraphView = lazy(() => import('./WaitGraphView').then((module) => ({ default: module.WaitGraphView })));

/** Everything at the cursor, and the reason for it. */
export function Inspector() {
  const { t } = useTranslation();
  const state = useStore(selectStateAt);
  const graph = useStore(selectWaitGraph);
  const recorded = useStore((store) => selectTrace(store).end.seq >= 0);
  const names = useMemo(() => namesOf(t, state), [t, state]);
  const task = useSelectedTask();
  if (!recorded) return <p className={styles.empty}>{t('inspector.empty')}</p>;
  const { position } = state;
  return (
    <section className={styles.inspector} aria-label={t('inspector.label')}>
      <Why names={names} task={task} />
      <div className={styles.sections}>
        {task && <AwaitChain task={task} />}
        <ReadyQueue ready={state.ready} names={names} />
        <TimerHeap timers={state.timers} names={names} position={position} />
        <Primitives primitives={state.primitives} names={names} />
        <Scopes scopes={state.scopes} names={names} position={position} />
        <Tasks tasks={state.tasks} names={names} />
        <Threads threads={state.threads} names={names} />
        <Pools pools={state.pools} names={names} />
      </div>
      {graph.edges.length > 0 && (
        <Suspense>
          <WaitGraphView graph={graph} state={state} names={names} selected={task?.task ?? null} />
        </Suspense>
      )}
    </section>
  );
}
