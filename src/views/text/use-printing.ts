import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being printed. What it shows then must be there before the browser looks, so it is drawn at once. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const show = (wanted: boolean) => flushSync(() => setPrinting(wanted));
    const media = matchMedia('print');
    const onChange = () => show(media.matches);
    const onBefore = () => show(true);
    const onAfter = () => show(media.matches);
    media.addEventListener('change', onChange);
    addEventListener('beforeprint', onBefore);
    addEventListener('afterprint', onAfter);
    return () => {
      media.removeEventListener('change', onChange);
      removeEventListener('beforeprint', onBefore);
      removeEventListener('afterprint', onAfter);
    };
  }, []);
  return printing;
}
