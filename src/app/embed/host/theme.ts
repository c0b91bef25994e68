/** Whether the page around an element is light or dark, however it chooses that: by what it looks like. */

export type Theme = 'light' | 'dark';

/** The theme now; calls back when it has become the other one. */
export function followTheme(element: Element, changed: (theme: Theme) => void): { theme: Theme; end: () => void } {
  const theme = themeAround(element);
  let known = theme;
  const look = () => {
    const now = themeAround(element);
    if (now !== known) changed(now);
    known = now;
  };
  // Sites switch by an attribute or a class of the root or the body, some with a transition.
  const watch = new MutationObserver(look);
  for (const each of [document.documentElement, document.body]) watch.observe(each, { attributes: true });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', look);
  document.addEventListener('transitionend', look);
  const end = () => {
    watch.disconnect();
    system.removeEventListener('change', look);
    document.removeEventListener('transitionend', look);
  };
  return { theme, end };
}

function themeAround(element: Element): Theme {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixelOf(getComputedStyle(at).backgroundColor);
    if (alpha > 127) return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
  }
  // Nobody paints: what is behind is the browser's own canvas.
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const dark = /dark/.test(scheme) && (!/light/.test(scheme) || matchMedia('(prefers-color-scheme: dark)').matches);
  return dark ? 'dark' : 'light';
}

/** The element around one, also out of the shadow tree of another. */
export function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

let canvas: CanvasRenderingContext2D | null = null;

/** A colour in whichever notation as red, green, blue, alpha. */
function pixelOf(colour: string): ArrayLike<number> & Iterable<number> {
  // As browsers write nearly every colour; a canvas costs a slow device a tenth of a second.
  const [, red, green, blue, alpha = '1'] = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(colour) ?? [];
  if (red) return [Number(red), Number(green), Number(blue), Number(alpha) * 255];
  canvas ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas) return [];
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return canvas.getImageData(0, 0, 1, 1).data;
}
