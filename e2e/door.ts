/** The embed door (docs/embedding.md) as a parent page uses it: runs programs and waits for their results. */
import { type Page, test } from '@playwright/test';
import type { Answer, Result } from '../src/app/embed/messages';

export interface DoorOptions {
  readonly trace?: 'none' | 'events' | 'chrome';
  readonly seed?: number;
  readonly compat?: boolean;
  readonly preempt?: boolean;
  readonly interruptAt?: number;
  readonly limits?: { steps?: number; outputBytes?: number; virtualSeconds?: number; computeSeconds?: number };
}

export interface Door {
  /** Runs a program; further modules by file name. */
  run(code: string, options?: DoorOptions, files?: Readonly<Record<string, string>>): Promise<Result>;
  /** Asks for a run without waiting for it; returns its id. */
  start(code: string, options?: DoorOptions): Promise<number>;
  stop(id: number): Promise<void>;
  /** Waits for the result of a run that was started. */
  result(id: number): Promise<Result>;
  /** Waits until a run has written this. */
  output(id: number, text: string): Promise<void>;
  /** Sends anything at all. */
  send(message: unknown): Promise<void>;
  /** Every answer so far, in order. */
  answers(): Promise<Answer[]>;
}

/** What `openDoor` leaves on the parent page. */
declare global {
  interface Window {
    heard: Answer[];
  }
}

/** A test with one door for all the tests of a worker process: each run starts from a fresh state anyway. */
export const testAtOneDoor = test.extend<object, { door: Door }>({
  door: [
    async ({ browser }, use, { project }) => {
      const page = await browser.newPage();
      await use(await openDoor(page, project.use.baseURL ?? ''));
      await page.close();
    },
    { scope: 'worker' },
  ],
});

/** Puts the door into an otherwise empty page of the site at `address` and waits until it takes runs. */
export async function openDoor(page: Page, address: string): Promise<Door> {
  await knock(page, address);
  await page.waitForFunction(() => window.heard.some(({ type }) => type === 'ready'));
  return doorOf(page);
}

/** Puts the door into the page without waiting for it. */
export async function knock(page: Page, address: string): Promise<Door> {
  await page.goto(new URL('robots.txt', address).href);
  await page.evaluate((source) => {
    window.heard = [];
    addEventListener('message', ({ data }) => {
      if (data.source === 'loopscope') window.heard.push(data);
    });
    const frame = document.createElement('iframe');
    frame.src = source;
    document.body.append(frame);
  }, new URL('embed/playground/', address).href);
  return doorOf(page);
}

function doorOf(page: Page): Door {
  let count = 0;
  const send = (message: unknown): Promise<void> =>
    page.evaluate((data) => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'), message);
  const start = async (
    code: string,
    options: DoorOptions = {},
    files: Readonly<Record<string, string>> = {},
  ): Promise<number> => {
    const id = ++count;
    await send({ target: 'loopscope', type: 'run', id, code, files, options });
    return id;
  };
  const result = async (id: number): Promise<Result> => {
    const found = await page.waitForFunction(
      (wanted) => window.heard.find((answer): answer is Result => answer.type === 'result' && answer.id === wanted),
      id,
      { timeout: 0 },
    );
    return (await found.jsonValue()) as Result;
  };
  return {
    send,
    start,
    result,
    run: async (code, options, files) => result(await start(code, options, files)),
    stop: (id) => send({ target: 'loopscope', type: 'stop', id }),
    async output(id, text) {
      await page.waitForFunction(
        ([run, wanted]) =>
          window.heard
            .flatMap((answer) => (answer.type === 'output' && answer.id === run ? answer.text : []))
            .join('')
            .includes(wanted),
        [id, text] as const,
      );
    },
    answers: () => page.evaluate(() => window.heard),
  };
}
