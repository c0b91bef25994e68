/** How the reader likes the page. */
import { noticeDismissed } from '../store/changes';
import type { State, Tab, ThemeChoice } from '../store/state';
import { useStore } from '../store/store';
import type { Action } from './action';

export function setTheme(theme: ThemeChoice): void {
  useStore.setState({ theme });
  showTheme(theme);
}

/** Puts the choice on the document; tokens.css does the rest. Without the attribute the system's theme counts. */
export function showTheme(theme: ThemeChoice): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function showTab(tab: Tab): void {
  useStore.setState({ tab });
}

/** Keeps the sizes of a group of split panes, in percent by pane. */
export function setPaneSizes(group: string, sizes: State['panes'][string]): void {
  useStore.setState((state) => ({ panes: { ...state.panes, [group]: sizes } }));
}

export function dismissNotice(id: number): void {
  useStore.setState((state) => noticeDismissed(state, id));
}

/** The reader stays with the language of the address. */
export function declineOffer(): void {
  useStore.setState({ offerDeclined: true });
}

/** Whether single letters are shortcuts. */
export function setSingleKeys(singleKeys: boolean): void {
  useStore.setState({ singleKeys });
}

/** Shows the values of local variables in the editor, or hides them. */
export const toggleValues: Action = {
  id: 'toggle-values',
  keys: { binding: 'v', scope: 'outside-text' },
  enabled: (state) => state.program !== null,
  perform: () => useStore.setState((state) => ({ inlineValues: !state.inlineValues })),
};

/** The caret of the editor came to a line; null where there is no editor any more. */
export function placeCaret(caretLine: number | null): void {
  if (useStore.getState().caretLine !== caretLine) useStore.setState({ caretLine });
}
