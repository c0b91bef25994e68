import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { plainHighlight } from '../test/plain-highlight.ts';
import type { Exercise } from './exercise.ts';
import { piecesOf, withoutJoints } from './exercise-block.ts';
import { type ExerciseSource, readExercise } from './exercise-file.ts';
import { parseLesson } from './parse-lesson.ts';
import { report } from './problem.ts';
import type { Course } from './reading.ts';

const COURSE: Course = { slugs: new Set(['tea']), glossary: {}, highlight: plainHighlight };

const REPAIR = `kind: repair
checks:
  - check: finishes
  - { check: together, of: brew, atLeast: 2 }
wrong: { one-by-one: one-after-another }
`;

const TEXT = `::::exercise[Two pots]{#two-pots}
Brew two pots.

:::hint
A task.
:::

:::hint
\`create_task\`.
:::

:::wrong{answer=one-by-one}
You waited.
:::

:::solution
Both are tasks.
:::
::::
`;

const FILES = ['starter', 'solution', 'wrong-one-by-one'];

function source(yaml: string, programs: readonly string[] = FILES): { source: ExerciseSource; errors: string } {
  const file = new VFile({ path: 'exercise.yaml', value: yaml });
  const files = new Map(programs.map((name) => [name, { source: `print("${name}")\n`, golden: null }]));
  return { source: readExercise('two-pots', file, files), errors: report([file]) };
}

function read(text: string, yaml = REPAIR, programs = FILES): { exercise: Exercise | undefined; errors: string } {
  const head = '---\ntitle: Tea\nsummary: Tea.\naims: [brew]\nbuildsOn: []\n---\n';
  const file = new VFile({ path: 'lesson.en.md', value: head + text });
  const exercises = new Map([['two-pots', source(yaml, programs).source]]);
  const { lesson } = parseLesson({ slug: 'tea', language: 'en', file, programs: new Map(), exercises }, COURSE);
  return { exercise: lesson?.exercises['two-pots'], errors: report([file]) };
}

test('an exercise has its task, its ladder of hints, its wrong answers, and how it is judged', () => {
  const { exercise, errors } = read(TEXT);
  expect(errors).toBe('');
  expect(exercise).toMatchObject({
    id: 'two-pots',
    title: 'Two pots',
    task: [{ kind: 'html', html: '<p>Brew two pots.</p>' }],
    hints: [[{ html: '<p>A task.</p>' }], [{ html: '<p><code>create_task</code>.</p>' }]],
    explanation: [{ html: '<p>Both are tasks.</p>' }],
    wrong: [
      {
        name: 'one-by-one',
        sign: 'one-after-another',
        html: '<pre class="code">print("wrong-one-by-one")</pre>',
        message: [{ html: '<p>You waited.</p>' }],
      },
    ],
    form: {
      kind: 'repair',
      seeds: 1,
      preempt: false,
      checks: [{ check: 'finishes' }, { check: 'together', of: 'brew', atLeast: 2 }],
      starter: { source: 'print("starter")\n' },
      solution: { source: 'print("solution")\n' },
    },
  });
});

describe('mistakes of authors are told', () => {
  test('in the lesson', () => {
    const without = (part: RegExp): string => read(TEXT.replace(part, '')).errors;
    expect(without(/Brew two pots\.\n/)).toContain('the exercise has no task');
    expect(without(/:::hint\nA task\.\n:::\n/)).toContain('needs 2 hints or more');
    expect(without(/:::wrong[^:]*:::\n/)).toContain('there is no `:::wrong{answer=one-by-one}`');
    expect(without(/:::solution[^:]*:::\n/)).toContain('the exercise has no `:::solution`');
    expect(read(TEXT.replace('one-by-one}', 'sleepy}')).errors).toContain('has no wrong answer `sleepy`');
    expect(read(TEXT.replaceAll('two-pots', 'tea-time')).errors).toContain('there is no exercise');
    expect(read(':::hint\nAlone.\n:::\n').errors).toContain('belongs into an exercise');
    expect(read('No exercise at all.\n').errors).toContain('does not show its exercise exercises/two-pots/');
  });

  test('in exercise.yaml', () => {
    expect(source(REPAIR.replace('atLeast: 2', 'atLeast: none')).errors).toMatch(/^4:/m);
    expect(source(REPAIR.replace('finishes', 'finish')).errors).not.toBe('');
    expect(source('kind: guess\n').errors).not.toBe('');
    expect(source(`${REPAIR}color: red\n`).errors).toContain('unknown field `color`');
    expect(source(REPAIR, ['starter', 'solution']).errors).toContain('there is no wrong-one-by-one.py beside it');
    expect(source(REPAIR, [...FILES, 'notes']).errors).toContain('notes.py belongs to nothing in it');
    const twice = REPAIR.replace('wrong: {', 'wrong: { asleep: one-after-another,');
    expect(source(twice, [...FILES, 'wrong-asleep']).errors).toContain('are recognised by `one-after-another`');
    const wider = REPAIR.replace(/wrong: .*/, 'wrong: { one-by-one: failed, asleep: { failed: TypeError } }');
    expect(source(wider, [...FILES, 'wrong-asleep']).errors).toContain('are recognised by `failed: TypeError`');
  });
});

test('kinds that show a program need that program alone', () => {
  expect(source('kind: order\n', ['program']).errors).toBe('');
  expect(source('kind: find\nfind: { kind: cancel-delivered, task: tea }\n', ['program']).source.file).toMatchObject({
    find: { kind: 'cancel-delivered', task: 'tea', nth: 1 },
  });
  expect(source('kind: next\nnext: [1, 2]\n', ['program']).errors).toBe('');
});

test('the pieces of a program are its lines; some stay together', () => {
  expect(withoutJoints('async def f():  # +\n    pass\n')).toBe('async def f():\n    pass\n');
  expect(piecesOf('async def f():  # +\n    pass\n\nrun(f())\n')).toEqual(['async def f():\n    pass', 'run(f())']);
});
