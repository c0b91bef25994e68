import type { ComponentProps } from 'react';
import styles from './IconButton.module.css';
import { tooltip } from './tooltip';

interface Props extends ComponentProps<'button'> {
  /** Its name, for a screen reader and as the tooltip. */
  readonly label: string;
  /** Key binding shown in the tooltip. */
  readonly keys?: string | undefined;
}

/** A button with a picture only; its child is one icon. */
export function IconButton({ label, keys, className = '', ...props }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      className={`${styles.button} ${className}`}
      {...tooltip(label, keys)}
      {...props}
    />
  );
}
