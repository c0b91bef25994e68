import { PAINTS, type Paint, type Palette } from './surface';

/** The colours of the theme that holds for an element: a token is a colour only where it is used (tokens.css). */
export function readPalette(element: HTMLElement): Palette {
  const probes = document.createElement('div');
  probes.hidden = true;
  probes.style.colorScheme = getComputedStyle(element).colorScheme;
  for (const paint of PAINTS) {
    const probe = document.createElement('i');
    probe.style.color = `var(--${paint})`;
    probes.append(probe);
  }
  element.append(probes);
  const colours = Object.fromEntries(
    PAINTS.map((paint, i) => [paint, getComputedStyle(probes.children[i] as Element).color]),
  ) as Record<Paint, string>;
  probes.remove();
  return { colours, font: getComputedStyle(element).fontFamily };
}

/** For a picture inside the page, which follows the theme by itself. */
export const PAGE_PALETTE: Palette = {
  colours: Object.fromEntries(PAINTS.map((paint) => [paint, `var(--${paint})`])) as Record<Paint, string>,
  font: 'var(--font-sans)',
};
