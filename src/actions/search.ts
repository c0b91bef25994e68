import { useStore } from '../store/store';
import type { Action } from './action';

/** Opens the search over lessons, glossary, names and versions. */
export const search: Action = {
  id: 'search',
  keys: { binding: '/', scope: 'outside-text' },
  enabled: () => true,
  perform: () => useStore.setState({ searching: true }),
};

export function endSearch(): void {
  useStore.setState({ searching: false });
}
