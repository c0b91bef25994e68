import { Play, Square } from 'lucide-react';
import { isRunning, run, stop } from '../../actions/run';
import { useStore } from '../../store/store';
import { ActionButton } from '../../views/shared/ActionButton';
import styles from './RunButton.module.css';

/** Runs the program; while it runs, stops it. One button in one place, so that a second click finds it. */
export function RunButton({ onRun }: { readonly onRun?: () => void }) {
  const running = useStore(isRunning);
  if (running) {
    return (
      <ActionButton action={stop} variant="danger" className={styles.button ?? ''} icon={<Square aria-hidden />} />
    );
  }
  return (
    <ActionButton
      action={run}
      variant="primary"
      className={styles.button ?? ''}
      icon={<Play aria-hidden />}
      {...(onRun && { onPerformed: onRun })}
    />
  );
}
