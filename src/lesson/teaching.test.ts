import { expect, test } from 'vitest';
import { nanoseconds } from '../base/time.ts';
import type { TraceEvent } from '../protocol/events.ts';
import type { Exercise } from './exercise.ts';
import type { Block, Curriculum, Lesson, Program, TeacherNote } from './lesson.ts';
import { guideOf, overviewOf } from './teaching.ts';

const html = (text: string): Block => ({ kind: 'html', html: text });
const shown = (program: string): Block => ({ kind: 'program', program, readOnly: false });
const heading = (id: string) => html(`<h2 id="${id}"><a href="#${id}" class="anchor">${id}</a></h2>`);
const belief = (claim: string, ...children: Block[]): Block => ({ kind: 'belief', belief: claim, children });

const ended: TraceEvent = { seq: 1, t: nanoseconds(3e9), kind: 'run-ended', outcome: 'failed' };

const program = (name: string): Program => ({
  name,
  source: '',
  html: `<pre class="code">${name}</pre>`,
  golden: { events: [ended] },
});

const repair: Exercise = {
  id: 'kettle',
  title: 'The kettle',
  task: [html('<p>As in <a href="../water/">Water</a>.</p>'), shown('boil')],
  hints: [[html('<p>one</p>')], [html('<p>two</p>')]],
  explanation: [html('<p>because</p>')],
  wrong: [{ name: 'cold', sign: 'line-missing', html: '<pre>cold</pre>', message: [html('<p>too cold</p>')] }],
  form: {
    kind: 'repair',
    checks: [],
    seeds: 1,
    preempt: false,
    starter: program('starter'),
    solution: program('done'),
  },
};

const order: Exercise = {
  ...repair,
  id: 'lines',
  wrong: [{ name: 'late', sign: ['b', 'a'], html: null, message: [html('<p>late</p>')] }],
  form: { kind: 'order', program: program('program') },
};

function lesson(slug: string, parts: Partial<Lesson> = {}): Lesson {
  return {
    slug,
    language: 'en',
    title: slug.toUpperCase(),
    summary: '',
    aims: [],
    buildsOn: [],
    teaches: [],
    sections: [
      { id: 'one', title: 'One' },
      { id: 'two', title: 'Two' },
    ],
    body: [],
    programs: {},
    exercises: {},
    terms: [],
    ...parts,
  };
}

const curriculum: Curriculum = {
  chapters: [
    { id: 'start', title: 'Start', lessons: [{ slug: 'water', title: 'WATER' }] },
    {
      id: 'more',
      title: 'More',
      lessons: [
        { slug: 'tea', title: 'TEA' },
        { slug: 'party', title: 'PARTY' },
      ],
    },
  ],
};

function guide(parts: Partial<Lesson>, notes?: TeacherNote[]) {
  const lessons = [lesson('water'), lesson('tea', parts), lesson('party', { buildsOn: ['tea'] })];
  const bySlug = new Map(lessons.map((each) => [each.slug, each]));
  return guideOf(bySlug.get('tea') as Lesson, curriculum, bySlug, notes);
}

test('a guide tells where its lesson stands, what it builds on and what builds on it', () => {
  const { chapter, buildsOn, leadsTo } = guide({ buildsOn: ['water'] });
  expect(chapter).toEqual({ n: 1, title: 'More' });
  expect(buildsOn).toEqual([{ slug: 'water', title: 'WATER' }]);
  expect(leadsTo).toEqual([{ slug: 'party', title: 'PARTY' }]);
});

test('a belief is refuted by the program in its box, else by the last one before it in its section', () => {
  const body = [
    heading('one'),
    shown('first'),
    belief('in the box', html('<p>no</p>'), shown('inside')),
    belief('after it', html('<p>no</p>')),
    heading('two'),
    belief('without', html('<p>no</p>')),
    shown('too-late'),
  ];
  expect(guide({ body }).beliefs.map(({ belief, program, section }) => [belief, program, section?.title])).toEqual([
    ['in the box', 'inside', 'One'],
    ['after it', 'inside', 'One'],
    ['without', null, 'Two'],
  ]);
});

test('a prediction comes with its right answer, its reason and its program, wherever it stands', () => {
  const predict: Block = {
    kind: 'predict',
    id: 'which',
    question: [html('<p>which?</p>')],
    choices: [
      { html: 'this', correct: false },
      { html: 'that', correct: true },
    ],
    explanation: [html('<p>see <a href="#one">above</a></p>')],
    program: 'boil',
  };
  const { predictions, programs } = guide({
    body: [heading('one'), { kind: 'note', children: [predict] }],
    programs: { boil: program('boil') },
  });
  expect(predictions).toEqual([
    {
      id: 'which',
      section: { id: 'one', title: 'One' },
      question: [{ kind: 'html', html: '<p>which?</p>' }],
      choices: predict.choices,
      explanation: [{ kind: 'html', html: '<p>see <a href="../../learn/tea/#one">above</a></p>' }],
      program: 'boil',
    },
  ]);
  expect(programs).toMatchObject([{ name: 'boil', section: { title: 'One' } }]);
});

test('a program says in which section it is shown first, and how its recorded run ended', () => {
  const body = [shown('boil'), heading('one'), shown('pour'), shown('boil')];
  const { programs } = guide({
    body,
    programs: { boil: program('boil'), pour: { ...program('pour'), golden: null } },
  });
  expect(programs).toEqual([
    { name: 'boil', section: null, run: { outcome: 'failed', end: 3e9 } },
    { name: 'pour', section: { id: 'one', title: 'One' }, run: null },
  ]);
});

test('an exercise comes with task, program, hints, wrong answers and solution', () => {
  const { exercises } = guide({ exercises: { kettle: repair, lines: order } });
  expect(exercises[0]).toMatchObject({
    id: 'kettle',
    kind: 'repair',
    task: [
      { kind: 'html', html: '<p>As in <a href="../../learn/water/">Water</a>.</p>' },
      { kind: 'program', name: 'boil' },
    ],
    given: '<pre class="code">starter</pre>',
    hints: [[{ kind: 'html', html: '<p>one</p>' }], [{ kind: 'html', html: '<p>two</p>' }]],
    wrong: [{ answer: null, program: '<pre>cold</pre>', message: [{ kind: 'html', html: '<p>too cold</p>' }] }],
    solution: { kind: 'program', html: '<pre class="code">done</pre>' },
    explanation: [{ kind: 'html', html: '<p>because</p>' }],
  });
  expect(exercises[1]).toMatchObject({
    given: '<pre class="code">program</pre>',
    wrong: [{ answer: ['b', 'a'], program: null }],
    solution: { kind: 'order' },
  });
});

test('what the lesson says to the teacher stands under its section', () => {
  const notes = [
    { section: null, html: '<p>ask</p>' },
    { section: 'two', html: '<p>see <a href="../water/">Water</a></p>' },
  ];
  expect(guide({}, notes).notes).toEqual([
    { section: null, html: '<p>ask</p>' },
    { section: { id: 'two', title: 'Two' }, html: '<p>see <a href="../../learn/water/">Water</a></p>' },
  ]);
});

test('links to terms stay on the page, where the terms stand too', () => {
  const term = '<a class="term" href="#term-task" data-term="task">task</a>';
  expect(guide({ aims: [term] }).aims).toEqual([term]);
});

test('the list of all lessons counts what each has', () => {
  const tea = lesson('tea', { programs: { boil: program('boil') }, exercises: { kettle: repair, lines: order } });
  expect(overviewOf(new Map([['tea', tea]]))).toMatchObject({
    tea: { programs: 1, predictions: 0, exercises: 2, minutes: guide(tea).timing.total },
  });
});
