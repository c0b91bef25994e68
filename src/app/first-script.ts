/** The script inside every page's head: it runs before anything is loaded or painted. Keep it tiny. */
import { noteEarlyClicks } from './note-early-clicks';
import { makeRoomForOffer } from './offer-room';
import { showRememberedTheme } from './remembered-theme';

// A host may serve a page without the slash at its end; the links in it, all relative, need it.
if (!/(\/|\.html)$/.test(location.pathname)) {
  location.replace(`${location.pathname}/${location.search}${location.hash}`);
}
// Styles tell by it what is for readers without JavaScript alone.
document.documentElement.dataset.scripted = '';
showRememberedTheme();
makeRoomForOffer();
noteEarlyClicks();
