import { LANGUAGES, type Language } from '../lesson/lesson';

/**
 * The first of the reader's languages (`navigator.languages`, most wanted first) that is one of ours, or null:
 * `['fr', 'zh-TW', 'en']` gives `zh-Hant`. Chinese is told apart by its script, and where none is given by its region.
 * What is no name of a language is passed over: Chromium without a locale says `en-US@posix`.
 */
export function preferredLanguage(wanted: readonly string[]): Language | null {
  for (const tag of wanted) {
    const locale = localeOf(tag);
    const ours = LANGUAGES.find(
      (each) => each === locale?.language || each === `${locale?.language}-${locale?.script}`,
    );
    if (ours) return ours;
  }
  return null;
}

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
}
