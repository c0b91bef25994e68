/**
 * Navigation without loading a document: a click on an ordinary link to a page of the site, in the same language, changes
 * the page. Everything else (another language, another site, a new tab, a file) is left to the browser.
 */
import { type Address, parsePath } from '../lesson/address';

export interface Site {
  /** The path of the site's root, without the slash at its end: empty, or `/courses/loop`. */
  readonly base: string;
  /** Where the reader is. */
  readonly current: () => Address;
  /** Whether there is such a page. */
  readonly exists: (address: Address) => boolean;
}

/**
 * Where a click on a link leads within the site: a path from its root, with query and fragment; null leaves it to the browser.
 */
export function targetWithin(site: Site, link: URL, here: URL): { address: Address; path: string } | null {
  if (link.origin !== here.origin || !link.pathname.startsWith(`${site.base}/`)) return null;
  if (link.pathname === here.pathname && (link.hash || link.search)) return null;
  const path = link.pathname.slice(site.base.length);
  const address = parsePath(path);
  if (!address || address.language !== site.current().language || !site.exists(address)) return null;
  return { address, path: path + link.search + link.hash };
}

/** How a page of the site is shown. */
export interface Ways {
  /** Loads what the page shows; where that fails, the browser loads the document. */
  readonly load: (address: Address) => Promise<void>;
  /** Changes to a page that is loaded, by its path from the site's root. */
  readonly show: (path: string) => void;
}

/** Follows clicks on links from now on: the last one, where several come before the first page is there. */
export function followLinks(site: Site, { load, show }: Ways): void {
  let latest: unknown = null;
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link?.href || event.defaultPrevented || !isPlain || link.target || link.hasAttribute('download')) return;
    const target = targetWithin(site, new URL(link.href), new URL(location.href));
    latest = event;
    if (!target) return;
    event.preventDefault();
    load(target.address).then(
      () => latest === event && show(target.path),
      () => latest === event && location.assign(link.href),
    );
  });
  // Whoever goes back meanwhile wants to be there.
  addEventListener('popstate', () => {
    latest = null;
  });
}

/** Where a page stood. */
interface Place {
  /** What had been scrolled away of each of the scrollers, in pixels. */
  readonly tops: readonly number[];
  /** The lesson's uppermost block in sight, and where its top was: what comes late into the blocks above moves it. */
  readonly block: { readonly index: number; readonly top: number } | null;
}

/** Where each page stood when it was left, to come back to. */
const left = new Map<string, Place>();
/** Whether the page now shown was reached by a link, not by the way back through the history. */
let byLink = false;

/** Before a link is followed: keeps where the page stands. */
export function leave(path: string): void {
  const edge = document.getElementById('pane-lesson')?.getBoundingClientRect().top ?? 0;
  const boxes = blocks().map((each) => each.getBoundingClientRect());
  const index = boxes.findIndex(({ bottom }) => bottom > edge);
  const top = boxes[index]?.top;
  left.set(path, {
    tops: scrollers().map((each) => each.scrollTop),
    block: top === undefined ? null : { index, top },
  });
  byLink = true;
}

/**
 * After the page has changed. By a link, it is shown from its beginning or from the section asked for, and the focus goes
 * there; on the way back it stands where it stood.
 */
export function arrive(path: string): void {
  const place = byLink ? undefined : left.get(path);
  byLink = false;
  if (place) {
    returnTo(place);
    return;
  }
  for (const each of scrollers()) each.scrollTop = 0;
  const section = document.getElementById(sectionOf(location.hash));
  section?.scrollIntoView();
  const target = section ?? document.querySelector<HTMLElement>('h1');
  if (target && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  target?.focus({ preventScroll: true });
}

/** The id that a fragment names: `#how-it-ends`. One that is damaged names none. */
function sectionOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

function returnTo({ tops, block }: Place): void {
  scrollers().forEach((each, index) => {
    each.scrollTop = tops[index] ?? 0;
  });
  const anchor = block && blocks()[block.index];
  const scroller = anchor && scrollers().find((each) => each.contains(anchor) && each.scrollHeight > each.clientHeight);
  if (scroller) scroller.scrollTop += anchor.getBoundingClientRect().top - block.top;
}

/** A page that is loaded again stands where it stood: at a section, because browsers forget the place within a pane. */
export function returnAfterReload(section: string | null): void {
  const reloaded = performance
    .getEntriesByType('navigation')
    .some((entry) => 'type' in entry && entry.type === 'reload');
  if (reloaded && section !== null && !location.hash) document.getElementById(section)?.scrollIntoView();
}

/** The window, and the lesson's pane: its library wraps the content, so what scrolls is the pane or just inside it. */
function scrollers(): Element[] {
  const pane = document.getElementById('pane-lesson');
  return [document.documentElement, ...(pane ? [pane, ...pane.children] : [])];
}

/** What a lesson's text is made of, from top to bottom. */
function blocks(): Element[] {
  return [...document.querySelectorAll('#pane-lesson article > *')];
}
