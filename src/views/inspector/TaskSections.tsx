import { useTranslation } from 'react-i18next';
import { formatSeconds } from '../../base/time';
import type { ChainLink, WaitTarget } from '../../protocol/events';
import type { LocalsAt, TaskAt } from '../../trace/state-model';
import { isOver } from '../../trace/waits';
import { ActorLink, LineLink } from '../shared/Links';
import type { Names } from '../shared/sentences';
import styles from './Inspector.module.css';
import { Section } from './Section';
import { StateSign } from './StateSign';

/** What each task does that is not over yet: its state, what it waits for, its await chain. */
export function Tasks({ tasks, names }: { readonly tasks: readonly TaskAt[]; readonly names: Names }) {
  const { t } = useTranslation();
  const alive = tasks.filter((task) => !isOver(task));
  const over = tasks.length - alive.length;
  const note = over > 0 ? `${alive.length} · ${t('inspector.over', { count: over })}` : undefined;
  return (
    <Section
      id="tasks"
      title={t('inspector.tasks')}
      items={alive}
      {...(note !== undefined && { note })}
      render={(task) => <TaskItem key={task.task} task={task} names={names} />}
    />
  );
}

function TaskItem({ task, names }: { readonly task: TaskAt; readonly names: Names }) {
  const { t } = useTranslation();
  const asked = task.cancel && !task.cancel.delivered && !task.cancel.missed;
  return (
    <li className={styles.item}>
      <StateSign state={task.state} />
      <ActorLink actor={{ kind: 'task', id: task.task }} text={task.title} />{' '}
      {task.on && <code className={styles.value}>{waitText(task.on, names)}</code>}
      {asked && <span className={styles.mark}>{t('inspector.cancelling')}</span>}{' '}
      <span className={styles.quiet}>{t('inspector.since', { time: formatSeconds(task.since.t) })}</span>
      {task.chain.length > 0 && <ShortChain chain={task.chain} />}
    </li>
  );
}

/** The lines of the program's own coroutines, outermost first: `main 12 › fetch 5`. */
function ShortChain({ chain }: { readonly chain: readonly ChainLink[] }) {
  const own = chain.flatMap((link) =>
    link.line !== null && link.file === undefined ? [{ name: link.name, line: link.line }] : [],
  );
  return (
    <span className={styles.chain}>
      {own.map(({ name, line }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a recursion has equal links.
        <span key={i}>
          {i > 0 && ' › '}
          {shortName(name)} <LineLink line={line} text={String(line)} />
        </span>
      ))}
    </span>
  );
}

/** Where the selected task stands: each coroutine with its line, and what its variables are. */
export function AwaitChain({ task }: { readonly task: TaskAt }) {
  const { t } = useTranslation();
  return (
    <Section
      id="chain"
      title={t('inspector.chain')}
      items={task.chain}
      ordered
      render={(link, i) => (
        <li key={i} className={styles.item}>
          <code className={styles.value}>{shortName(link.name)}</code> <Place link={link} />
          {link.within && <span className={styles.mark}>{t(`inspector.within-${link.within}`)}</span>}
          <Locals locals={task.locals.find((frame) => frame.link === i)} />
        </li>
      )}
    />
  );
}

function Place({ link }: { readonly link: ChainLink }) {
  const { t } = useTranslation();
  if (link.line === null) return null;
  const text = t('inspector.line', { line: link.line });
  if (link.file !== undefined) {
    return (
      <span className={styles.quiet}>
        {link.file} {text}
      </span>
    );
  }
  return <LineLink line={link.line} text={text} />;
}

function Locals({ locals }: { readonly locals: LocalsAt | undefined }) {
  const { t } = useTranslation();
  const values = Object.entries(locals?.values ?? {});
  if (values.length === 0) return null;
  return (
    <dl className={styles.locals} aria-label={t('inspector.locals')}>
      {values.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd title={value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** `Queue.get 'orders'`: the call, and the name of what it is made on. */
function waitText(on: WaitTarget, names: Names): string {
  const name = on.id === null ? undefined : names.primitiveName(on.id);
  return name === undefined ? on.label : `${on.label} '${name}'`;
}

/** `Worker.run` of `main.<locals>.Worker.run`. */
function shortName(name: string): string {
  return name.split('<locals>.').at(-1) ?? name;
}
