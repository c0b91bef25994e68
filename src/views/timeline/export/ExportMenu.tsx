import { Clipboard, Download, FileDown, Image } from 'lucide-react';
import { type ReactElement, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../actions/action';
import { copyDiagram, exportTrace, runHeading, saveDiagram, savePicture, savePixels } from '../../../actions/export';
import { useStore } from '../../../store/store';
import { Button } from '../../shared/Button';
import { IconButton } from '../../shared/IconButton';
import { PopoverButton } from '../../shared/Popover';
import type { Picture } from '../drawing/draw-timeline';
import { readPalette } from '../drawing/palette';
import styles from '../toolbar/Menu.module.css';
import { pictureDocument } from './picture-document';

interface Props {
  /** What the page shows of the run. */
  readonly picture: Omit<Picture, 't'>;
  readonly namesWidth: number;
}

/** Everything that a run can be saved or copied as. */
export function ExportMenu({ picture, namesWidth }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const empty = picture.trace.end.seq < 0 || picture.width === 0;
  const document = () => {
    const element = box.current;
    if (!element) throw new Error('the menu is not on the page');
    return pictureDocument({ ...picture, t }, runHeading(t, useStore.getState()), namesWidth, readPalette(element));
  };
  const saveSvg = () => savePicture(document().svg);
  const savePng = () => {
    const { svg, ...size } = document();
    void savePixels(svg, size);
  };
  return (
    <PopoverButton
      label={t('export.title')}
      button={
        <IconButton label={t('export.label')}>
          <Download />
        </IconButton>
      }
    >
      <div className={styles.menu} ref={box}>
        <Item icon={<Image aria-hidden />} label={t('export.svg')} disabled={empty} onClick={saveSvg} />
        <Item icon={<Image aria-hidden />} label={t('export.png')} disabled={empty} onClick={savePng} />
        <ActionItem icon={<Clipboard aria-hidden />} action={copyDiagram} />
        <ActionItem icon={<FileDown aria-hidden />} action={saveDiagram} />
        <ActionItem icon={<FileDown aria-hidden />} action={exportTrace} />
      </div>
    </PopoverButton>
  );
}

function ActionItem({ action, icon }: { readonly action: Action; readonly icon: ReactElement }) {
  const { t } = useTranslation();
  const enabled = useStore(action.enabled);
  return <Item icon={icon} label={t(`action.${action.id}`)} disabled={!enabled} onClick={action.perform} />;
}

interface ItemProps {
  readonly icon: ReactElement;
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function Item({ icon, label, disabled, onClick }: ItemProps) {
  return (
    <Button variant="quiet" className={styles.item ?? ''} disabled={disabled} onClick={onClick}>
      {icon}
      {label}
    </Button>
  );
}
