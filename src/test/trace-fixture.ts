/**
 * A trace from a text that a person can read aloud. Each line is a time in seconds, a subject and what it does:
 *
 * ```
 * 0  main is created
 * 0  main runs line 5
 * 0  main prints tea
 * 0  main waits for sleep 1.0
 * 1  main wakes
 * 1  main runs
 * 1  main finishes with None
 * 1  program ends finished
 * ```
 * What the recorder would tell besides is added: the run's and the loop's beginning, handles and timers, iterations, the
 * clock's advance wherever the time grows. `#` starts a comment. What a subject can do:
 *
 * | line | meaning |
 * |---|---|
 * | `X is created`, `X is created by Y` | a task, named after its coroutine |
 * | `X is renamed Y` | it is still called X in later lines |
 * | `X runs`, `X runs line 5` | a step begins |
 * | `X prints …`, `X complains …` | on stdout, stderr |
 * | `X yields` | the step ends by `sleep(0)` |
 * | `X waits for sleep 1.0` (`for task Y`, `for Lock.acquire of bank`, `for job J`) | the step ends at a suspension point |
 * | `X waits for sleep 1.0 line 7 in finally` (`in except`) | where it stands |
 * | `X wakes`, `X wakes by Y` | its sleep is over; the task Y, which it awaited, is done |
 * | `X finishes`, `X finishes with R`, `X fails with E: message`, `X is cancelled` | its last step ends |
 * | `X is asked to cancel by Y`, `X gets the cancellation`, `X swallows the cancellation` | |
 * | `X blocks for 2.0 in time.sleep` | the loop is held while the clock advances |
 * | `callback C is scheduled`, `callback C is set for 3.0`, `callback C runs`, `callback C returns` | no task's step |
 * | `thread T starts`, `thread T blocks on Lock.acquire of bank`, `thread T goes on`, `thread T ends` | |
 * | `program prints …`, `program warns …`, `program stops with E: message`, `program explains …` | no task's doing |
 * | `program ends finished` (or another outcome) | the run's end |
 *
 * Primitives, local variables, scopes and jobs: `fixture-subjects.ts`.
 */
import { fromSeconds } from '../base/time';
import type { ErrorText, Outcome, TraceEvent } from '../protocol/events';
import { SUBJECT_RULES } from './fixture-subjects';
import { FixtureWriter } from './fixture-writer';

/** Reads the text; throws with the line that it doesn't understand. */
export function traceFromText(text: string): TraceEvent[] {
  const writer = new FixtureWriter();
  for (const raw of text.split('\n')) {
    const line = raw.replace(/#.*/, '').trim().replaceAll(/\s+/g, ' ');
    if (line !== '') read(writer, line);
  }
  return writer.events;
}

function read(writer: FixtureWriter, line: string): void {
  const [, seconds = '', sentence = ''] = /^(\S+) (.+)$/.exec(line) ?? [];
  writer.moveTo(fromSeconds(Number(seconds)));
  for (const [pattern, act] of RULES) {
    const match = pattern.exec(sentence);
    if (!match) continue;
    act(writer, ...match.slice(1));
    return;
  }
  throw new Error(`not a line of a trace fixture: ${line}`);
}

/** A sentence, and what it means; the groups are the arguments. */
export type Rule = readonly [RegExp, (writer: FixtureWriter, ...parts: string[]) => void];

/** Tried from the top. */
const RULES: readonly Rule[] = [
  ...SUBJECT_RULES,
  [/^callback (\S+) is scheduled$/, (w, name) => w.schedule(name)],
  [/^callback (\S+) is set for (\S+)$/, (w, name, when) => w.setTimer(name, fromSeconds(Number(when)))],
  [/^callback (\S+) runs$/, (w, name) => w.startCallback(name)],
  [/^callback (\S+) returns$/, (w, name) => w.emit('handle-ended', { handle: w.id(`callback ${name}`) })],
  [/^thread (\S+) starts$/, (w, name) => w.emit('thread-started', { id: w.id(name), name, daemon: false })],
  [/^thread (\S+) blocks on (.+)$/, (w, name, on) => w.emit('thread-blocked', { id: w.id(name), on: w.target(on) })],
  [/^thread (\S+) goes on$/, (w, name) => w.emit('thread-resumed', { id: w.id(name) })],
  [/^thread (\S+) ends$/, (w, name) => w.emit('thread-ended', { id: w.id(name), error: null })],
  [/^program prints (.+)$/, (w, text) => w.emit('output', { stream: 'stdout', text: `${text}\n` })],
  [/^program warns (.+)$/, (w, message) => w.emit('warning', { category: 'RuntimeWarning', message })],
  [/^program stops with (.+)$/, (w, error) => w.emit('exception', { error: errorFrom(error) })],
  [/^program explains (.+)$/, (w, message) => w.emit('diagnostic', { code: 'deadlock', message })],
  [/^program ends (\S+)$/, (w, outcome) => w.endRun(outcome as Outcome)],
  [/^(\S+) is created(?: by (\S+))?$/, (w, name, parent) => w.createTask(name, parent)],
  [/^(\S+) is renamed (\S+)$/, (w, task, name) => w.emit('task-renamed', { task: w.id(task), name })],
  [/^(\S+) runs(?: line (\d+))?$/, (w, name, line) => w.startStep(name, line)],
  [/^(\S+) prints (.+)$/, (w, name, text) => w.print(name, 'stdout', text)],
  [/^(\S+) complains (.+)$/, (w, name, text) => w.print(name, 'stderr', text)],
  [/^(\S+) yields$/, (w, name) => w.yieldStep(name)],
  [/^(\S+) waits for (.+)$/, (w, name, on) => w.wait(name, on)],
  [/^(\S+) wakes(?: by (\S+))?$/, (w, name, by) => w.wake(name, by)],
  [
    /^(\S+) finishes(?: with (.+))?$/,
    (w, name, result) => w.endStep(name, 'task-finished', { result: result ?? 'None' }),
  ],
  [/^(\S+) fails with (.+)$/, (w, name, error) => w.endStep(name, 'task-failed', { error: errorFrom(error) })],
  [/^(\S+) is cancelled$/, (w, name) => w.endStep(name, 'task-cancelled', {})],
  [
    /^(\S+) is asked to cancel by (\S+)$/,
    (w, name, by) => w.emit('cancel-requested', { task: w.id(name), by: w.id(by) }),
  ],
  [/^(\S+) gets the cancellation$/, (w, name) => w.emit('cancel-delivered', { task: w.id(name) })],
  [/^(\S+) swallows the cancellation$/, (w, name) => w.emit('cancel-swallowed', { task: w.id(name) })],
  [/^(\S+) blocks for (\S+) in (\S+)$/, (w, _name, seconds, call) => w.block(fromSeconds(Number(seconds)), call)],
];

function errorFrom(text: string): ErrorText {
  const [type = '', ...message] = text.split(': ');
  return { type, message: message.join(': ') };
}
