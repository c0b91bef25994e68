import { expect, it } from 'vitest';
import { addWorkbenchMessages, createI18n } from '../../../i18n/i18n';
import { CANCELLED } from '../../../test/programs';
import { traceFromText } from '../../../test/trace-fixture';
import { buildTrace } from '../../../trace/trace-builder';
import { PAINTS, type Palette } from '../drawing/surface';
import { previewPicture } from './preview-picture';

const PALETTE = {
  colours: Object.fromEntries(PAINTS.map((paint) => [paint, '#010203'])) as Palette['colours'],
  font: 'Inter',
};

async function pictureOf(text: string) {
  const i18n = await createI18n('en');
  await addWorkbenchMessages(i18n);
  return previewPicture(buildTrace(traceFromText(text)), i18n.t, PALETTE);
}

it('shows the tasks of a program, in the size that networks ask for, and stands alone', async () => {
  const svg = await pictureOf(CANCELLED);
  expect(svg).toMatch(/^<svg [^>]*width="1200" height="630"/);
  for (const text of ['main', 'good', 'stubborn', 'broken', 'Loopscope']) expect(svg).toContain(`>${text}</text>`);
  expect(svg).not.toMatch(/var\(--|class=|href=|NaN/);
});

it("leaves out the loop, its queues and asyncio's own tasks", async () => {
  const svg = await pictureOf(CANCELLED);
  expect(svg).not.toContain('>event loop</text>');
  expect(svg).not.toContain('>ready queue</text>');
});
