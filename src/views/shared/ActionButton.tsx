import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../actions/action';
import { useStore } from '../../store/store';
import { Button, type ButtonVariant } from './Button';
import { IconButton } from './IconButton';
import { tooltip } from './tooltip';
import { useEarlyClick } from './use-early-click';

interface Props {
  readonly action: Action;
  readonly icon: ReactElement;
  /** With it the button shows its name; without it the icon stands alone. */
  readonly variant?: ButtonVariant;
  readonly className?: string;
  /** Told after the action was performed. */
  readonly onPerformed?: () => void;
}

/** A button for an action of the registry: name, key binding and whether it is enabled come from there. */
export function ActionButton({ action, icon, variant, className = '', onPerformed }: Props) {
  const { t } = useTranslation();
  const enabled = useStore(action.enabled);
  const label = t(`action.${action.id}`);
  const click = useEarlyClick(() => {
    if (!action.enabled(useStore.getState())) return;
    action.perform();
    onPerformed?.();
  });
  const shared = { className, disabled: !enabled, ...click };
  if (!variant) {
    return (
      <IconButton label={label} keys={action.keys?.binding} {...shared}>
        {icon}
      </IconButton>
    );
  }
  return (
    <Button variant={variant} {...tooltip(label, action.keys?.binding)} {...shared}>
      {icon}
      {label}
    </Button>
  );
}
