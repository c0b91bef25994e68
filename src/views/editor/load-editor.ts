/**
 * Monaco's own words: its menu, its search, what it says to screen readers. It looks them up while its modules are
 * evaluated, so they have to be there before. English is built in.
 */
const WORDS: Readonly<Record<string, () => Promise<unknown>>> = {
  'zh-Hant': () => import('monaco-editor/nls/lang/zh-tw'),
  'zh-Hans': () => import('monaco-editor/nls/lang/zh-cn'),
};

/** Loads the editor, which speaks the page's language. */
export async function loadEditor(language: string): Promise<typeof import('./python-editor')> {
  await WORDS[language]?.();
  return import('./python-editor');
}
