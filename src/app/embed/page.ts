/**
 * The entry of an embedded lesson or program: a still page at first. It tells its height, follows the theme that it is
 * given, and comes alive (live.tsx) when the reader turns to it or the embedding page asks something of it.
 */
import '../global.css';
import './page.css';
import { OWN_PROGRAM } from '../../lesson/address';
import { hiddenLinesOf, readEmbedOptions, roomFor } from '../../lesson/embed-options';
import { isLinkState } from '../../lesson/link';
import type { EmbedEvent } from './host/frame';
import { readRequest } from './read-request';

export const VERSION = 1;

const root = rootElement();
let life: Promise<typeof import('./live')> | null = null;

/** Brings the page to life; once. */
function wake() {
  life ??= import('./live').then(async (live) => {
    await live.alive;
    size.observe(root);
    return live;
  });
  return life;
}

/** To the page around, whoever that is: nothing of it is a secret of the reader's. */
function tell(event: EmbedEvent): void {
  if (parent !== window) parent.postMessage({ source: 'loopscope', ...event }, '*');
}

addEventListener('message', ({ data, source, origin }) => {
  // Only the page around may ask: neither frames beside this one nor its own.
  if (source !== parent || parent === window) return;
  const request = readRequest(data);
  if (!request) return;
  if (request.type === 'theme') return showTheme(request.theme);
  if (request.type === 'hello') return greet();
  void wake().then(async ({ answer }) => {
    await answer(request, (event) =>
      // A page of opaque origin cannot be named; the answer still goes to that window alone.
      parent.postMessage({ source: 'loopscope', ...event }, origin === 'null' || origin === '' ? '*' : origin),
    );
    // When it is drawn: out of sight nobody else tells.
    setTimeout(tellHeight);
  });
});

/** Tells anew what was told when the page came. */
function greet(): void {
  tell({ type: 'ready', version: VERSION });
  if (height > 0) tell({ type: 'height', height });
}

function rootElement(): HTMLElement {
  const element = document.getElementById('root');
  if (!element) throw new Error('The document has no #root');
  return element;
}

/** Of a still program; in the editor they are hidden by the editor itself. */
function hideLines(): void {
  const { hide } = readEmbedOptions(location.search);
  const part = document.querySelector<HTMLElement>('[data-part="editor"]');
  const code = part?.querySelector('pre code');
  const hidden = code ? hiddenLinesOf(code.textContent, hide) : null;
  if (!part || !code || !hidden) return;
  const lines = [...code.children].slice(hidden[0] - 1, hidden[1]);
  // The editor counts the empty line behind the last line break too.
  part.style.setProperty('--lines', `${roomFor(code.children.length + 1 - lines.length)}`);
  for (const line of lines) {
    // The line break stands behind its line.
    if (line.nextSibling?.nodeType === Node.TEXT_NODE) line.nextSibling.remove();
    line.remove();
  }
}

function showTheme(theme: 'light' | 'dark' | 'system'): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

for (const type of ['pointerdown', 'keydown', 'focusin'] as const) {
  addEventListener(type, () => void wake(), { once: true, passive: true });
}

// A link that leaves this page leaves the frame: what is embedded stays where it is.
document.addEventListener(
  'click',
  ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    const leaves = link?.href && new URL(link.href).pathname !== location.pathname;
    if (link && leaves) Object.assign(link, { target: '_blank', rel: 'noopener' });
  },
  { capture: true },
);

hideLines();
let height = 0;
function tellHeight(): void {
  // Until the page around has laid the frame out it has no width, and each word a line of its own.
  if (innerWidth === 0) return;
  const now = Math.ceil(root.getBoundingClientRect().height);
  if (now !== height) tell({ type: 'height', height: now });
  height = now;
}
const size = new ResizeObserver(tellHeight);
// A program that the page around will bring is not there yet: it has no height to tell.
if (!location.pathname.endsWith(`/${OWN_PROGRAM}/`)) {
  // The observer calls back when the frame is painted, and a frame out of sight is not.
  tellHeight();
  addEventListener('resize', tellHeight);
  size.observe(root);
}

// A program that came in the address is nowhere else.
if (isLinkState(location.hash)) void wake();

tell({ type: 'ready', version: VERSION });
