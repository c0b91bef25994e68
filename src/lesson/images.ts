/** Images: the course has none, and a lesson that somebody else has written those of the web. */
import type { Element, Text } from 'hast';
import type { Image } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { problem } from './problem.ts';
import type { Foreign, Reading } from './reading.ts';

/** The image, or its text alone where it won't do. */
export function imageHtml(state: State, image: Image, { file, course: { foreign } }: Reading): Element | Text {
  const text: Text = { type: 'text', value: image.alt ?? '' };
  if (!foreign) {
    problem(file, 'image-in-course', {}, image);
    return text;
  }
  const address = imageAddress(image.url, foreign);
  if (!address) {
    problem(file, isBeside(image.url) ? 'image-on-device' : 'image-address', { url: image.url }, image);
    return text;
  }
  if (!image.alt?.trim()) problem(file, 'image-unnamed', { url: image.url }, image);
  const element = defaultHandlers.image(state, { ...image, url: address.href });
  // Whoever keeps it is not told where it is looked at, and not before it is looked at.
  Object.assign(element.properties, { loading: 'lazy', referrerPolicy: 'no-referrer' });
  return element;
}

/** From anywhere by HTTPS; from beside the lesson as the lesson itself. */
function imageAddress(url: string, { base }: Foreign): URL | null {
  const address = base === null ? URL.parse(url) : URL.parse(url, base);
  if (!address || address.username || address.password) return null;
  const isSafe = address.protocol === 'https:' || (address.protocol === 'http:' && isFrom(address, base));
  return isSafe ? address : null;
}

function isFrom({ origin }: URL, base: string | null): boolean {
  return base !== null && origin === new URL(base).origin;
}

/** Whether only the lesson's own address could say where it is. */
function isBeside(url: string): boolean {
  return URL.parse(url) === null;
}
