import { useTranslation } from 'react-i18next';
import { between, formatLength, formatSeconds, type Nanoseconds } from '../../base/time';
import type { Position } from '../../trace/model';
import type { ReadyAt, TimerAt } from '../../trace/state-model';
import { ActorLink } from '../shared/Links';
import type { Names } from '../shared/sentences';
import styles from './Inspector.module.css';
import { Section } from './Section';

/** What runs next, first in, first out. */
export function ReadyQueue({ ready, names }: { readonly ready: readonly ReadyAt[]; readonly names: Names }) {
  const { t } = useTranslation();
  return (
    <Section
      id="ready"
      title={t('inspector.ready')}
      items={ready}
      ordered
      render={(handle) => (
        <li key={handle.handle} className={styles.item}>
          <Handle handle={handle} names={names} />
        </li>
      )}
    />
  );
}

/** What the loop will be woken by, and when. */
export function TimerHeap({
  timers,
  names,
  position,
}: {
  readonly timers: readonly TimerAt[];
  readonly names: Names;
  readonly position: Position;
}) {
  const { t } = useTranslation();
  return (
    <Section
      id="timers"
      title={t('inspector.timers')}
      items={timers}
      ordered
      render={(timer) => (
        <li key={timer.handle} className={styles.item}>
          <span className={styles.time}>{t('inspector.due', { time: formatSeconds(timer.deadline) })}</span>{' '}
          <span className={styles.quiet}>
            <Left deadline={timer.deadline} now={position.t} />
          </span>{' '}
          {timer.task !== null && (
            <ActorLink actor={{ kind: 'task', id: timer.task }} text={names.actor({ kind: 'task', id: timer.task })} />
          )}{' '}
          <code className={styles.quiet}>{timer.callback}</code>
        </li>
      )}
    />
  );
}

/** How long until a deadline: `in 1.5 s`. */
export function Left({ deadline, now }: { readonly deadline: Nanoseconds; readonly now: Nanoseconds }) {
  const { t } = useTranslation();
  const left = between(now, deadline);
  if (left === 0) return t('inspector.now');
  if (left > 0) return t('inspector.in', { length: formatLength(left) });
  return t('inspector.overdue', { length: formatLength(between(deadline, now)) });
}

function Handle({ handle, names }: { readonly handle: ReadyAt; readonly names: Names }) {
  const { t } = useTranslation();
  if (handle.task === null)
    return <span className={styles.quiet}>{t('inspector.callback', { name: handle.callback })}</span>;
  const actor = { kind: 'task', id: handle.task } as const;
  return <ActorLink actor={actor} text={names.actor(actor)} />;
}
