import { useEffect, useState } from 'react';
import type { Golden } from '../../lesson/lesson';

/**
 * The recorded run of an exercise, or null before it is there.
 * @throws while rendering, where it could not be loaded: the boundary around tells so.
 */
export function useRecording(load: () => Promise<Golden | null>): Golden | null {
  const [golden, setGolden] = useState<Golden | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let wanted = true;
    load().then(
      (loaded) => wanted && setGolden(loaded),
      (reason: unknown) => wanted && setError(reason),
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  if (error !== null) throw error;
  return golden;
}
