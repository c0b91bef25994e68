/** The recorded runs of the exercises' programs. */
import type { Golden } from '../../lesson/lesson';
import type { ExerciseKey } from '../../store/state';

const loaders = new Map<string, () => Promise<Golden | null>>();

/** One function for each exercise, always the same, so that nothing is loaded twice. */
export function recordingOf(key: ExerciseKey): () => Promise<Golden | null> {
  const known = loaders.get(key);
  if (known) return known;
  const loader = async (): Promise<Golden | null> => {
    const { recordings } = await import('virtual:loopscope/recordings');
    return (await recordings[key]?.())?.default ?? null;
  };
  loaders.set(key, loader);
  return loader;
}
