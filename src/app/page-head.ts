/** What a page says of itself in its head. */
import type { i18n } from 'i18next';
import { type Address, linkBetween, pathOf } from '../lesson/address';
import { LANGUAGES } from '../lesson/lesson';
import { loadedLesson, titleOf } from './content';

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
    case 'progress':
      return { title: `${t('progress.title')} · Loopscope`, description: t('progress.description') };
    case 'glossary':
    case 'api':
    case 'versions':
      return { title: `${t(`${page.kind}.title`)} · Loopscope`, description: t(`${page.kind}.lead`) };
    case 'teach': {
      const title = page.slug === null ? undefined : titleOf(language, page.slug);
      if (title === undefined) return { title: `${t('teach.title')} · Loopscope`, description: t('teach.lead') };
      return { title: `${t('teach.guide', { title })} · Loopscope`, description: t('teach.guide-lead', { title }) };
    }
    case 'own':
      return { title: `${t('own.title')} · Loopscope`, description: t('own.lead') };
    case 'course':
    case 'check':
      return { title: `${t(`${page.kind}.title`)} · Loopscope`, description: t(`${page.kind}.description`) };
    case 'lesson':
    case 'embed': {
      const lesson = loadedLesson(language, page.slug);
      return { title: `${lesson?.title ?? page.slug} · Loopscope`, description: lesson?.summary ?? '' };
    }
  }
}

/** Brings the document's head up to date after the page has changed. */
export function showHead({ title, description }: PageHead): void {
  document.title = title;
  setContent('meta[name="description"]', description);
  setContent('meta[property="og:title"]', title);
  setContent('meta[property="og:description"]', description);
}

/**
 * Brings the document's links to itself and to its translations up to date: relative ones, or, where the site knows its own
 * address (build/document.ts), whole ones.
 * @param before the address that they are of now
 */
export function showLinks(before: Address, now: Address): void {
  const link = (selector: string) => document.querySelector<HTMLLinkElement>(`link${selector}`);
  const canonical = link('[rel="canonical"]');
  const known = canonical?.getAttribute('href') ?? '';
  const path = pathOf(now);
  const site = /^https?:/.test(known) ? known.slice(0, known.length - pathOf(before).length + 1) : null;
  const addressOf = (target: string) => (site === null ? linkBetween(path, target) : site + target.slice(1));
  canonical?.setAttribute('href', addressOf(path));
  setContent('meta[property="og:url"]', addressOf(path));
  for (const language of LANGUAGES) {
    link(`[hreflang="${language}"]`)?.setAttribute('href', addressOf(pathOf({ ...now, language })));
  }
  // Of the page that was served: who reads it runs no script.
  link('[type="application/json+oembed"]')?.remove();
  const [original] = LANGUAGES;
  link('[hreflang="x-default"]')?.setAttribute('href', addressOf(pathOf({ ...now, language: original })));
}

function setContent(selector: string, text: string): void {
  document.querySelector(selector)?.setAttribute('content', text);
}
