/** What a page says of itself in its head. */
import type { i18n } from 'i18next';
import type { Address } from '../lesson/address';
import { loadedLesson } from './content';

export interface PageHead {
  readonly title: string;
  readonly description: string;
}

/** The head of a page whose content is loaded. */
export function headOf({ language, page }: Address, { t }: i18n): PageHead {
  switch (page.kind) {
    case 'home':
      return { title: `Loopscope: ${t('home.title')}`, description: t('home.description') };
    case 'playground':
      return { title: `${t('home.playground-title')} · Loopscope`, description: t('home.playground-description') };
    case 'lesson': {
      const lesson = loadedLesson(language, page.slug);
      return { title: `${lesson?.title ?? page.slug} · Loopscope`, description: lesson?.summary ?? '' };
    }
  }
}

/** Brings the document's head up to date after the page has changed. */
export function showHead({ title, description }: PageHead): void {
  document.title = title;
  document.querySelector('meta[name="description"]')?.setAttribute('content', description);
}
