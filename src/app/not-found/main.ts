/** The script inside 404.html: shows the reader's language and leads to the site's root. */

import { pathOf } from '../../lesson/address';
import { LANGUAGES, type Language } from '../../lesson/lesson';
import { preferredLanguage } from '../preferred-language';
import { showRememberedTheme } from '../remembered-theme';
import { findRoot, MARKER } from './find-root';

async function hasMarker(folder: string): Promise<boolean> {
  const response = await fetch(folder + MARKER);
  if (!response.ok) return false;
  const { site } = await response.json();
  return site === 'loopscope';
}

function languageOfPage(): Language {
  const parts = location.pathname.split('/');
  return LANGUAGES.find((language) => parts.includes(language)) ?? preferredLanguage(navigator.languages) ?? 'en';
}

function showLanguage(shown: Language): void {
  document.documentElement.lang = shown;
  for (const section of document.querySelectorAll<HTMLElement>('section[lang]'))
    section.hidden = section.lang !== shown;
}

async function leadToRoot(): Promise<void> {
  const root = await findRoot(location.pathname, hasMarker);
  if (root === null) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('section[lang] a')) {
    const language = LANGUAGES.find((each) => each === link.closest('section')?.lang) ?? 'en';
    const kind = link.dataset.page === 'playground' ? 'playground' : 'home';
    link.href = root + pathOf({ language, page: { kind } }).slice(1);
    link.hidden = false;
  }
}

showRememberedTheme();
showLanguage(languageOfPage());
void leadToRoot();
