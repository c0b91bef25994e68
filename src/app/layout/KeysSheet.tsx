import { useTranslation } from 'react-i18next';
import { ACTIONS } from '../../actions';
import type { KeyScope } from '../../actions/action';
import { Dialog } from '../../views/shared/Dialog';
import { Kbd } from '../../views/shared/Kbd';
import styles from './KeysSheet.module.css';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** All key bindings, from the registry of actions. */
export function KeysSheet(props: Props) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('keys.title')} {...props}>
      <h3 className={styles.heading}>{t('keys.everywhere')}</h3>
      <dl className={styles.list}>
        <ActionKeys scope="everywhere" />
        <Row name={t('keys.help')} bindings={['?']} />
        <Row name={t('keys.move-divider')} bindings={['ArrowLeft', 'ArrowRight']} />
      </dl>
      <h3 className={styles.heading}>{t('keys.timeline')}</h3>
      <dl className={styles.list}>
        <ActionKeys scope="timeline" />
      </dl>
      <h3 className={styles.heading}>{t('keys.editor')}</h3>
      <dl className={styles.list}>
        <Row name={t('keys.leave-editor')} bindings={['Escape', 'Tab']} />
      </dl>
    </Dialog>
  );
}

function ActionKeys({ scope }: { readonly scope: KeyScope }) {
  const { t } = useTranslation();
  return ACTIONS.map(
    ({ id, keys }) => keys?.scope === scope && <Row key={id} name={t(`action.${id}`)} bindings={[keys.binding]} />,
  );
}

function Row({ name, bindings }: { readonly name: string; readonly bindings: readonly string[] }) {
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd className={styles.keys}>
        {bindings.map((binding) => (
          <Kbd key={binding} keys={binding} />
        ))}
      </dd>
    </div>
  );
}
