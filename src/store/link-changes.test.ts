import { beforeEach, describe, expect, test } from 'vitest';
import { fromSeconds } from '../base/time';
import { traceFromText } from '../test/trace-fixture';
import * as changes from './changes';
import * as links from './link-changes';
import type { Shared, State } from './state';
import { prepare, useStore } from './store';

const EVENTS = traceFromText(`
  0  main is created
  0  main runs
  0  main prints tea
  0  main waits for sleep 1.0
  1  main wakes
  1  main runs
  1  main finishes
  1  program ends finished
`);
const TASK = EVENTS.flatMap((event) => (event.kind === 'task-created' ? event.task : []))[0] ?? -1;
const OURS = { program: 'hello/first', code: null, asMeant: false, choices: {}, moment: null } satisfies Shared;

function apply<A extends unknown[]>(change: (state: State, ...args: A) => Partial<State>, ...args: A): State {
  useStore.setState((state) => change(state, ...args));
  return useStore.getState();
}

function open(): State {
  const program = { id: 'hello/first', original: 'print(1)', html: '', readOnly: false };
  return apply(changes.opened, { ...program, golden: { events: EVENTS } });
}

beforeEach(() => prepare({}));

describe('a program that came with a link', () => {
  test('is shown without a run, and what is typed into it is no draft', () => {
    open();
    apply(changes.edited, 'print("mine")');
    const arrived = apply(links.linkArrived, { ...OURS, code: 'print(2)' });
    expect([arrived.program?.source, arrived.run]).toEqual(['print(2)', null]);
    const typed = apply(changes.edited, 'print(3)');
    expect(typed.drafts).toEqual({ 'hello/first': 'print("mine")' });
    expect(typed.program?.source).toBe('print(3)');
  });

  test('stays in sight when what the device remembers comes in', () => {
    open();
    apply(links.linkArrived, { ...OURS, code: 'print(2)' });
    expect(apply(changes.recalled, { drafts: { 'hello/first': 'print("old")' } }).program?.source).toBe('print(2)');
  });

  test('becomes the reader’s own when they keep it, with how it is run', () => {
    open();
    apply(links.linkArrived, { ...OURS, code: 'print(2)', asMeant: true });
    const kept = apply(links.sharedKept);
    expect(kept).toMatchObject({ shared: null, drafts: { 'hello/first': 'print(2)' }, asMeant: ['hello/first'] });
  });

  test('gives way to the reader’s own, and to the recorded run', () => {
    open();
    useStore.setState({ lessonRuns: [{ name: 'first.py', source: 'print(1)', events: EVENTS }] });
    apply(links.linkArrived, { ...OURS, code: 'print(2)' });
    const left = apply(links.sharedLeft);
    expect(left).toMatchObject({ shared: null, program: { source: 'print(1)' }, run: { origin: 'golden' } });
  });
});

describe('the moment that a link points to', () => {
  const moment = { instant: { t: fromSeconds(1), passed: 2 }, task: TASK };

  test('is shown at once where the recorded run has it', () => {
    open();
    const { cursor, selection, notices } = apply(links.linkArrived, { ...OURS, moment });
    expect(EVENTS[cursor ?? -1]?.t).toBe(fromSeconds(1));
    expect([selection, notices]).toEqual([{ task: TASK }, []]);
  });

  test('waits for the reader’s own run where the program is another', () => {
    open();
    expect(apply(links.linkArrived, { ...OURS, code: 'print(2)', moment }).shared?.moment).toEqual(moment);
    const { run } = apply(changes.runStarted, { seed: 3 });
    apply(changes.eventsArrived, run?.id ?? 0, EVENTS);
    const reached = apply(links.momentReached);
    expect(EVENTS[reached.cursor ?? -1]?.t).toBe(fromSeconds(1));
    expect(reached.shared?.moment).toBeNull();
    expect(reached.run?.choices).toEqual({ seed: 3 });
  });

  test('that the run never reaches is said not to be there', () => {
    open();
    const beyond = { instant: { t: fromSeconds(9), passed: 1 }, task: null };
    const { cursor, notices } = apply(links.linkArrived, { ...OURS, moment: beyond });
    expect([cursor, notices.map(({ code }) => code)]).toEqual([null, ['link-no-moment']]);
  });
});
