import { OFFER_KEY } from '../store/storage';
import { preferredLanguage } from './preferred-language';

/**
 * Makes room for the offer of another language before anything is painted, so that the page does not move when it comes
 * (LanguageOffer.tsx). To be called when the document's language is known.
 */
export function makeRoomForOffer(): void {
  const page = document.documentElement;
  const wanted = preferredLanguage(navigator.languages);
  if (wanted !== null && wanted !== page.lang && !isDeclined()) page.dataset.offer = '';
}

/** After the reader has declined it, or where there is none after all. */
export function giveRoomBack(): void {
  delete document.documentElement.dataset.offer;
}

function isDeclined(): boolean {
  try {
    return localStorage.getItem(OFFER_KEY) !== null;
  } catch {
    // Storage is blocked (an embedded page): nothing was remembered.
    return false;
  }
}
