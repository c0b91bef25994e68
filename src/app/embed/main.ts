/** The entry of the page `/embed/playground/`. */
import '../tokens.css';
import { isLinkState } from '../../lesson/link';
import { startEmbedPlayground } from './playground';

const OPTIONS = ['view', 'readonly', 'auto-height', 'at', 'seed', 'theme', 'hide', 'compact'];

// Who says how it is to look, or brings a program in the address, wants to see something.
const query = new URLSearchParams(location.search);
if (isLinkState(location.hash) || OPTIONS.some((name) => query.has(name))) {
  location.replace(`../program/${location.search}${location.hash}`);
} else {
  startEmbedPlayground();
}
