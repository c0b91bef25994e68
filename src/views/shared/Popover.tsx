import { cloneElement, type JSX, type ReactElement, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import styles from './Popover.module.css';
import { placeNear } from './place';

interface Props {
  /** What it belongs to; it is open while there is one. */
  readonly anchor: HTMLElement | null;
  readonly onClose: () => void;
  readonly label: string;
  readonly children: ReactNode;
}

/**
 * A box near something, above everything else: the browser's own popover, so that Escape and a click outside close it and
 * the focus goes back.
 */
export function Popover({ anchor, onClose, label, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !anchor) return;
    // Named as its source, the anchor may be clicked again without the browser closing the popover before we do.
    element.showPopover({ source: anchor });
    placeNear(element, anchor);
    element.focus({ preventScroll: true });
    return () => element.hidePopover();
  }, [anchor]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the Enter key on a link is a click too
    <div
      ref={box}
      className={styles.popover}
      popover="auto"
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      onToggle={(event) => event.newState === 'closed' && onClose()}
      onClick={(event) => event.target instanceof Element && event.target.closest('a[href]') && onClose()}
    >
      {anchor && children}
    </div>
  );
}

interface ButtonProps {
  /** A button; it opens and closes the popover. */
  readonly button: ReactElement<Partial<JSX.IntrinsicElements['button']>>;
  readonly label: string;
  readonly children: ReactNode;
}

/** A button with a popover. */
export function PopoverButton({ button, label, children }: ButtonProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      {cloneElement(button, {
        'aria-haspopup': 'dialog',
        'aria-expanded': anchor !== null,
        onClick: (event) => setAnchor(anchor ? null : event.currentTarget),
      })}
      <Popover anchor={anchor} onClose={() => setAnchor(null)} label={label}>
        {children}
      </Popover>
    </>
  );
}
