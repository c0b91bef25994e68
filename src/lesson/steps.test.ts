import { expect, test } from 'vitest';
import type { Block } from './lesson.ts';
import { stepAt, stepsOf } from './steps.ts';

const html = (text: string): Block => ({ kind: 'html', html: text });
const program = (name: string): Block => ({ kind: 'program', program: name, readOnly: false });

const LESSON = {
  title: 'Walking',
  sections: [
    { id: 'slow', title: 'Slowly' },
    { id: 'fast', title: 'Fast' },
  ],
  body: [
    html('<p>First.</p>'),
    program('hello'),
    html('<p>Then.</p>\n<h2 id="slow"><a>Slowly</a></h2>\n<p>So.</p>\n<h2 id="fast"><a>Fast</a></h2>'),
    {
      kind: 'belief',
      belief: 'no',
      children: [program('run'), html('<h2 id="slow">not a section here</h2>')],
    } as Block,
  ],
};

test('a step is a section with all that stands in it', () => {
  const steps = stepsOf(LESSON);
  expect(steps.map(({ id, title, programs }) => [id, title, programs])).toEqual([
    [null, 'Walking', ['hello']],
    ['slow', 'Slowly', []],
    ['fast', 'Fast', ['run']],
  ]);
  expect(steps[0]?.blocks).toEqual([html('<p>First.</p>'), program('hello'), html('<p>Then.</p>\n')]);
  expect(steps[2]?.blocks).toHaveLength(2);
});

test('a lesson without sections is one step', () => {
  expect(stepsOf({ ...LESSON, sections: [], body: [html('<p>All.</p>')] })).toEqual([
    { id: null, title: 'Walking', blocks: [html('<p>All.</p>')], programs: [] },
  ]);
});

test('a section names its step; an unknown one the first', () => {
  const steps = stepsOf(LESSON);
  expect(stepAt(steps, 'fast')).toBe(2);
  expect(stepAt(steps, null)).toBe(0);
  expect(stepAt(steps, 'gone')).toBe(0);
});
