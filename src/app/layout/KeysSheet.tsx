import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTIONS } from '../../actions';
import type { Action, ActionId } from '../../actions/action';
import { setSingleKeys } from '../../actions/preferences';
import { useStore } from '../../store/store';
import { Dialog } from '../../views/shared/Dialog';
import { Kbd } from '../../views/shared/Kbd';
import { TIMELINE_KEYS } from '../../views/shared/timeline-keys';
import styles from './KeysSheet.module.css';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

const RUN: readonly ActionId[] = ['run', 'stop', 'interrupt', 'check-answer'];
const PLAY: readonly ActionId[] = [
  'play',
  'step-forward',
  'step-back',
  'event-forward',
  'event-back',
  'iteration-forward',
  'iteration-back',
  'to-start',
  'to-end',
  'faster',
  'slower',
];
const JUMPS: readonly ActionId[] = [
  'next-output',
  'previous-output',
  'next-error',
  'previous-error',
  'next-task-run',
  'previous-task-run',
  'next-breakpoint',
  'previous-breakpoint',
];
const EDITOR: readonly ActionId[] = ['toggle-breakpoint', 'next-line-run', 'previous-line-run', 'toggle-values'];
/** What stands elsewhere: pause has the key of play. */
const SORTED: ReadonlySet<ActionId> = new Set<ActionId>([...RUN, ...PLAY, ...JUMPS, ...EDITOR, 'pause']);

/** All key bindings, from the registry of actions, and the switch for those that are single letters. */
export function KeysSheet(props: Props) {
  const { t } = useTranslation();
  const others = ACTIONS.filter((action) => action.keys && !SORTED.has(action.id)).map((action) => action.id);
  return (
    <Dialog shape="wide" title={t('keys.title')} {...props}>
      <SingleKeys />
      <div className={styles.groups}>
        <Group title={t('keys.run')} ids={RUN} />
        <Group title={t('keys.play')} ids={PLAY} />
        <Group title={t('keys.jumps')} ids={JUMPS} />
        <Group title={t('keys.editor')} ids={EDITOR} gestures={[t('keys.click-glyph'), t('keys.click-number')]}>
          <Row name={t('keys.leave-editor')} bindings={['Escape', 'Tab']} />
        </Group>
        <Group title={t('keys.timeline')} ids={[]}>
          {TIMELINE_KEYS.map(({ id, bindings }) => (
            <Row key={id} name={t(`timeline.${id}`)} bindings={bindings} />
          ))}
        </Group>
        <Group title={t('present.keys')} ids={[]}>
          <Row name={t('present.forward')} bindings={['PageDown', 'ArrowRight', 'Space']} />
          <Row name={t('present.back')} bindings={['PageUp', 'ArrowLeft']} />
          <Row name={t('present.black')} bindings={['.', 'b']} />
          <Row name={t('present.full-screen')} bindings={['F5']} />
        </Group>
        <Group title={t('keys.page')} ids={others}>
          <Row name={t('keys.help')} bindings={['?']} />
          <Row name={t('keys.move-divider')} bindings={['ArrowLeft', 'ArrowRight']} />
        </Group>
      </div>
    </Dialog>
  );
}

/** The switch that WCAG 2.1.4 asks for. */
function SingleKeys() {
  const { t } = useTranslation();
  const on = useStore((state) => state.singleKeys);
  return (
    <label className={styles.single}>
      <input type="checkbox" checked={on} onChange={() => setSingleKeys(!on)} />
      <span>
        {t('keys.single')}
        <span className={styles.hint}>{t('keys.single-hint')}</span>
      </span>
    </label>
  );
}

interface GroupProps {
  readonly title: string;
  readonly ids: readonly ActionId[];
  /** Further rows. */
  readonly children?: ReactNode;
  /** What a click does, in whole sentences. */
  readonly gestures?: readonly string[];
}

function Group({ title, ids, children, gestures }: GroupProps) {
  const { t } = useTranslation();
  const actions = ids.flatMap((id) => ACTIONS.find((action) => action.id === id) ?? []);
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{title}</h3>
      <dl className={styles.list}>
        {actions.map(
          (action) =>
            action.keys && (
              <Row
                key={action.id}
                name={t(`action.${action.id}`)}
                bindings={[action.keys.binding]}
                note={needsTimeline(action) ? t('keys.on-timeline') : undefined}
              />
            ),
        )}
        {children}
      </dl>
      {gestures?.map((gesture) => (
        <p key={gesture} className={styles.gesture}>
          {gesture}
        </p>
      ))}
    </section>
  );
}

function needsTimeline({ keys }: Action): boolean {
  return keys?.scope === 'timeline';
}

interface RowProps {
  readonly name: string;
  readonly bindings: readonly string[];
  readonly note?: string | undefined;
}

function Row({ name, bindings, note }: RowProps) {
  return (
    <div className={styles.row}>
      <dt>
        {name}
        {note && <span className={styles.note}> · {note}</span>}
      </dt>
      <dd className={styles.keys}>
        {bindings.map((binding) => (
          <Kbd key={binding} keys={binding} />
        ))}
      </dd>
    </div>
  );
}
