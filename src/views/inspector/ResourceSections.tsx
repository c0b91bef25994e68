import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatSeconds } from '../../base/time';
import { actorsTerm } from '../../trace/facts';
import type { Position } from '../../trace/model';
import { primitiveTitle } from '../../trace/resource-state';
import type { Actor, JobAt, PoolAt, PrimitiveAt, ScopeAt, ThreadAt } from '../../trace/state-model';
import { holdersOf } from '../../trace/waits';
import { ActorLink, LineLink, PartOf } from '../shared/Links';
import { messageParts, type Names } from '../shared/sentences';
import styles from './Inspector.module.css';
import { Left } from './LoopSections';
import { Section } from './Section';
import { StateSign } from './StateSign';

/** Locks, queues, events, semaphores: who holds them, who stands in line. Those in use come first. */
export function Primitives({
  primitives,
  names,
}: {
  readonly primitives: readonly PrimitiveAt[];
  readonly names: Names;
}) {
  const { t } = useTranslation();
  const inUse = (primitive: PrimitiveAt) => primitive.waiters.length > 0 || holdersOf(primitive).length > 0;
  const ordered = [...primitives.filter(inUse), ...primitives.filter((primitive) => !inUse(primitive))];
  return (
    <Section
      id="primitives"
      title={t('inspector.primitives')}
      items={ordered}
      render={(primitive) => {
        const holders = holdersOf(primitive);
        const waiters = primitive.waiters.map((waiter) => waiter.actor);
        return (
          <li key={primitive.primitive} className={styles.item}>
            <code className={styles.value}>{primitiveTitle(primitive)}</code>{' '}
            <span className={styles.quiet}>{stateText(t, primitive)}</span>
            <Actors message="inspector.held-by" actors={holders} names={names} />
            <Actors message="inspector.waiters" actors={waiters} names={names} />
          </li>
        );
      }}
    />
  );
}

function stateText(t: TFunction, primitive: PrimitiveAt): string {
  const { value, limit, size, unfinished, set, shutdown } = primitive.state;
  const parts: string[] = [];
  if (set !== undefined) parts.push(t(set ? 'inspector.set' : 'inspector.not-set'));
  if (size !== undefined) {
    parts.push(limit ? t('inspector.items-of', { size, limit }) : t('inspector.items', { count: size }));
  }
  if (unfinished) parts.push(t('inspector.unfinished', { count: unfinished }));
  if (value !== undefined && limit !== undefined) {
    parts.push(
      primitive.type === 'Barrier'
        ? t('inspector.arrived', { value, limit })
        : t('inspector.permits', { free: value, limit }),
    );
  } else if (primitive.state.holders?.length === 0 && size === undefined) parts.push(t('inspector.free'));
  if (shutdown) parts.push(t('inspector.shutdown'));
  return parts.join(' · ');
}

interface ActorsProps {
  readonly message: 'inspector.held-by' | 'inspector.waiters';
  readonly actors: readonly Actor[];
  readonly names: Names;
}

function Actors({ message, actors, names }: ActorsProps) {
  const { t, i18n } = useTranslation();
  if (actors.length === 0) return null;
  const parts = messageParts(t, i18n.language, message, { names: actorsTerm(actors) }, names);
  return (
    <span className={styles.line}>
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places.
        <PartOf key={i} part={part} />
      ))}
    </span>
  );
}

/** Timeouts and task groups in which tasks stand. */
export function Scopes({
  scopes,
  names,
  position,
}: {
  readonly scopes: readonly ScopeAt[];
  readonly names: Names;
  readonly position: Position;
}) {
  const { t } = useTranslation();
  return (
    <Section
      id="scopes"
      title={t('inspector.scopes')}
      items={scopes}
      render={(scope) => {
        const actor = { kind: 'task', id: scope.task } as const;
        return (
          <li key={scope.scope} className={styles.item}>
            <ActorLink actor={actor} text={names.actor(actor)} />{' '}
            <span>{t(scope.type === 'timeout' ? 'inspector.timeout-of' : 'inspector.group-of')}</span>{' '}
            {scope.line !== null && <LineLink line={scope.line} text={t('inspector.line', { line: scope.line })} />}{' '}
            {scope.type === 'timeout' && (
              <span className={styles.quiet}>
                {scope.deadline === null ? (
                  t('inspector.no-deadline')
                ) : (
                  <>
                    {t('inspector.due', { time: formatSeconds(scope.deadline) })},{' '}
                    <Left deadline={scope.deadline} now={position.t} />
                  </>
                )}
              </span>
            )}
          </li>
        );
      }}
    />
  );
}

/** Threads, where there are more than the main one. */
export function Threads({ threads, names }: { readonly threads: readonly ThreadAt[]; readonly names: Names }) {
  const { t } = useTranslation();
  const alive = threads.flatMap(({ state, ...thread }) => (state === 'ended' ? [] : { ...thread, state }));
  if (threads.length < 2) return null;
  return (
    <Section
      id="threads"
      title={t('inspector.threads')}
      items={alive}
      render={({ thread, state, on, line, since }) => (
        <li key={thread} className={styles.item}>
          <StateSign state={state} />
          <ActorLink actor={{ kind: 'thread', id: thread }} text={names.actor({ kind: 'thread', id: thread })} />{' '}
          {state === 'idle' ? t('state.idle') : on && <code className={styles.value}>{on.label}</code>}{' '}
          {line !== null && <LineLink line={line} text={t('inspector.line', { line })} />}{' '}
          <span className={styles.quiet}>{t('inspector.since', { time: formatSeconds(since.t) })}</span>
        </li>
      )}
    />
  );
}

/** Pools with what their workers run, and what is queued. */
export function Pools({ pools, names }: { readonly pools: readonly PoolAt[]; readonly names: Names }) {
  const { t } = useTranslation();
  return pools.map((pool) => (
    <Section
      key={pool.pool}
      id="pool"
      title={pool.name || t('inspector.pools')}
      note={t('inspector.workers', { count: pool.workers })}
      items={pool.jobs}
      render={(job) => (
        <li key={job.job} className={styles.item}>
          <code className={styles.value}>{job.callable}</code> <JobState job={job} names={names} />
        </li>
      )}
    />
  ));
}

function JobState({ job, names }: { readonly job: JobAt; readonly names: Names }) {
  const { t } = useTranslation();
  const text = job.running
    ? t('inspector.job-running', { name: names.actor({ kind: 'thread', id: job.running.thread }) })
    : t('inspector.job-queued', { time: formatSeconds(job.queued.t) });
  return <span className={styles.quiet}>{text}</span>;
}
