import { expect, test } from 'vitest';
import { START } from '../../base/time';
import type { TaskAt, TaskState } from '../../trace/model';
import { lineMarks } from './marks';

/** `waiting coffee 6`: a task's state, its name, and the line at which it stands (`-` for none). */
function task(text: string): TaskAt {
  const [state, title = '', line] = text.split(' ');
  return {
    task: 1,
    name: title,
    title,
    state: state as TaskState,
    since: { seq: 0, t: START },
    line: line === '-' ? null : Number(line),
    on: null,
    chain: [],
    result: null,
    error: null,
  };
}

/** `6 waiting: coffee tea` */
function marks(...tasks: string[]): string[] {
  return lineMarks(tasks.map(task)).map(
    ({ line, state, tasks: there }) => `${line} ${state}: ${there.map((each) => each.title).join(' ')}`,
  );
}

test('tasks at one line share a mark', () => {
  expect(marks('waiting coffee 6', 'waiting tea 6', 'waiting main 11')).toEqual([
    '6 waiting: coffee tea',
    '11 waiting: main',
  ]);
});

test('a mark shows the task that does most', () => {
  expect(marks('waiting a 6', 'ready b 6')).toEqual(['6 ready: a b']);
  expect(marks('waiting a 6', 'running b 6', 'ready c 6')).toEqual(['6 running: a b c']);
});

test('marks come in the order of the lines', () => {
  expect(marks('waiting b 20', 'running a 3').map((mark) => mark.split(' ')[0])).toEqual(['3', '20']);
});

test('a task that has finished, or has no line yet, stands nowhere', () => {
  expect(marks('finished a 6', 'ready b -')).toEqual([]);
});
