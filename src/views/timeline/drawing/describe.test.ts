import { expect, it } from 'vitest';
import { addWorkbenchMessages, createI18n } from '../../../i18n/i18n';
import { IDLE_WORKER, TWO_SLEEPS } from '../../../test/programs';
import { traceFromText } from '../../../test/trace-fixture';
import { stateAt } from '../../../trace/state-at';
import { buildTrace } from '../../../trace/trace-builder';
import { momentText } from './describe';

/** What is said of the instant right after the first event that `kind` and `seconds` name. */
async function moment(program: string, kind: string, seconds: number): Promise<string> {
  const i18n = await createI18n('en');
  await addWorkbenchMessages(i18n);
  const trace = buildTrace(traceFromText(program));
  const event = trace.events.find((one) => one.kind === kind && one.t === seconds * 1e9);
  if (!event) throw new Error(`no ${kind} at ${seconds} s`);
  return momentText(i18n.t, stateAt(trace, event.seq), null);
}

it('names the task to look at, and what it does', async () => {
  expect(await moment(TWO_SLEEPS, 'step-started', 0)).toBe('0.000 s, main running');
});

it('says in which call the running task is blocked', async () => {
  expect(await moment(IDLE_WORKER, 'clock-advanced', 3)).toBe('3.000 s, rude blocked in time.sleep');
});

it('does not take the wait of an idle worker for that of the running task', async () => {
  expect(await moment(IDLE_WORKER, 'step-started', 0)).toBe('0.000 s, main running');
});
