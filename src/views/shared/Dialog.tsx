import { X } from 'lucide-react';
import { type ReactNode, type SyntheticEvent, useId, useLayoutEffect, useRef } from 'react';
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
 * Escape, a click outside and a link inside close it. `close` comes late: a key may have opened the dialog anew by then, so
 * Escape is taken from `cancel`, and a `close` of what is open is over.
 */
export function Dialog({ title, open, onClose, children, shape = 'box' }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the effects of what is inside: a field that takes the focus for itself can do so in a dialog that is open.
  useLayoutEffect(() => {
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
      onCancel={(event) => isItsOwn(event) && onClose()}
      onClose={(event) => isItsOwn(event) && !event.currentTarget.open && onClose()}
      onClick={(event) => (isItsOwn(event) || isLink(event.target)) && onClose()}
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

/** Not from within: choosing a file can be cancelled too, and a click on the backdrop is one on the dialog itself. */
function isItsOwn({ target, currentTarget }: SyntheticEvent): boolean {
  return target === currentTarget;
}

function isLink(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a[href]') !== null;
}
