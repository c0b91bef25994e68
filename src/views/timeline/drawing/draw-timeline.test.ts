import { describe, expect, it } from 'vitest';
import { addWorkbenchMessages, createI18n } from '../../../i18n/i18n';
import { BLOCKED_LOOP, CANCELLED, TWO_SLEEPS } from '../../../test/programs';
import { traceFromText } from '../../../test/trace-fixture';
import { buildAxis } from '../../../trace/axis';
import { buildTrace } from '../../../trace/trace-builder';
import { ALL_ROWS, heightOf, layRows } from '../rows';
import { fittingScale } from '../scale';
import { densityOf } from './density';
import { drawTimeline } from './draw-timeline';
import { PAGE_PALETTE } from './palette';
import { SvgSurface } from './svg-surface';

const i18n = await createI18n('en');
await addWorkbenchMessages(i18n);

/** The whole picture of a run, as the SVG that is exported. */
function draw(text: string, flows: 'all' | 'none' = 'none'): string {
  const trace = buildTrace(traceFromText(text));
  const axis = buildAxis(trace, 'mixed');
  const rows = layRows(trace, { rowHeight: 30, ...ALL_ROWS });
  const surface = new SvgSurface(PAGE_PALETTE);
  const part = { axis, scale: fittingScale(axis, 900), left: 0, top: 0, width: 900, height: heightOf(rows), t: i18n.t };
  drawTimeline(surface, { ...part, trace, rows, selected: null, flows: flows === 'all' ? 'all' : new Set() });
  return surface.finish(900, heightOf(rows) + 40);
}

const count = (text: string, part: string) => text.split(part).length - 1;

describe('the picture of a run', () => {
  it('writes on each bar what is waited for, and the times above', () => {
    const svg = draw(TWO_SLEEPS);
    expect(svg).toContain('>sleep 1.0</text>');
    expect(svg).toContain('>sleep 2.0</text>');
    expect(svg).toContain('>1.000 s</text>');
  });

  it('tells states by patterns as well as by colours', () => {
    const svg = draw(TWO_SLEEPS);
    for (const state of ['waiting', 'ready']) {
      expect(svg).toContain(`<pattern id="loopscope-${state}"`);
      expect(svg).toContain(`fill="url(#loopscope-${state})"`);
    }
  });

  it('lays a veil over all who can do nothing while the loop is held, and over nobody else', () => {
    // One over the rows above the task that holds it, one over those below.
    expect(count(draw(BLOCKED_LOOP), 'fill="url(#loopscope-frozen)"')).toBe(2);
    expect(draw(TWO_SLEEPS)).not.toContain('frozen');
  });

  it('draws a cancellation from its request to its delivery, broken, and from there on in one', () => {
    const lines = draw(CANCELLED).match(/<path d="M0 0h[\d.]+"[^>]*state-cancelled-edge[^>]*>/g) ?? [];
    expect(lines.filter((line) => line.includes('stroke-dasharray="3 2"'))).toHaveLength(2);
    expect(lines.filter((line) => line.includes('stroke-width="3"'))).toHaveLength(2);
  });

  it('draws arrows where they are asked for', () => {
    expect(count(draw(TWO_SLEEPS, 'all'), 'd="M-7 -4L0 0L-7 4Z"')).toBeGreaterThan(3);
    expect(draw(TWO_SLEEPS)).not.toContain('M-7 -4L0 0L-7 4Z');
  });

  it('keeps what a program writes from being markup', () => {
    const svg = draw('0 <b>&"x" is created\n0 <b>&"x" runs\n0 <b>&"x" waits for sleep 1.0');
    expect(svg).not.toContain('<b>');
  });
});

describe('the strip of the whole run', () => {
  it('counts the tasks in each state, pixel by pixel', () => {
    const trace = buildTrace(traceFromText(TWO_SLEEPS));
    const axis = buildAxis(trace, 'time');
    const { layers, most } = densityOf(trace, axis, fittingScale(axis, 400), 400);
    expect(most).toBeCloseTo(3, 5);
    expect(layers.waiting[100]).toBeCloseTo(3, 5);
    expect(layers.waiting[300]).toBeCloseTo(2, 5);
  });
});
