import type { TFunction } from 'i18next';
import type { Condition } from '../../../trace/breakpoints';

/** A condition in words: `fetch 2 starts waiting`. */
export function conditionText(t: TFunction, when: Condition): string {
  switch (when.kind) {
    case 'line':
      return t('breakpoint.when.line', { line: when.line });
    case 'contended':
      return t('breakpoint.when.contended', { primitive: when.primitive ?? t('breakpoint.any-primitive') });
    case 'queue-longer':
      return t('breakpoint.when.queue-longer', { count: when.than });
    case 'loop-blocked':
      return t('breakpoint.when.loop-blocked');
    default:
      return t(`breakpoint.when.${when.kind}`, { task: when.task ?? t('breakpoint.any-task') });
  }
}
