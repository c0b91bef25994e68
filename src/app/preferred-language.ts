import { LANGUAGES, type Language } from '../lesson/lesson';

/**
 * The first of the reader's languages (`navigator.languages`, most wanted first) that is one of ours, or null:
 * `['fr', 'zh-TW', 'en']` gives `zh-Hant`. Chinese is told apart by its script, and where none is given by its region.
 */
export function preferredLanguage(wanted: readonly string[]): Language | null {
  for (const tag of wanted) {
    const { language, script } = new Intl.Locale(tag).maximize();
    const ours = LANGUAGES.find((each) => each === language || each === `${language}-${script}`);
    if (ours) return ours;
  }
  return null;
}
