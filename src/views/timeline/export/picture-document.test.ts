import { expect, it } from 'vitest';
import { addWorkbenchMessages, createI18n } from '../../../i18n/i18n';
import { CANCELLED } from '../../../test/programs';
import { traceFromText } from '../../../test/trace-fixture';
import { buildAxis } from '../../../trace/axis';
import { buildTrace } from '../../../trace/trace-builder';
import { PAINTS, type Palette } from '../drawing/surface';
import { ALL_ROWS, heightOf, layRows } from '../rows';
import { fittingScale } from '../scale';
import { pictureDocument } from './picture-document';

const PALETTE = {
  colours: Object.fromEntries(PAINTS.map((paint) => [paint, 'rgb(1, 2, 3)'])) as Palette['colours'],
  font: '"Noto Sans", sans-serif',
};

async function documentOf(text: string) {
  const i18n = await createI18n('en');
  await addWorkbenchMessages(i18n);
  const trace = buildTrace(traceFromText(text));
  const axis = buildAxis(trace, 'mixed');
  const rows = layRows(trace, { rowHeight: 30, ...ALL_ROWS });
  const part = { left: 0, top: 90, width: 600, height: 50, scale: fittingScale(axis, 600), t: i18n.t };
  const picture = { ...part, trace, axis, rows, selected: null, flows: new Set<number>() };
  return { rows, ...pictureDocument(picture, 'tea & <toast>.py: Finished at 2.000 s', 176, PALETTE) };
}

it('stands alone: colours and heading are in it, names and a legend of what it shows', async () => {
  const { svg } = await documentOf(CANCELLED);
  expect(svg).toContain('<title>tea &amp; &lt;toast&gt;.py: Finished at 2.000 s</title>');
  expect(svg).not.toMatch(/var\(--|class=|href=/);
  for (const text of ['main', 'good', 'stubborn', 'broken', 'running', 'cancelled', 'failed', 'finished']) {
    expect(svg).toContain(`>${text}</text>`);
  }
  expect(svg).not.toContain('>blocked</text>');
});

it('has all rows of a run, also those that the page has scrolled away', async () => {
  const { rows, width, height } = await documentOf(CANCELLED);
  expect(width).toBe(776);
  expect(height).toBeGreaterThan(heightOf(rows));
});
