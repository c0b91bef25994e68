import { beforeAll, describe, expect, it } from 'vitest';
import { START } from '../../base/time';
import { createI18n } from '../../i18n/i18n';
import { traceFromText } from '../../test/trace-fixture';
import { outputLines } from '../../trace/output-lines';
import { buildTrace } from '../../trace/trace-builder';
import { endingOf, endingText, untoldExplanation } from './outcome';

let t: Awaited<ReturnType<typeof createI18n>>['t'];
beforeAll(async () => {
  t = (await createI18n('en')).t;
});

/** The sentence at the end of a recorded run. */
function sentence(text: string): string | null {
  const { events, outputs } = buildTrace(traceFromText(text));
  const ending = endingOf(events, null);
  if (!ending) return null;
  const explanation = untoldExplanation(ending, outputLines(outputs));
  return [endingText(t, ending), ...(explanation === null ? [] : [explanation])].join(' ');
}

describe('the sentence at the end of a run', () => {
  it('tells when it finished', () => {
    expect(sentence('0 program prints a\n2 program ends finished')).toBe('Finished at 2.000 s.');
  });

  it('tells the error that ended it', () => {
    const text = '0 program stops with ValueError: no tea\n0 program ends failed';
    expect(sentence(text)).toBe('ValueError: no tea');
  });

  it('adds an explanation only where the program’s output has none', () => {
    const deadlock = 'Deadlock at 0.000 s: everybody waits and nothing can wake anybody.';
    const why = '0 program explains Waiting: main.';
    expect(sentence(`${why}\n0 program ends deadlock`)).toBe(`${deadlock} Waiting: main.`);
    expect(sentence(`${why}\n0 program prints Waiting: main.\n0 program ends deadlock`)).toBe(deadlock);
  });

  it('takes a signal that killed the program for no exception of it', () => {
    const explanation = 'The program ended itself by the signal SIGTERM.';
    const error = { type: 'Killed', message: explanation, line: null, traceback: '' };
    const ending = endingOf([], { outcome: 'failed', error, exitCode: 143, end: START, explanation });
    expect(ending && endingText(t, ending)).toBe('Ended with exit code 143 at 0.000 s.');
  });

  it('is not there while the run goes on', () => {
    expect(sentence('0 program prints a')).toBeNull();
  });

  it('tells an exit code other than 0', () => {
    const result = { outcome: 'finished', error: null, exitCode: 3, end: 0, explanation: null } as never;
    const ending = endingOf([], result);
    expect(ending && endingText(t, ending)).toBe('Ended with exit code 3 at 0.000 s.');
  });
});
