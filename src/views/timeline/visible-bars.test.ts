import { describe, expect, it } from 'vitest';
import { traceFromText } from '../../test/trace-fixture';
import { buildAxis } from '../../trace/axis';
import type { Lane } from '../../trace/model';
import { buildTrace } from '../../trace/trace-builder';
import { hitAt } from './hit';
import { ALL_ROWS, heightOf, layRows, type Row, rowAt, rowsBetween } from './rows';
import { contentWidth, fittingScale, leftAfterZoom, leftToShow, limitScale, toPixels, toUnits } from './scale';
import { visibleBars } from './visible-bars';

const turns = Array.from({ length: 5000 }, () => '0 main yields\n0 main runs').join('\n');
const trace = buildTrace(traceFromText(`0 main is created\n0 main runs\n${turns}\n0 main prints done`));
const axis = buildAxis(trace, 'mixed');
const main = trace.tracks.find((track) => track.title === 'main');
const lane: Lane = main?.lanes[0] ?? [];

describe('what is drawn of a lane', () => {
  it('is bounded by the width of the view, not by the number of spans', () => {
    const scale = fittingScale(axis, 800);
    const { bars, slivers } = visibleBars(lane, axis, scale, 0, 800);
    expect(lane.length).toBeGreaterThan(10_000);
    expect(bars.length + slivers.length).toBeLessThan(300);
  });

  it('leaves nothing out: what is drawn together reaches from the first span to the last', () => {
    const { slivers } = visibleBars(lane, axis, fittingScale(axis, 800), 0, 800);
    const ends = slivers.map((sliver, i) => (slivers[i + 1]?.x ?? sliver.x) - sliver.x - sliver.width);
    expect(Math.max(...ends)).toBeLessThan(3);
    expect(slivers.at(-1)?.x).toBeGreaterThan(760);
  });

  it('is each span by itself where there is room, and only those in view', () => {
    const { bars, slivers } = visibleBars(lane, axis, 40, 10_000, 10_800);
    expect(slivers).toEqual([]);
    expect(bars.length).toBeGreaterThan(10);
    expect(bars.every((bar) => bar.x + bar.width >= 10_000 && bar.x <= 10_800)).toBe(true);
  });
});

describe('the scale', () => {
  it('that fits shows the whole run', () => {
    expect(contentWidth(axis, fittingScale(axis, 800))).toBeCloseTo(800);
  });

  it('keeps the place under the pointer when zooming', () => {
    const before = toUnits(120 + 300, 2);
    const left = leftAfterZoom(120, 300, 2, 5);
    expect(toUnits(left + 300, 5)).toBeCloseTo(before);
  });

  it('knows no smaller one than that which fits, nor one that no browser can scroll', () => {
    expect(limitScale(fittingScale(axis, 800) / 2, axis, 800)).toBeNull();
    expect(contentWidth(axis, limitScale(1e9, axis, 800) ?? 0)).toBeLessThan(9e6);
  });

  it('scrolls to a cursor out of view, and not to one in view', () => {
    expect(leftToShow(500, 400, 300)).toBe(400);
    expect(leftToShow(900, 400, 300)).toBe(800);
  });
});

function title(row: Row | null): string | undefined {
  if (row?.kind === 'queue') return row.queue.kind;
  return row?.kind === 'track' ? row.track.title : row?.kind;
}

describe('rows', () => {
  const rows = layRows(trace, { rowHeight: 30, ...ALL_ROWS });

  it('stand one below the other', () => {
    expect(rows.map(title)).toEqual(['event loop', 'ready', 'main']);
    expect(heightOf(rows)).toBe(rows.reduce((sum, row) => sum + row.height, 0));
  });

  it('are found by height, and only those in view are drawn', () => {
    expect(title(rowAt(rows, heightOf(rows) - 26))).toBe('main');
    expect(rowAt(rows, heightOf(rows))).toBeNull();
    expect(rowsBetween(rows, 0, 10).map(title)).toEqual(['event loop']);
  });
});

describe('under the pointer', () => {
  const rows = layRows(trace, { rowHeight: 30, ...ALL_ROWS });
  const main = rows.find((row) => title(row) === 'main');
  const y = (main?.y ?? 0) + 15;

  it('lies the span at that place', () => {
    const span = lane[4];
    if (!span) throw new Error('no span');
    const middle = (axis.places[span.start.seq] ?? 0) / 2 + (axis.places[span.end.seq] ?? 0) / 2;
    expect(hitAt(trace, rows, axis, 40, toPixels(middle, 40), y)).toMatchObject({ kind: 'span', span });
  });

  it('lies the mark before the span on which it stands', () => {
    const printed = trace.outputs[0]?.seq ?? 0;
    const hit = hitAt(trace, rows, axis, 40, toPixels(axis.places[printed] ?? 0, 40) + 3, y);
    expect(hit).toMatchObject({ kind: 'instant', instant: { kind: 'output' } });
  });

  it('lies nothing beyond the rows', () => {
    expect(hitAt(trace, rows, axis, 40, 100, heightOf(rows) + 5)).toBeNull();
  });
});
