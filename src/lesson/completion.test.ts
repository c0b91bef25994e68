import { describe, expect, test } from 'vitest';
import { type Completion, codeOf, findCodes, LONGEST_ANSWER, readCompletion, writeCompletion } from './completion.ts';
import { writeFragment } from './fragment.ts';

const DONE: Completion = {
  name: '林 Ada <img src=x onerror=alert(1)>',
  course: 'Week 1',
  date: '2026-11-21',
  answers: { 'gather/sensors': 'import asyncio\nprint("茶 ☕")\n', 'wait/first': null },
  open: ['gather/order'],
};

describe('a completion code', () => {
  test('says again what was put into it', async () => {
    const fragment = await writeCompletion(DONE);
    expect(await readCompletion(fragment)).toEqual({ completion: DONE, problem: null });
    expect(findCodes(codeOf(fragment))).toEqual([fragment]);
  });

  test('with any character changed is damaged', async () => {
    const fragment = await writeCompletion({ ...DONE, answers: {} });
    for (let at = '#v1.'.length; at < fragment.length - 1; at++) {
      const other = fragment[at] === 'A' ? 'B' : 'A';
      const read = await readCompletion(fragment.slice(0, at) + other + fragment.slice(at + 1));
      expect(read).toEqual({ completion: null, problem: 'damaged' });
    }
  });

  test('that would fill the memory is damaged', async () => {
    const bomb = await writeFragment({ ...DONE, name: 'x'.repeat(5_000_000) });
    expect(bomb.length).toBeLessThan(10_000);
    expect(await readCompletion(bomb)).toEqual({ completion: null, problem: 'damaged' });
  });

  test('leaves out an answer that is too long to be one', async () => {
    const answers = { 'gather/sensors': 'x'.repeat(LONGEST_ANSWER + 1) };
    const read = await readCompletion(await writeCompletion({ ...DONE, answers }));
    expect(read?.completion?.answers).toEqual({ 'gather/sensors': null });
  });

  test('is read as far as it makes sense', async () => {
    const forged = `{"name":{"a":1},"course":5,"date":"<b>","answers":{"a/b":"ok","__proto__":"x","../c":"x","a/c":7},"open":[1]}`;
    expect(await readCompletion(await writeFragment(JSON.parse(forged)))).toEqual({
      completion: { name: '', course: '', date: '', answers: { 'a/b': 'ok' }, open: [] },
      problem: 'partly',
    });
  });

  test.each([[null], ['x'], [{}], [{ answers: [] }]])('that holds %j is none', async (value) => {
    expect(await readCompletion(await writeFragment(value))).toEqual({ completion: null, problem: 'damaged' });
  });
});

describe('codes are found', () => {
  test('in a mail that has broken and quoted them', async () => {
    const fragment = await writeCompletion(DONE);
    const wrapped = codeOf(fragment).replace(/(.{60})/g, '$1\r\n> ');
    expect(findCodes(`Dear teacher: here it is\n> ${wrapped}\nYours; Ada`)).toEqual([fragment]);
  });

  test('several, each once, as texts and as links', () => {
    const text = 'loopscope:v1.aa; https://x.org/check/#v1.bb and loopscope:v1.aa;';
    expect(findCodes(text)).toEqual(['#v1.aa', '#v1.bb']);
  });

  test('that were cut off, without swallowing the next', () => {
    expect(findCodes('loopscope:v1.aa\n\nloopscope:v1.bb;')).toEqual(['#v1.aa', '#v1.bb']);
  });

  test('whose beginning was not copied along', async () => {
    const fragment = await writeCompletion(DONE);
    expect(findCodes(`${fragment.slice(1)};`)).toEqual([fragment]);
    expect(findCodes('We use v1.2 of it.')).toEqual([]);
  });

  test('in a megabyte of nearly nothing else, without trying each place anew', () => {
    expect(findCodes('loopscope:v1. '.repeat(80_000))).toEqual(['#v1.']);
    expect(findCodes('a'.repeat(1_000_000))).toEqual([]);
  });
});
