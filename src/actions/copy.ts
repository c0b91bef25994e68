import { noticed } from '../store/changes';
import { useStore } from '../store/store';

/** Puts a text on the clipboard and says whether that worked: a page may be denied it, in a frame for instance. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    useStore.setState((state) => noticed(state, 'copied'));
  } catch {
    useStore.setState((state) => noticed(state, 'copy-failed'));
  }
}
