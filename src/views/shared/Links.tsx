import { useTranslation } from 'react-i18next';
import { moveCursor, selectTask } from '../../actions/cursor';
import { showLine } from '../../actions/panel';
import { useStore } from '../../store/store';
import type { Actor } from '../../trace/state-model';
import styles from './Links.module.css';
import type { Part } from './sentences';
import { tooltip } from './tooltip';

/** A task's name, which selects it; a thread's name. */
export function ActorLink({ actor, text }: { readonly actor: Actor; readonly text: string }) {
  const selected = useStore((state) => actor.kind === 'task' && state.selection?.task === actor.id);
  if (actor.kind === 'thread') return <span className={styles.name}>{text}</span>;
  return (
    <button
      type="button"
      className={`${styles.link} ${styles.name}`}
      aria-pressed={selected}
      onClick={() => selectTask(selected ? null : actor.id)}
    >
      {text}
    </button>
  );
}

/** A time of the run, which moves the cursor there. */
function InstantLink({ seq, text }: { readonly seq: number; readonly text: string }) {
  const { t } = useTranslation();
  return (
    <button type="button" className={styles.link} {...tooltip(t('inspector.look'))} onClick={() => moveCursor(seq)}>
      {text}
    </button>
  );
}

/** A line of the program, which is brought into sight in the editor. */
export function LineLink({ line, text }: { readonly line: number; readonly text: string }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={styles.link}
      {...tooltip(t('inspector.go-to-line', { line }))}
      onClick={() => showLine(line)}
    >
      {text}
    </button>
  );
}

/** A part of a sentence. */
export function PartOf({ part }: { readonly part: Part }) {
  switch (part.kind) {
    case 'actor':
      return <ActorLink actor={part.actor} text={part.text} />;
    case 'instant':
      return <InstantLink seq={part.seq} text={part.text} />;
    case 'line':
      return <LineLink line={part.line} text={part.text} />;
    case 'code':
      return <code className={styles.name}>{part.text}</code>;
    case 'text':
      return part.text;
  }
}
