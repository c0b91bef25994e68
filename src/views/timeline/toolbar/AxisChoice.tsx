import { useTranslation } from 'react-i18next';
import { AXIS_MODES, type AxisMode } from '../../../trace/axis';
import { Segments } from '../../shared/Segments';

interface Props {
  readonly mode: AxisMode;
  readonly onMode: (mode: AxisMode) => void;
}

/** What the horizontal axis is in proportion to. */
export function AxisChoice({ mode, onMode }: Props) {
  const { t } = useTranslation();
  const choices = AXIS_MODES.map((value) => ({
    value,
    label: t(`timeline.axis-${value}`),
    hint: t(`timeline.axis-${value}-hint`),
  }));
  return <Segments label={t('timeline.axis')} value={mode} choices={choices} onChange={onMode} />;
}
