import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../shared/IconButton';
import type { View } from '../use-view';

/** Zooming by a button. */
const ZOOM_FACTOR = 1.6;

export function ZoomButtons({ view }: { readonly view: View }) {
  const { t } = useTranslation();
  return (
    <>
      <IconButton
        label={t('timeline.zoom-out')}
        disabled={view.fitted}
        onClick={() => view.zoom(1 / ZOOM_FACTOR, view.plotWidth / 2)}
      >
        <ZoomOut />
      </IconButton>
      <IconButton label={t('timeline.zoom-in')} onClick={() => view.zoom(ZOOM_FACTOR, view.plotWidth / 2)}>
        <ZoomIn />
      </IconButton>
    </>
  );
}

export function FitButton({ view }: { readonly view: View }) {
  const { t } = useTranslation();
  return (
    <IconButton label={t('timeline.fit')} disabled={view.fitted} onClick={view.fit}>
      <Maximize2 />
    </IconButton>
  );
}
