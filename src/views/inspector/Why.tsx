import { X } from 'lucide-react';
import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { selectTask } from '../../actions/cursor';
import { selectStateAt } from '../../store/selectors';
import { useStore } from '../../store/store';
import { selectWhy } from '../../store/why-selectors';
import type { TaskAt } from '../../trace/state-model';
import { isOver } from '../../trace/waits';
import { IconButton } from '../shared/IconButton';
import { PartOf } from '../shared/Links';
import { type Names, sentenceGap, sentenceOf } from '../shared/sentences';
import styles from './Inspector.module.css';

/** *Why isn't it running?* of the selected task, in one paragraph; with none selected, what the program does. */
export function Why({ names, task }: { readonly names: Names; readonly task: TaskAt | undefined }) {
  const { t, i18n } = useTranslation();
  const facts = useStore(selectWhy);
  const title = useTitle(task);
  const gap = sentenceGap(i18n.language);
  const sentences = useMemo(
    () => facts.map((fact) => sentenceOf(t, i18n.language, fact, names)),
    [t, i18n.language, facts, names],
  );
  return (
    <section className={styles.why} aria-label={title} data-why>
      <h2 className={styles.question}>
        {title}
        {task && (
          <IconButton label={t('inspector.clear')} className={styles.clear ?? ''} onClick={() => selectTask(null)}>
            <X aria-hidden />
          </IconButton>
        )}
      </h2>
      <p className={styles.paragraph}>
        {sentences.map((parts, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is made anew at each instant.
          <Fragment key={i}>
            {i > 0 && gap}
            {parts.map((part, j) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <PartOf key={j} part={part} />
            ))}
          </Fragment>
        ))}
      </p>
    </section>
  );
}

function useTitle(task: TaskAt | undefined): string {
  const { t } = useTranslation();
  const holding = useStore((state) => selectStateAt(state).holding);
  if (!task) return t('inspector.overview');
  const name = task.title;
  if (isOver(task)) return t('inspector.why-over', { name });
  if (task.state !== 'running') return t('inspector.why-not-running', { name });
  const blocked = holding.some((hold) => hold.task === task.task && hold.blocked);
  return t(blocked ? 'inspector.why' : 'inspector.why-running', { name });
}

/** The selected task, where it exists at the cursor. */
export function useSelectedTask(): TaskAt | undefined {
  const tasks = useStore((state) => selectStateAt(state).tasks);
  const selected = useStore((state) => state.selection?.task);
  return selected === undefined ? undefined : tasks.find((task) => task.task === selected);
}
