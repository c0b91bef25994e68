import { expect, it } from 'vitest';
import { columns } from '../base/columns';
import { BLOCKED_LOOP, CANCELLED, TWO_SLEEPS } from '../test/programs';
import { traceFromText } from '../test/trace-fixture';
import { type DiagramWords, textDiagram } from './text-diagram';
import { buildTrace } from './trace-builder';

const WORDS: DiagramWords = {
  heading: 'tea.py: finished at 2.000 s',
  titleOf: (track) => track.title,
  states: {
    running: 'running',
    ready: 'ready',
    waiting: 'waiting',
    blocked: 'blocked',
    idle: 'idle',
    finished: 'finished',
    failed: 'failed',
    cancelled: 'cancelled',
  },
  moreTracks: (count) => `(and ${count} more)`,
};
const diagram = (text: string, words = WORDS) => textDiagram(buildTrace(traceFromText(text)), words);

it('draws two sleeps that overlap', () => {
  expect(diagram(TWO_SLEEPS)).toBe(`tea.py: finished at 2.000 s

            0.000                       1.000                      2.000
            |                           |                          |
event loop   RRR  RRRR                   R RR  R                   RR R  RRR
main        rRRR--fetch-----------------------rR--fetch 2---------------rRRRF
  fetch       rrrrRR--sleep 1.0----------rrRRF
  fetch 2      rrrrrRR--sleep 2.0-----------------------------------rrRF

R running   r ready   - waiting   F finished
`);
});

it('draws a blocked loop, under which everybody else stays as they are', () => {
  expect(diagram(BLOCKED_LOOP)).toContain(`
event loop    RRRR RR RBBBBBBBBBBBBBBBBBBBBBBBBBBBBBRR  R RR
main         rRRRR--rude-------------------------------rrrRRF
  clock        rrrrRR--sleep 1.0------------------------rrrrrrr
  rude          rrrrrrRBBBBBBBBBBBBBBBBBBBBBBBBBBBBBRRF
`);
});

it('tells failed and cancelled ends apart', () => {
  const text = diagram(CANCELLED);
  expect(text).toMatch(/good .*C$/m);
  expect(text).toMatch(/broken .*E$/m);
  expect(text).toContain('F finished   E failed   C cancelled');
});

it('stands straight under names and waits in Chinese', () => {
  const text = diagram(TWO_SLEEPS.replaceAll('fetch-2', '泡一壺茶').replaceAll('fetch', '烤麵包'));
  const rows = text.split('\n');
  const main = rows.find((row) => row.startsWith('main')) ?? '';
  const bread = rows.find((row) => row.startsWith('  烤麵包')) ?? '';
  expect(main).toContain('-烤麵包-');
  // Its last letter stands where main, which awaits it, begins to be ready.
  expect(columns(bread)).toBeGreaterThanOrEqual(columns(main.slice(0, main.indexOf('-rR'))) - 1);
  const strokes = rows.find((row) => row.trimStart().startsWith('|')) ?? '';
  expect(columns(main.slice(0, main.search('r')))).toBe(strokes.indexOf('|'));
});

it('never leaves 80 columns, and says how many tracks it leaves out', () => {
  const names = Array.from({ length: 50 }, (_, i) => `a_worker_with_a_very_long_name_${i}x`);
  const text = diagram(`
    0 main is created
    0 main runs
    ${names.map((name) => `0 ${name} is created by main`).join('\n')}
    0 main waits for sleep 3600.0
    ${names.map((name) => `0 ${name} runs\n0 ${name} waits for sleep 1.0`).join('\n')}
  `);
  expect(Math.max(...text.split('\n').map(columns))).toBeLessThanOrEqual(80);
  expect(text).toContain('(and 12 more)');
});

it('has nothing but its heading for a program without a loop', () => {
  expect(textDiagram(buildTrace([]), WORDS).trim()).toBe(WORDS.heading);
});
