import type { ComponentProps } from 'react';
import styles from './Button.module.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Props extends ComponentProps<'button'> {
  readonly variant?: ButtonVariant;
}

/** A button with words. `primary` is for the one thing that a pane is there for. */
export function Button({ variant = 'secondary', className = '', ...props }: Props) {
  return <button type="button" className={`${styles.button} ${styles[variant]} ${className}`} {...props} />;
}
