/**
 * The exercises judge what they should: each solution passes with twenty seeds, each starter fails, and each anticipated
 * wrong answer is found wrong for the reason that it stands for.
 */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Result } from '../src/app/embed/messages';
import { fromSeconds } from '../src/base/time';
import { loadContent } from '../src/build/content';
import type { ArrangeForm, EventChoice, Exercise, OrderForm, ProgramForm } from '../src/lesson/exercise';
import type { TraceEvent } from '../src/protocol/events';
import { plainHighlight } from '../src/test/plain-highlight';
import { findEvent } from '../src/trace/checks/find-event';
import { type Finding, fits, type Sign } from '../src/trace/checks/finding';
import { type Attempt, judge } from '../src/trace/checks/judge';
import { outputLines } from '../src/trace/output-lines';
import { TraceBuilder } from '../src/trace/trace-builder';
import { type Door, testAtOneDoor as test } from './door';

const SEEDS = 20;

const content = loadContent(process.cwd(), plainHighlight);

for (const { slug, exercises } of content.lessons.en.values()) {
  for (const exercise of Object.values(exercises)) {
    test.describe(`${slug}, exercise ${exercise.id}`, () => {
      if ('checks' in exercise.form) judgesPrograms(slug, exercise, exercise.form);
      else if (exercise.form.kind === 'order') judgesOrders(exercise, exercise.form);
      else if (exercise.form.kind === 'find') judgesEvents(exercise, exercise.form.program.source, exercise.form.event);
      else asksAboutIterations(exercise.form.program.source, exercise.form.iterations);
    });
  }
}

function judgesPrograms(slug: string, { id, wrong }: Exercise, form: ProgramForm | ArrangeForm): void {
  test('the solution passes, whatever the seed', async ({ door }) => {
    for (let seed = 0; seed < SEEDS; seed++) {
      const attempt = await attemptOf(door, form.solution.source, { seed, preempt: form.preempt });
      expect(judge(form.checks, attempt), `with seed ${seed}`).toEqual([]);
    }
  });
  if (form.kind !== 'arrange') {
    test('the starter does not pass', async ({ door }) => {
      expect(await findings(door, form.starter.source, form)).not.toEqual([]);
    });
  }
  for (const { name, sign } of wrong) {
    test(`what is wrong with ${name} is ${JSON.stringify(sign)}`, async ({ door }) => {
      const source = readFileSync(`content/lessons/${slug}/exercises/${id}/wrong-${name}.py`, 'utf8');
      const [first] = await findings(door, source, form);
      expect(first && fits(sign as Sign, first), `${first?.code}: ${first?.values.error ?? ''}`).toBe(true);
    });
  }
}

function judgesOrders({ wrong }: Exercise, { program }: OrderForm): void {
  test('the wrong orders are orders of what it prints', async ({ door }) => {
    const { trace } = await attemptOf(door, program.source);
    const printed = outputLines(trace.outputs).map(({ text }) => text);
    expect(printed.length).toBeGreaterThan(2);
    for (const { sign } of wrong) {
      expect([...(sign as readonly string[])].sort()).toEqual([...printed].sort());
      expect(sign).not.toEqual(printed);
    }
  });
}

function judgesEvents({ wrong }: Exercise, source: string, wanted: EventChoice): void {
  test('the event is there, and so are those that are taken for it', async ({ door }) => {
    const { trace } = await attemptOf(door, source);
    const right = findEvent(trace, wanted);
    expect(right).not.toBeNull();
    for (const { sign } of wrong) {
      const other = findEvent(trace, sign as EventChoice);
      expect(other).not.toBeNull();
      expect(other?.seq).not.toBe(right?.seq);
    }
  });
}

function asksAboutIterations(source: string, iterations: readonly number[]): void {
  test('the iterations run handles that can be told apart', async ({ door }) => {
    const { trace } = await attemptOf(door, source);
    for (const iteration of iterations) {
      const event = trace.events.find((each) => each.kind === 'iteration-started' && each.iteration === iteration);
      expect(event?.kind === 'iteration-started' ? event.ready.length : 0, `iteration ${iteration}`).toBeGreaterThan(1);
    }
  });
}

/** What is wrong with an answer, with the first seed that finds anything. */
async function findings(door: Door, source: string, form: ProgramForm | ArrangeForm): Promise<Finding[]> {
  for (let seed = 0; seed < form.seeds; seed++) {
    const found = judge(form.checks, await attemptOf(door, source, { seed, preempt: form.preempt }));
    if (found.length > 0) return found;
  }
  return [];
}

async function attemptOf(door: Door, source: string, options = {}): Promise<Attempt> {
  const result: Result = await door.run(source, { trace: 'events', ...options });
  const builder = new TraceBuilder();
  builder.append(result.trace as readonly TraceEvent[]);
  const { outcome, error, exitCode, explanation, virtualSeconds } = result;
  return {
    trace: builder.trace(),
    result: { outcome, error, exitCode, explanation, end: fromSeconds(virtualSeconds) },
  };
}
