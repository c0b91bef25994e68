/** The pictures that networks show beside a link: each lesson's own timeline, and the landing page's for all others. */
import type { TFunction } from 'i18next';
import type { Preview } from '../build/page';
import { type Address, pathOf } from '../lesson/address';
import type { Trace } from '../trace/model';
import { buildTrace } from '../trace/trace-builder';
import { pictureText } from '../views/timeline/drawing/describe';
import { PAINTS, type Paint, type Palette } from '../views/timeline/drawing/surface';
import { PREVIEW_SIZE, previewPicture } from '../views/timeline/export/preview-picture';
import { landingProgram } from './content';
import { programFor } from './opening';
import tokens from './tokens.css?raw';

/** The typeface is the one that src/build/previews.ts has. */
const PALETTE: Palette = { colours: lightColours(), font: 'Inter' };

/**
 * Where a page's picture lies, from the site's root, and what it shows, in words. Languages share the pictures: a typeface
 * for Chinese would weigh 60 MB in every installation. The few words on them are names, and those of states, in English.
 */
export function previewOf(address: Address, t: TFunction): Preview {
  return { file: fileOf(address), alt: pictureText(t, traceOf(address)), ...PREVIEW_SIZE };
}

/** The picture itself, an SVG document. */
export function drawPreview(address: Address, t: TFunction): string {
  return previewPicture(traceOf(address), t, PALETTE);
}

function fileOf(address: Address): string {
  const own = address.page.kind === 'lesson' && programFor(address)?.golden;
  return own ? `previews${pathOf({ ...address, language: 'en' }).replace(/\/$/, '.png')}` : 'preview.png';
}

/** Of the program that stands in the workbench when a lesson opens. */
function traceOf(address: Address): Trace {
  const golden = programFor(address)?.golden ?? landingProgram()?.golden;
  if (!golden) throw new Error('The program on the landing page has no recorded run');
  return buildTrace(golden.events);
}

function lightColours(): Readonly<Record<Paint, string>> {
  return Object.fromEntries(
    PAINTS.map((paint) => {
      const colour = new RegExp(`--${paint}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens)?.[1];
      if (!colour) throw new Error(`tokens.css has no opaque colour --${paint}`);
      return [paint, colour];
    }),
  ) as Record<Paint, string>;
}
