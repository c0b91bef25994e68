import { describe, expect, test } from 'vitest';
import type { Exercise, ExerciseForm } from './exercise.ts';
import type { Block, Lesson, Program } from './lesson.ts';
import { lengthOf, PACE, predictionsIn, timingOf, totalOf } from './timing.ts';

const html = (text: string): Block => ({ kind: 'html', html: text });
const words = (n: number) => html(`<p>${'word '.repeat(n)}</p>`);

const program = (lines: number): Program => ({
  name: 'p',
  source: 'pass\n\n'.repeat(lines),
  html: '',
  golden: null,
});

const prediction = (question: Block): Block => ({
  kind: 'predict',
  id: 'q',
  question: [question],
  choices: [],
  explanation: [],
  program: null,
});

function exercise(form: ExerciseForm, task: Block): Exercise {
  return { id: form.kind, title: '', task: [task], hints: [[words(500)]], explanation: [words(500)], wrong: [], form };
}

function lesson(parts: Partial<Lesson>): Lesson {
  return {
    slug: 'tea',
    language: 'en',
    title: '',
    summary: '',
    aims: [],
    buildsOn: [],
    teaches: [],
    sections: [],
    body: [],
    programs: {},
    exercises: {},
    terms: [],
    ...parts,
  };
}

describe('the length of a text', () => {
  test('English is counted by words, names and numbers among them', () => {
    expect(lengthOf('<p>Don’t call <code>asyncio.gather()</code> twice: 3 s is enough.</p>')).toEqual({
      words: 8,
      characters: 0,
    });
  });

  test('Chinese is counted by characters, the English in it by words', () => {
    expect(lengthOf('<p>用 <code>await</code> 等候任務，再呼叫cancel()。</p>')).toEqual({ words: 2, characters: 8 });
  });

  test('tags, entities and listings of code are no words', () => {
    expect(lengthOf('<p class="big">a &#x26; b</p><pre class="code"><span>x = 1</span></pre>')).toEqual({
      words: 2,
      characters: 0,
    });
  });
});

describe('the timing of a lesson', () => {
  test('reading is what stands in the text and its boxes, not in its exercises', () => {
    const belief: Block = { kind: 'belief', belief: 'word '.repeat(100), children: [words(100)] };
    const body = [words(200), belief, { kind: 'exercise', exercise: 'order' } as const];
    const timing = timingOf(
      lesson({ body, exercises: { order: exercise({ kind: 'order', program: program(0) }, words(400)) } }),
    );
    expect(timing.reading).toEqual({ least: 400 / PACE.words.quick, most: 400 / PACE.words.thorough });
  });

  test('the same sense takes Chinese readers as long: two characters for a word', () => {
    const chinese = timingOf(lesson({ language: 'zh-Hant', body: [html('字'.repeat(1000))] }));
    expect(chinese.reading).toEqual(timingOf(lesson({ body: [words(500)] })).reading);
  });

  test('a program takes a while, and longer the longer it is', () => {
    const timing = (lines: number) => timingOf(lesson({ programs: { p: program(lines) } })).programs;
    expect(timing(0)).toEqual({ least: PACE.program.quick, most: PACE.program.thorough });
    expect(timing(60)).toEqual({
      least: PACE.program.quick + PACE.line.quick,
      most: PACE.program.thorough + PACE.line.thorough,
    });
  });

  test('predictions inside boxes count as well', () => {
    const body: Block[] = [prediction(words(0)), { kind: 'note', children: [prediction(words(0))] }];
    expect(predictionsIn(body)).toHaveLength(2);
    expect(timingOf(lesson({ body })).predictions).toEqual({
      least: 2 * PACE.prediction.quick,
      most: 2 * PACE.prediction.thorough,
    });
  });

  test('an exercise takes the time of its kind, of its task and of the program that is given', () => {
    const form = { kind: 'repair', checks: [], seeds: 1, preempt: false } as const;
    const repair = exercise({ ...form, starter: program(60), solution: program(600) }, words(200));
    const { exercises } = timingOf(lesson({ exercises: { repair } }));
    expect(exercises.repair).toEqual({
      least: PACE.exercise.repair.quick + PACE.line.quick + 1,
      most: PACE.exercise.repair.thorough + PACE.line.thorough + 2,
    });
  });

  test('the whole is the sum of the parts as they are told, and what isn’t there takes no time', () => {
    const timing = timingOf(lesson({ body: [words(250)], programs: { p: program(7) } }));
    expect(timing.predictions).toEqual({ least: 0, most: 0 });
    expect(timing.total).toEqual(totalOf([timing.reading, timing.programs]));
    expect(Number.isInteger(timing.total.least) && Number.isInteger(timing.total.most)).toBe(true);
  });

  test('what is there takes a minute at least', () => {
    expect(timingOf(lesson({ body: [words(5)] })).reading).toEqual({ least: 1, most: 1 });
  });
});
