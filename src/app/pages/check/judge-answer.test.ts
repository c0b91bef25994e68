/** Answers that are no programs, against the lessons' own recordings; programs are judged in e2e/journeys/courses.spec.ts. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Golden } from '../../../lesson/lesson';
import { solves } from './judge-answer';

const PROGRAM = { name: 'program', source: '', html: '', golden: null };

function recording(exercise: string): () => Promise<Golden> {
  const [lesson, id] = exercise.split('/');
  const file = `content/lessons/${lesson}/exercises/${id}/golden/program.json`;
  return async () => ({ events: JSON.parse(readFileSync(file, 'utf8')) as Golden['events'] });
}

test('lines solve an exercise in the order in which the program prints them', async () => {
  const load = recording('waiting-or-working/pot-and-plates');
  const order = (lines: readonly string[]) => solves({ kind: 'order', program: PROGRAM }, lines.join('\n'), load);
  const lines = ['pot: on', 'wash: begins', 'wash: ends', 'pot: off', 'main: kitchen clean'];
  expect(await order(lines)).toBe(true);
  expect(await order([...lines].reverse())).toBe(false);
  expect(await order(lines.slice(1))).toBe(false);
});

test('the moment that is asked for solves an exercise, any other does not', async () => {
  const load = recording('cancel-a-task/the-moment');
  const event = { kind: 'cancel-delivered', task: 'patrol', nth: 1 } as const;
  const find = (answer: string) => solves({ kind: 'find', program: PROGRAM, event }, answer, load);
  const { events } = await load();
  const seq = events.findIndex(({ kind }) => kind === 'cancel-delivered');
  expect(await find(String(seq))).toBe(true);
  for (const wrong of [seq - 1, events.length - 1, events.length, -1]) expect(await find(String(wrong))).toBe(false);
  expect(await find(`${seq}.0`)).toBe(false);
});

test('who plays the loop has to name the handles in the order in which they run', async () => {
  const load = recording('one-turn/whose-handle');
  const { events } = await load();
  const iterations = events
    .flatMap((event) => (event.kind === 'iteration-started' ? [event.iteration] : []))
    .slice(0, 3);
  const handles = events.flatMap((event) =>
    event.kind === 'iteration-started' && iterations.includes(event.iteration) ? event.ready : [],
  );
  const next = (answer: string) => solves({ kind: 'next', program: PROGRAM, iterations }, answer, load);
  expect(handles.length).toBeGreaterThan(1);
  expect(await next(handles.join(' '))).toBe(true);
  expect(await next([...handles].reverse().join(' '))).toBe(false);
  expect(await next('')).toBe(false);
});
