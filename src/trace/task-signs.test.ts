import { expect, test } from 'vitest';
import { traceFromText } from '../test/trace-fixture';
import { TASK_COLOURS, taskSigns } from './task-signs';
import { buildTrace } from './trace-builder';

/** `fetch 2: f2 3`: a task's title, letters and colour. */
function signs(...tasks: string[]): string[] {
  const lines = tasks.map((name) => `0 ${name} is created`);
  const { tracks } = buildTrace(traceFromText([...lines, '0 program ends finished'].join('\n')));
  return [...taskSigns(tracks)].map(
    ([id, { letters, colour }]) => `${tracks.find((track) => track.id === id)?.title}: ${letters} ${colour}`,
  );
}

test('tasks of one coroutine share a letter and have their number', () => {
  expect(signs('main', 'fetch', 'fetch-2', 'fetch-3')).toEqual([
    'main: m 1',
    'fetch: f 2',
    'fetch 2: f2 3',
    'fetch 3: f3 4',
  ]);
});

test('names with the same first letter are told apart by the second', () => {
  expect(signs('coffee', 'cake')).toEqual(['coffee: c 1', 'cake: ca 2']);
});

test('the ninth task has the colour of the first', () => {
  expect(signs(...Array.from({ length: TASK_COLOURS + 1 }, (_, i) => `t${i}`)).at(-1)).toMatch(/ 1$/);
});
