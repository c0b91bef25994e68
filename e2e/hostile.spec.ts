/**
 * Programs that try to get out, to drown the page, or to break the interpreter: `hostile/`. A program may come from a
 * link. Each ends with a clear sentence, the page answers all the while, and the next program finds nothing changed.
 */
import { readFileSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import type { Result } from '../src/app/embed/messages';
import { type Door, openDoor } from './door';

const test = base.extend<{ door: Door }>({
  door: async ({ page, baseURL }, use) => use(await openDoor(page, baseURL ?? '')),
});

interface Expected {
  readonly outcome: Result['outcome'];
  /** What it is told to have ended by: the explanation, or the exception. */
  readonly sentence?: RegExp;
  readonly stdout?: RegExp;
  /** Its limit of computing; 3 unless given. Less where computing is slow, so that the page's own patience never counts. */
  readonly computeSeconds?: number;
}

const OUTPUT_LIMIT = /limit of 1,000,000 bytes of output/;
const COMPUTE_LIMIT = /limit of \d seconds of computing/;
const BROKEN = /^Python itself broke down and is started anew: /;

const EXPECTED: Readonly<Record<string, Expected>> = {
  'javascript-by-import': { outcome: 'finished', stdout: /^nothing there\n$/ },
  'javascript-dug-up': { outcome: 'finished', stdout: /^(?!.*REACHED).*dug\n$/s },
  'forged-messages': { outcome: 'crashed', sentence: BROKEN },
  'forged-result': { outcome: 'crashed', sentence: BROKEN },
  'own-budget': { outcome: 'limit', sentence: COMPUTE_LIMIT },
  'flood-of-lines': { outcome: 'limit', sentence: OUTPUT_LIMIT },
  'flood-in-one-print': { outcome: 'limit', sentence: OUTPUT_LIMIT },
  'flood-of-tasks': { outcome: 'limit', sentence: /limit of (200,000 steps|\d seconds of computing)|real time/ },
  'memory-by-doubling': { outcome: 'failed', sentence: /MemoryError/ },
  'memory-by-one-object': { outcome: 'failed', sentence: /MemoryError/ },
  'recursion-in-python': { outcome: 'failed', sentence: /RecursionError/ },
  'recursion-in-c': { outcome: 'crashed', sentence: /nested too deeply for a browser/ },
  'recursion-without-limit': { outcome: 'crashed', sentence: /nested too deeply for a browser/ },
  'gigantic-integer': { outcome: 'limit', sentence: /limit of 1 second/, computeSeconds: 1 },
  'endless-call': { outcome: 'limit', sentence: /one single call went on for more than 10 seconds/ },
  'gigantic-repr': { outcome: 'limit', sentence: OUTPUT_LIMIT },
  'str-that-raises': { outcome: 'failed', sentence: /Bad: <exception str\(\) failed>/ },
  'str-that-never-returns': { outcome: 'limit', sentence: COMPUTE_LIMIT },
  'exits-everywhere': { outcome: 'finished' },
  'killed-by-itself': { outcome: 'failed', sentence: /ended itself by the signal SIGKILL/ },
  aborted: { outcome: 'failed', sentence: /ended itself by the signal SIGABRT/ },
  'swallows-everything': { outcome: 'limit', sentence: /limit of \d seconds/ },
  'builtins-destroyed': { outcome: 'crashed', sentence: /has changed something that Python stands on/ },
  'modules-cleared': { outcome: 'finished', stdout: /^cleared\n$/ },
  'collector-off': { outcome: 'finished', stdout: /^ok\n$/ },
  traced: { outcome: 'failed', sentence: /ZeroDivisionError/ },
  'no-streams': { outcome: 'failed', sentence: /ZeroDivisionError/ },
  'closed-streams': { outcome: 'failed', sentence: /I\/O operation on closed file/ },
  'memory-overwritten': { outcome: 'crashed', sentence: BROKEN },
  'fatal-error': { outcome: 'crashed', sentence: BROKEN },
  network: { outcome: 'finished', stdout: /^(\w+[Ee]rror .*(in a browser|without a network|not supported).*\n){10}$/ },
};

/** What takes long because there is so much of it, and is not asked for its trace, which would be as long. */
const FLOODS: ReadonlySet<string> = new Set(['flood-of-lines', 'flood-of-tasks']);

/** What a program can see of the interpreter that it runs in. Run in a fresh worker and after a hostile program. */
const LOOK_AROUND = `import asyncio, builtins, gc, os, sys, threading
print(sorted(vars(builtins)) == sorted(dir(builtins)), len(vars(builtins)), len(sys.modules), sys.getrecursionlimit())
print(gc.isenabled(), gc.get_threshold(), sys.gettrace(), sys.getprofile(), os.getcwd(), sorted(os.environ))
print(threading.enumerate(), id(object()), hash("x"), sys.stdout, asyncio.all_tasks.__module__)
async def main():
    await asyncio.gather(asyncio.sleep(1), asyncio.to_thread(print, "in a thread"))
    print(asyncio.get_running_loop().time())
asyncio.run(main())
`;

for (const [name, { outcome, sentence, stdout, computeSeconds = 3 }] of Object.entries(EXPECTED)) {
  test(`${name} ends well`, async ({ door, page }) => {
    const code = readFileSync(`e2e/hostile/${name}.py`, 'utf8');
    test.setTimeout(180_000);
    const before = await look(door);
    const trace = FLOODS.has(name) ? 'none' : 'events';
    const id = await door.start(code, { trace, limits: { computeSeconds } });
    const [result, { slowest, whole }] = await Promise.all([door.result(id), slowestAnswer(page, id)]);
    const told = `${result.explanation ?? ''}\n${result.error?.type}: ${result.error?.message}`;
    expect(result.outcome, told).toBe(outcome);
    if (sentence) expect(told).toMatch(sentence);
    if (stdout) expect(result.stdout).toMatch(stdout);
    // A share of the run, since a crowded machine makes everything slow; a page that is drowned does not answer before the end.
    expect(slowest, 'milliseconds that the page did not answer').toBeLessThan(Math.max(1500, whole / 3));
    expect(await look(door)).toEqual(before);
  });
}

async function look(door: Door): Promise<Pick<Result, 'outcome' | 'stdout' | 'stderr' | 'trace'>> {
  const { outcome, stdout, stderr, trace } = await door.run(LOOK_AROUND, { trace: 'events' });
  return { outcome, stdout, stderr, trace };
}

/** The longest pause between two turns of the door's page while a run went on, and how long that was, in milliseconds. */
function slowestAnswer(page: import('@playwright/test').Page, id: number): Promise<{ slowest: number; whole: number }> {
  return page.evaluate(
    (run) =>
      new Promise<{ slowest: number; whole: number }>((resolve) => {
        const start = performance.now();
        let last = start;
        let slowest = 0;
        const look = (): void => {
          const now = performance.now();
          slowest = Math.max(slowest, now - last);
          last = now;
          if (window.heard.some((answer) => answer.type === 'result' && answer.id === run))
            resolve({ slowest, whole: now - start });
          else setTimeout(look, 50);
        };
        look();
      }),
    id,
  );
}
