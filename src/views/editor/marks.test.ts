import { expect, test } from 'vitest';
import { START } from '../../base/time';
import type { LocalsAt, TaskAt, TaskState } from '../../trace/state-model';
import { lineMarks, lineValues } from './marks';

/** `waiting coffee 6`: a task's state, its name, and the line at which it stands (`-` for none). */
function task(text: string, locals: readonly LocalsAt[] = []): TaskAt {
  const [state, title = '', line] = text.split(' ');
  return {
    task: 1,
    name: title,
    title,
    coroutine: title,
    parent: null,
    created: { seq: 0, t: START },
    state: state as TaskState,
    since: { seq: 0, t: START },
    line: line === '-' ? null : Number(line),
    on: null,
    chain: [],
    locals,
    cancel: null,
    started: true,
    result: null,
    error: null,
  };
}

function locals(line: number, values: Record<string, string>, file?: string): LocalsAt {
  return { link: 0, name: 'f', line, values, ...(file && { file }) };
}

/** `6: coffee waiting, tea waiting` */
function marks(...tasks: string[]): string[] {
  return lineMarks(
    tasks.map((text) => task(text)),
    new Map([[1, { letters: 'c', colour: 3 }]]),
    (each) => `${each.title} ${each.state}`,
  ).map(({ line, tasks: there }) => `${line}: ${there.map((each) => each.text).join(', ')}`);
}

test('tasks at one line share a mark', () => {
  expect(marks('waiting coffee 6', 'waiting tea 6', 'waiting main 11')).toEqual([
    '6: coffee waiting, tea waiting',
    '11: main waiting',
  ]);
});

test('the task that does most comes first', () => {
  expect(marks('waiting a 6', 'ready b 6')).toEqual(['6: b ready, a waiting']);
  expect(marks('waiting a 6', 'running b 6', 'ready c 6')).toEqual(['6: b running, c ready, a waiting']);
});

test('marks come in the order of the lines', () => {
  expect(marks('waiting b 20', 'running a 3').map((mark) => mark.split(':')[0])).toEqual(['3', '20']);
});

test('a task that has finished, or has no line yet, stands nowhere', () => {
  expect(marks('finished a 6', 'ready b -')).toEqual([]);
});

test('a mark carries the task’s letters and colour', () => {
  const signs = new Map([[1, { letters: 'c', colour: 3 }]]);
  expect(lineMarks([task('waiting coffee 6')], signs, () => '')[0]?.tasks[0]).toMatchObject({
    letters: 'c',
    colour: 3,
  });
});

test('values stand at the line of each coroutine of the chain', () => {
  const chain = [locals(11, { n: '2' }), locals(5, { url: "'a'", tries: '1' })];
  expect(lineValues([task('waiting main 5', chain)])).toEqual([
    { line: 11, text: 'n=2' },
    { line: 5, text: "url='a'  tries=1" },
  ]);
});

test('values of several tasks at a line are told apart by name, and not of all', () => {
  const tasks = ['a', 'b', 'c'].map((name) => task(`waiting ${name} 5`, [locals(5, { n: name })]));
  expect(lineValues(tasks)).toEqual([{ line: 5, text: 'a: n=a  ·  b: n=b  ·  …' }]);
});

test('a task that runs tells no values: it has changed them since', () => {
  expect(lineValues([task('running a 5', [locals(5, { n: '1' })])])).toEqual([]);
});

test('values of other files have no line here', () => {
  expect(lineValues([task('waiting a 5', [locals(5, { n: '1' }, 'helper.py')])])).toEqual([]);
});
