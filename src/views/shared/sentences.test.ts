/** *Why isn't it running?* in sentences: one case for each reason, written as a trace and read as the page says it. */
import { describe, expect, it } from 'vitest';
import { fromSeconds } from '../../base/time';
import { addWorkbenchMessages, createI18n } from '../../i18n/i18n';
import { traceFromText } from '../../test/trace-fixture';
import type { Trace } from '../../trace/model';
import { positionAt } from '../../trace/navigation';
import { stateAt } from '../../trace/state-at';
import type { Actor } from '../../trace/state-model';
import { buildTrace } from '../../trace/trace-builder';
import { overview, why } from '../../trace/why';
import { namesOf, paragraphText, sentenceOf } from './sentences';

const languages = await Promise.all(
  ['en', 'zh-Hant', 'zh-Hans'].map(async (language) => {
    const i18n = await createI18n(language);
    await addWorkbenchMessages(i18n);
    return [language, i18n.t] as const;
  }),
);

/** The paragraph for `name` (a task's or thread's; nobody: the overview) right after the last event up to `seconds`. */
function paragraph(text: string, seconds: number, name: string | null, language = 'en'): string {
  const trace = buildTrace(traceFromText(text));
  return paragraphAt(trace, positionAt(trace, fromSeconds(seconds)).seq, name, language);
}

function paragraphAt(trace: Trace, seq: number, name: string | null, language = 'en'): string {
  const state = stateAt(trace, seq);
  const [, t] = languages.find(([known]) => known === language) ?? languages[0] ?? [];
  if (!t) throw new Error('no messages');
  const names = namesOf(t, state);
  const actors: Actor[] = [
    ...state.tasks.map(({ task }): Actor => ({ kind: 'task', id: task })),
    ...state.threads.map(({ thread }): Actor => ({ kind: 'thread', id: thread })),
  ];
  const actor = actors.find((candidate) => names.actor(candidate) === name);
  if (name !== null && !actor) throw new Error(`nobody is called ${name}`);
  const facts = actor ? why(trace, state, actor) : overview(trace, state);
  return paragraphText(
    facts.map((fact) => sentenceOf(t, language, fact, names)),
    language,
  );
}

const DEADLOCK = `
  0 Lock left is created
  0 Lock right is created
  0 a is created
  0 b is created
  0 a runs
  0 left changes: held by a
  0 a waits for sleep 1.0 line 4
  0 b runs
  0 right changes: held by b
  0 b waits for sleep 1.0 line 9
  1 a wakes
  1 b wakes
  1 a runs
  1 a waits for Lock.acquire of right line 5
  1 b runs
  1 b waits for Lock.acquire of left line 10
  1 program ends deadlock
`;

describe('who waits', () => {
  it('for a sleep: how long it lasts', () => {
    expect(
      paragraph('0 main is created\n0 main runs\n0 main waits for sleep 2.0 line 3\n2 main wakes', 0, 'main'),
    ).toBe('main has been asleep since 0.000 s (line 3), in sleep 2.0; its timer is due at 2.000 s, in 2 s.');
  });

  it('for a task: what that one waits for, and who wakes it in the end', () => {
    const text = `
      0 main is created
      0 main runs
      0 tea is created by main
      0 main waits for task tea line 8
      0 tea runs
      0 tea waits for sleep 1.0 line 3
      1 tea wakes
      1 tea runs
      1 main wakes by tea
      1 tea finishes
      1 main runs
      1 main finishes
      1 program ends finished
    `;
    expect(paragraph(text, 0, 'main')).toBe(
      'main has been waiting since 0.000 s (line 8) for the task tea to end. ' +
        'tea has been asleep since 0.000 s (line 3), in sleep 1.0; its timer is due at 1.000 s, in 1 s. ' +
        'In this run tea wakes main at 1.000 s.',
    );
  });

  it('for a lock, in a line: who holds it, who comes first, and that it is a convoy', () => {
    const text = `
      0 Lock bank is created
      0 a is created
      0 b is created
      0 c is created
      0 a runs
      0 bank changes: held by a
      0 a waits for sleep 5.0 line 4
      0 b runs
      0 b waits for Lock.acquire of bank line 3
      0 c runs
      0 c waits for Lock.acquire of bank line 3
    `;
    expect(paragraph(text, 0, 'c')).toBe(
      "c has been waiting since 0.000 s (line 3) for Lock 'bank', which a holds. In line before c: b. " +
        "A convoy: a keeps Lock 'bank' while it waits itself, so those in line (2) can only go one after the other. " +
        'a has been asleep since 0.000 s (line 4), in sleep 5.0; its timer is due at 5.000 s, in 5 s.',
    );
  });

  it('for a permit: who has them all', () => {
    const text = `
      0 Semaphore gate is created: limit 2, value 2
      0 a is created
      0 b is created
      0 c is created
      0 a runs
      0 a waits for sleep 1.0
      0 b runs
      0 gate changes: limit 2, value 0, held by a and b
      0 b waits for sleep 1.0
      0 c runs
      0 c waits for Semaphore.acquire of gate line 3
    `;
    expect(paragraph(text, 0, 'c')).toContain(
      "c has been waiting since 0.000 s (line 3) for Semaphore 'gate'; all 2 permits are taken, by a and b.",
    );
  });

  it('for room in a full queue: who took the last item, and what keeps that one', () => {
    const text = `
      0 Queue jobs is created: size 0, limit 1
      0 producer is created
      0 consumer is created
      0 producer runs
      0 jobs changes: size 1, limit 1
      0 producer yields
      0 consumer runs
      0 jobs changes: size 0, limit 1
      0 consumer waits for sleep 9.0 line 12
      0 producer runs
      0 jobs changes: size 1, limit 1
      0 producer waits for Queue.put of jobs line 5
    `;
    expect(paragraph(text, 0, 'producer')).toBe(
      "producer has been waiting since 0.000 s (line 5) for room in Queue 'jobs', which is full: 1 of 1. " +
        'The last to take something out was consumer, at 0.000 s. ' +
        'consumer has been asleep since 0.000 s (line 12), in sleep 9.0; its timer is due at 9.000 s, in 9 s.',
    );
  });

  it('for an item from an empty queue that nobody fills', () => {
    const text = `
      0 Queue jobs is created
      0 worker is created
      0 worker runs
      0 worker waits for Queue.get of jobs line 5
      0 program ends deadlock
    `;
    expect(paragraph(text, 0, 'worker')).toBe(
      "worker has been waiting since 0.000 s (line 5) for an item from Queue 'jobs', which is empty. " +
        "Nobody has put anything into Queue 'jobs' yet. In this run nothing ever wakes worker.",
    );
  });

  it('for a job: that all workers are busy, and with what', () => {
    const text = `
      0 main is created
      0 main runs
      0 job slow is queued by main in pool io of 1
      0 thread W starts
      0 job slow starts in W
      0 thread W blocks on sleep 3.0
      0 job quick is queued by main in pool io of 1
      0 main waits for job quick line 7
    `;
    expect(paragraph(text, 0, 'main')).toBe(
      'main has been waiting since 0.000 s (line 7) for the job quick, which has not begun: all workers of the pool io ' +
        'are busy (there are 1), and so many jobs are queued before it: 0. Busy are W, with slow. ' +
        'W has been asleep since 0.000 s, in sleep 3.0; its timer is due at 3.000 s, in 3 s.',
    );
  });

  it('in a circle: that it is a deadlock', () => {
    expect(paragraph(DEADLOCK, 1, 'a')).toBe(
      "a has been waiting since 1.000 s (line 5) for Lock 'right', which b holds. " +
        "b has been waiting since 1.000 s (line 10) for Lock 'left', which a holds. " +
        'That is a deadlock: a and b wait for each other, and none of them can ever go on. ' +
        'In this run nothing ever wakes a.',
    );
  });

  it('in nested timeouts: which one expires first', () => {
    const text = `
      0 main is created
      0 main runs
      0 main enters timeout outer until 1.0
      0 main enters timeout inner until 5.0
      0 main waits for sleep 9.0 line 4
    `;
    expect(paragraph(text, 0, 'main')).toContain(
      'main stands in 2 nested timeouts. An outer one expires first, at 1.000 s, in 1 s; ' +
        'the innermost one, due at 5.000 s, comes too late.',
    );
  });
});

describe('who is ready', () => {
  it('behind a blocking call: who holds the loop, and for how long it has starved', () => {
    const text = `
      0 main is created
      0 main runs
      0 tick is created by main
      0 main blocks for 2.0 in time.sleep
    `;
    const trace = buildTrace(traceFromText(text));
    const within = trace.events.findIndex(({ kind }) => kind === 'clock-advanced');
    expect(paragraphAt(trace, within, 'tick')).toBe(
      'tick was created at 0.000 s and is ready for its first step. ' +
        'But main holds the event loop: since 0.000 s it has been inside time.sleep, a blocking call, and nobody else ' +
        'can run before that returns. So tick has been ready for 2 s without getting its turn. ' +
        'tick is first in the ready queue.',
    );
    expect(paragraphAt(trace, within, 'main')).toBe(
      'main has been inside time.sleep since 0.000 s. That is a blocking call: it holds the whole thread, and with it ' +
        'the event loop, so no other task can run. The call returns at 2.000 s.',
    );
  });

  it('its place in the queue', () => {
    const text = '0 a is created\n0 b is created\n0 c is created';
    expect(paragraph(text, 0, 'c')).toBe(
      'c was created at 0.000 s and is ready for its first step. ' +
        '2 handles stand before it in the ready queue, among them a and b.',
    );
  });
});

describe('who was asked to cancel', () => {
  const asked = `
    0 main is created
    0 main runs
    0 child is created by main
    0 main waits for sleep 1.0
    0 child runs
    0 child waits for sleep 9.0 line 3
    1 main wakes
    1 main runs
    1 child is asked to cancel by main
  `;

  it('and has not had its turn since', () => {
    expect(paragraph(asked, 1, 'child')).toContain(
      'At 1.000 s main asked child to cancel. CancelledError has not been thrown in yet: that happens at its next turn.',
    );
  });

  it('and still cleans up', () => {
    const text = `${asked}
      1 child wakes
      1 main waits for task child
      1 child runs
      1 child gets the cancellation
      1 child waits for sleep 1.0 line 7 in finally
    `;
    expect(paragraph(text, 1, 'child')).toContain(
      'CancelledError was thrown into child at 1.000 s; it is still cleaning up in a finally block (line 7).',
    );
  });

  it('and swallowed it', () => {
    const text = `${asked}
      1 child wakes
      1 main waits for task child
      1 child runs
      1 child gets the cancellation
      1 child swallows the cancellation
      1 child waits for sleep 1.0 line 9
    `;
    expect(paragraph(text, 1, 'child')).toContain(
      'child was asked to cancel at 1.000 s and swallowed it: it caught CancelledError without raising it again, ' +
        'and at 1.000 s went on as if nothing had happened (line 9).',
    );
  });

  it('and never saw it, because the task that it awaited kept it', () => {
    const text = `
      0 main is created
      0 main runs
      0 outer is created by main
      0 main waits for sleep 1.0
      0 outer runs
      0 inner is created by outer
      0 outer waits for task inner
      0 inner runs
      0 inner waits for sleep 9.0
      1 main wakes
      1 main runs
      1 outer is asked to cancel by main
      1 inner is asked to cancel by main
      1 inner wakes
      1 main waits for task outer
      1 inner runs
      1 inner gets the cancellation
      1 inner finishes
      1 outer wakes by inner
      1 outer runs
      1 outer waits for sleep 3.0
    `;
    expect(paragraph(text, 1, 'outer')).toContain(
      'The request of 1.000 s to cancel outer was lost: it was handed on to inner, which was being awaited, ' +
        'and no CancelledError came back. outer goes on without ever having seen one.',
    );
  });

  it('before its first step', () => {
    const text = '0 main is created\n0 main runs\n0 child is created by main\n0 child is asked to cancel by main';
    expect(paragraph(text, 0, 'child')).toContain(
      'child was asked to cancel at 0.000 s, before its first step: it ends without having run a single line',
    );
  });
});

describe('with nobody selected', () => {
  it('who runs, who is ready, who waits', () => {
    const text = `
      0 main is created
      0 main runs line 4
      0 tea is created by main
      0 main waits for sleep 1.0
    `;
    expect(paragraph(text, 0, null)).toBe('No task is running. Ready: tea. Waiting: main.');
  });

  it('the deadlock', () => {
    expect(paragraph(DEADLOCK, 1, null)).toContain('That is a deadlock: a and b wait for each other');
  });
});

it.each(languages.map(([language]) => language))('every place of a sentence is filled: %s', (language) => {
  for (const name of ['a', 'b', null]) {
    const text = paragraph(DEADLOCK, 1, name, language);
    expect(text).not.toMatch(/\{\{|[\uE000\uE001]|why\./);
  }
});

it('in Chinese sentences follow each other without a space', () => {
  expect(paragraph(DEADLOCK, 1, 'a', 'zh-Hant')).toBe(
    "a 從 1.000 秒起在等 Lock 'right'（第 5 行），它在 b 手上。b 從 1.000 秒起在等 Lock 'left'（第 10 行），它在 a 手上。" +
      '這是死結：a、b 互相等待，誰都不可能再繼續。這次執行裡，始終沒有什麼喚醒 a。',
  );
});
