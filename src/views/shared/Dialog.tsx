import { X } from 'lucide-react';
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton';

interface Props {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `sheet` fills the left edge of the screen, for navigation; `wide` has room for columns. */
  readonly shape?: 'box' | 'wide' | 'sheet';
}

/**
 * A modal dialog with a title and a close button: the browser's own, which keeps the focus inside and gives it back.
 * Escape, a click outside and a link inside close it.
 */
export function Dialog({ title, open, onClose, children, shape = 'box' }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    element.showModal();
    // Not its close button, which would be read out first.
    element.focus();
    return () => element.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser closes it with Escape
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${styles[shape]}`}
      aria-labelledby={id}
      tabIndex={-1}
      onClose={onClose}
      onClick={(event) => closes(event) && onClose()}
    >
      {open && (
        <>
          <div className={styles.header}>
            <h2 id={id} className={styles.title}>
              {title}
            </h2>
            <IconButton label={t('app.close')} onClick={onClose}>
              <X aria-hidden />
            </IconButton>
          </div>
          <div className={styles.body}>{children}</div>
        </>
      )}
    </dialog>
  );
}

/** A click on the backdrop is one on the dialog itself: its parts cover all the rest of it. */
function closes({ target, currentTarget }: MouseEvent): boolean {
  return target === currentTarget || (target instanceof Element && target.closest('a[href]') !== null);
}
