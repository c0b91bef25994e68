import { noticed } from '../store/changes';
import type { NoticeCode } from '../store/state';
import { useStore } from '../store/store';

/**
 * Puts a text on the clipboard and says whether that worked: a page may be denied it, in a frame for instance.
 * @param refused what to say then
 */
export async function copyText(text: string, refused: NoticeCode = 'copy-failed'): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    useStore.setState((state) => noticed(state, 'copied'));
  } catch {
    useStore.setState((state) => noticed(state, refused));
  }
}
