/** The application's entry in the browser: brings the prerendered page to life. */
import './global.css';
import type { i18n as I18n } from 'i18next';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { setI18n } from 'react-i18next';
import { navigate } from 'wouter/use-browser-location';
import { startRemembering } from '../actions/remember';
import { addCoursesMessages, addPagesMessages, createI18n } from '../i18n/i18n';
import { type Address, parsePath } from '../lesson/address';
import { useStore } from '../store/store';
import { App } from './App';
import { hasLesson, loadCurriculum, loadPage } from './content';
import { followLinks, leave, returnAfterReload } from './navigation';
import { headOf, showHead } from './page-head';
import { prepareStore } from './prepare-store';

const page = document.documentElement;
const root = new URL(page.dataset.root ?? './', location.href);
// From now on the address may change without the document: the way to the root must not depend on it, nor that to the icon,
// which browsers ask for anew.
page.dataset.root = root.href;
const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
icon?.setAttribute('href', icon.href);
const base = root.pathname.replace(/\/$/, '');

void start();

async function start(): Promise<void> {
  const address = currentAddress();
  page.lang = address.language;
  const [i18n, curriculum] = await Promise.all([
    createI18n(address.language),
    loadCurriculum(address.language),
    loadPage(address),
  ]);
  // The page's own, for what is loaded later: the offer of another language (LanguageOffer.tsx) makes one as well.
  setI18n(i18n);
  await addWords(address, i18n);
  prepareStore(address);
  showHead(headOf(address, i18n));
  const container = document.getElementById('root');
  if (!container) throw new Error('The document has no #root');
  const app = <App i18n={i18n} curriculum={curriculum} base={base} />;
  // In development the document comes without content.
  if (container.hasChildNodes()) hydrateRoot(container, app);
  else createRoot(container).render(app);
  startRemembering();
  const { lastLesson, lastSection } = useStore.getState();
  if (address.page.kind === 'lesson' && address.page.slug === lastLesson) returnAfterReload(lastSection);
  followLinks(
    { base, current: currentAddress, exists },
    {
      load: async (target) => {
        await Promise.all([loadPage(target), addWords(target, i18n)]);
      },
      show: (path) => {
        leave(currentPath());
        navigate(base + path);
      },
    },
  );
}

function currentPath(): string {
  return decodeURI(location.pathname).slice(base.length);
}

function currentAddress(): Address {
  const address = parsePath(currentPath());
  if (!address) throw new Error(`There is no page at ${location.pathname}`);
  return address;
}

/** Adds the words of a page that stands around the lessons. */
async function addWords({ page: { kind } }: Address, i18n: I18n): Promise<void> {
  if (kind === 'lesson' || kind === 'playground') return;
  const hasCodes = kind === 'course' || kind === 'check' || kind === 'progress';
  await Promise.all([addPagesMessages(i18n), hasCodes && addCoursesMessages(i18n)]);
}

function exists({ language, page: { kind, ...rest } }: Address): boolean {
  // What a lesson of one's own is opened from is in the query, which belongs to the document.
  if (kind === 'embed' || kind === 'own') return false;
  return !('slug' in rest) || rest.slug === null || hasLesson(language, rest.slug);
}
