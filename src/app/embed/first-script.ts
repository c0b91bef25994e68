/** The script inside the head of an embedded page: how it looks, before anything is painted. Keep it tiny. */
import { EMBED_DEFAULTS, readEmbedOptions } from '../../lesson/embed-options';
import { isLinkState } from '../../lesson/link';
import { noteEarlyClicks } from '../note-early-clicks';

const page = document.documentElement;
if (!location.pathname.endsWith('/') && !location.pathname.endsWith('.html')) {
  location.replace(`${location.pathname}/${location.search}${location.hash}`);
}
const { view, theme, compact, autoHeight, seed } = readEmbedOptions(location.search);
page.dataset.scripted = '';
page.dataset.view = view.join(' ');
if (theme) page.dataset.theme = theme;
if (compact) page.dataset.compact = '';
if (autoHeight) page.dataset.autoHeight = '';
// What is recorded is the run of another seed.
if (seed !== EMBED_DEFAULTS.seed) page.dataset.seeded = '';
// Its program is in the address: what stands in its place is not to be seen.
if (isLinkState(location.hash)) page.dataset.brought = '';
noteEarlyClicks();
