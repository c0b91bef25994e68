/**
 * Tab indents, as in every code editor; but nobody may be caught in it (WCAG 2.1.2). Escape, when it has nothing else to
 * close, makes the next Tab leave; typing or coming back makes it indent again. Monaco's own Ctrl+M works besides.
 */
import { monaco } from './monaco';

/** What Escape closes first: the find widget, several cursors. */
const OPEN_THINGS = '.find-widget.visible, .monaco-hover:not(.hidden)';

/** @returns a function that ends it. */
export function letTabLeave(
  editor: monaco.editor.IStandaloneCodeEditor,
  onChange: (leaves: boolean) => void,
): () => void {
  let leaves = false;
  const set = (value: boolean) => {
    if (leaves === value) return;
    leaves = value;
    editor.updateOptions({ tabFocusMode: value });
    onChange(value);
  };
  const closesSomething = () =>
    (editor.getSelections()?.length ?? 0) > 1 || editor.getContainerDomNode().querySelector(OPEN_THINGS) !== null;
  const keys = editor.onKeyDown((event) => {
    if (event.keyCode === monaco.KeyCode.Escape) set(!closesSomething());
    else if (![monaco.KeyCode.Tab, monaco.KeyCode.Shift].includes(event.keyCode)) set(false);
  });
  const blur = editor.onDidBlurEditorText(() => set(false));
  return () => {
    keys.dispose();
    blur.dispose();
  };
}
